package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.Grant;
import factcheck.facts.Members;
import factcheck.facts.Origin;
import factcheck.facts.Reading;
import factcheck.facts.Scope;
import factcheck.facts.Sections;
import factcheck.facts.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole policies, with the verdict that a check of access from other accounts draws from their grants. */
class CrossAccountTest {

    /** The parameters of such a check. */
    private record Check(
            List<String> accounts,
            List<String> organizations,
            boolean anyOrganization,
            boolean networks,
            boolean addresses,
            boolean services) {

        static Check of(String words) {
            Set<String> set = Set.of(words.split(" "));
            return new Check(
                    set.stream().filter(Accounts::isId).toList(),
                    set.stream().filter(word -> word.startsWith("o-")).toList(),
                    !set.contains("strict-organisations"),
                    !set.contains("strict-networks"),
                    set.contains("addresses"),
                    set.contains("strict-services"));
        }

        String verdict(Object policy) {
            Map<String, @Nullable Object> members = new HashMap<>();
            members.put("TableName", "orders");
            members.put("ResourcePolicy", policy);
            Scope scope = new Scope("111122223333", null, "o-own", "aws", "eu-west-1", null);
            Origin origin = new Origin(0, "/facts/Table/0");
            Reading reading = new Reading(Sections.TABLE, scope, new Members(members), origin, Map.of());
            PolicyGrants grants =
                    PolicyGrants.ofTable((Table) Sections.TABLE.make().apply(reading), policy);
            Set<String> failing = new TreeSet<>(Set.of("PUBLIC", "CROSS_ACCOUNT"));
            if (!networks) {
                failing.add("NETWORK");
            }
            if (services) {
                failing.add("SERVICE_UNSCOPED");
            }
            if (grants.grants().stream().anyMatch(grant -> failing.contains(rung(grant)))) {
                return "FAIL";
            }
            return grants.gap() == null ? "PASS" : "UNKNOWN";
        }

        private String rung(Grant grant) {
            return grant.rungFor(addresses, true, accounts, organizations, anyOrganization);
        }
    }

    private static String verdict(String parameters, String statements) {
        return Check.of(parameters).verdict(Policies.parse("{Version: '2012-10-17', Statement: " + statements + "}"));
    }

    private static String verdictOf(String parameters, String elements) {
        return verdict(parameters, "[" + Policies.allow(elements) + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # who                                                        | parameters                | verdict
                    {AWS: 'arn:aws:iam::111122223333:root'}                      | `plain`                   | PASS
                    {AWS: 'arn:aws:iam::111122223333:user/999988887777'}         | `plain`                   | PASS
                    {AWS: '111122223333'}                                        | `plain`                   | PASS
                    {AWS: 'arn:aws:iam::999988887777:root'}                      | `plain`                   | FAIL
                    {AWS: '999988887777'}                                        | `plain`                   | FAIL
                    {AWS: 999988887777}                                          | 999988887777              | PASS
                    {AWS: 'arn:aws:iam::999988887777:role/import'}               | 999988887777              | PASS
                    {AWS: ['999988887777', '444455556666']}                      | 999988887777              | FAIL
                    {AWS: ['999988887777', '444455556666']}                      | 999988887777 444455556666 | PASS
                    {AWS: 'arn:aws:iam::999988887777:role/of-111122223333'}      | `plain`                   | FAIL
                    {AWS: 'arn:aws:iam::999988887777:role/111122223333/of'}      | `plain`                   | FAIL
                    {AWS: 'arn:aws:iam::444455556666:role/of-999988887777'}      | 999988887777              | FAIL
                    {AWS: 'arn:aws:sts::999988887777:assumed-role/x/111122223333'} | `plain`                 | FAIL
                    {AWS: 'arn:aws:sts::111122223333:assumed-role/x/999988887777'} | `plain`                 | PASS
                    '*'                                                          | `plain`                   | FAIL
                    '*'                                                          | 999988887777              | FAIL
                    {AWS: '*'}                                                   | `plain`                   | FAIL
                    {AWS: ['111122223333', '*']}                                 | `plain`                   | FAIL
                    {AWS: 'arn:aws:iam::*:root'}                                 | `plain`                   | FAIL
                    {AWS: 'arn:aws-us-gov:iam::*:root'}                          | `plain`                   | FAIL
                    {AWS: 'AROAEXAMPLEID12345'}                                  | `plain`                   | PASS
                    {AWS: []}                                                    | `plain`                   | PASS
                    {Service: 'dax.amazonaws.com'}                               | `plain`                   | PASS
                    {Service: 'dax.amazonaws.com'}                               | strict-services           | FAIL
                    {Service: '*'}                                               | `plain`                   | FAIL
                    {Service: 'dax.amazonaws.com', AWS: '111122223333'}          | `plain`                   | PASS
                    {Service: 'dax.amazonaws.com', AWS: '999988887777'}          | `plain`                   | FAIL
                    {Federated: 'arn:aws:iam::111122223333:oidc-provider/id.example.com'} | `plain`          | PASS
                    {Federated: 'arn:aws:iam::999988887777:oidc-provider/id.example.com'} | `plain`          | FAIL
                    {Federated: 'arn:aws:iam::999988887777:oidc-provider/id.example.com'} | 999988887777     | PASS
                    {Federated: 'www.amazon.com'}                                | `plain`                   | FAIL
                    {CanonicalUser: '79a59df900b949e55d96a1e698fbaced'}          | `plain`                   | FAIL
                    {AWS: 'somebody'}                                            | `plain`                   | UNKNOWN
                    {AWS: ['somebody', '999988887777']}                          | `plain`                   | FAIL
                    """)
    void byPrincipal(String principal, String parameters, String verdict) {
        assertThat(verdictOf(parameters, "Principal: " + principal)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # everyone under a condition                                                     | parameters           | verdict
                    {StringEquals: {'aws:PrincipalAccount': ['999988887777']}}                       | `plain`              | FAIL
                    {StringEquals: {'aws:PrincipalAccount': ['999988887777']}}                       | 999988887777         | PASS
                    {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}}                                   | `plain`              | PASS
                    {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}}                                   | strict-organisations | FAIL
                    {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}}                                   | strict-organisations o-a1 | PASS
                    {StringEquals: {'aws:PrincipalOrgID': 'o-own'}}                                  | strict-organisations | PASS
                    {StringEquals: {'aws:PrincipalOrgID': ['o-own', 'o-a1']}}                        | strict-organisations | FAIL
                    {'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/r-1/ou-1/*'}}         | strict-organisations | FAIL
                    {'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/r-1/ou-1/*'}}         | strict-organisations o-a1 | PASS
                    {StringEquals: {'aws:SourceVpce': 'vpce-1'}}                                     | `plain`              | PASS
                    {StringEquals: {'aws:SourceVpce': 'vpce-1'}}                                     | strict-networks      | FAIL
                    {IpAddress: {'aws:SourceIp': '198.51.100.0/24'}}                                 | `plain`              | FAIL
                    {IpAddress: {'aws:SourceIp': '198.51.100.0/24'}}                                 | addresses            | PASS
                    {IpAddress: {'aws:SourceIp': '198.51.100.0/24'}}                                 | addresses strict-networks | FAIL
                    {IpAddress: {'aws:SourceIp': '0.0.0.0/0'}}                                       | addresses            | FAIL
                    {StringEquals: {'aws:SourceAccount': '111122223333'}}                            | strict-services      | PASS
                    {StringEquals: {'aws:SourceAccount': ['111122223333', '444455556666']}}          | 999988887777         | FAIL
                    {StringEquals: {'aws:SourceAccount': ['111122223333', '444455556666']}}          | 444455556666         | PASS
                    {Bool: {'aws:PrincipalIsAWSService': 'true'}}                                    | `plain`              | PASS
                    {Bool: {'aws:PrincipalIsAWSService': 'true'}}                                    | strict-services      | FAIL
                    """)
    void byCondition(String condition, String parameters, String verdict) {
        assertThat(verdictOf(parameters, Policies.principal("'*'", condition))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # another account under a condition                                  | parameters           | verdict
                    {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}}                       | `plain`              | PASS
                    {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}}                       | strict-organisations | FAIL
                    {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}}                       | strict-organisations 999988887777 | PASS
                    {StringEquals: {'aws:SourceVpce': 'vpce-1'}}                         | `plain`              | FAIL
                    {IpAddress: {'aws:SourceIp': '198.51.100.0/24'}}                     | addresses            | FAIL
                    {StringEquals: {'aws:SourceAccount': '111122223333'}}                | `plain`              | FAIL
                    {StringEquals: {'aws:PrincipalAccount': '111122223333'}}             | `plain`              | PASS
                    {StringEquals: {'aws:ResourceAccount': '111122223333'}}              | `plain`              | FAIL
                    {'ForAllValues:StringEquals': {'dynamodb:Attributes': ['id']}}       | `plain`              | FAIL
                    """)
    void byConditionOnAnotherAccount(String condition, String parameters, String verdict) {
        assertThat(verdictOf(parameters, Policies.principal("{AWS: '999988887777'}", condition)))
                .isEqualTo(verdict);
    }

    /** The parser of one tool failed on a statement that is an object, with single texts inside. */
    @Test
    void aStatementThatIsAnObjectIsLikeAListOfOne() {
        String statement = "{Effect: 'Allow', Principal: '*', Action: 'dynamodb:GetItem', Resource: '*'}";
        assertThat(verdict("plain", statement)).isEqualTo("FAIL");
        Object list = Policies.parse("{Statement: [" + statement + "]}");
        Object object = Policies.parse("{Statement: " + statement + "}");
        assertThat(PolicyJudge.judge(object, Policies.CONTEXT)).isEqualTo(PolicyJudge.judge(list, Policies.CONTEXT));
    }

    /** Tools have overlooked a key for its letter case. */
    @Test
    void aKeyRestrictsInAnyLetterCase() {
        String condition = "{StringEquals: {'AWS:PrincipalOrgID': 'o-abc'}}";
        PolicyGrant grant = Policies.statements(Policies.allow(Policies.principal("'*'", condition)))
                .grants()
                .get(0);
        assertThat(grant.rung().name()).isEqualTo("ORG");
        assertThat(grant.reach().organizations()).containsExactly("o-abc");
        assertThat(grant.reach().condition()).isEqualTo("StringEquals AWS:PrincipalOrgID o-abc");
    }

    /** Tools have taken conditions for restrictions that anybody meets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {StringLike: {'aws:PrincipalOrgID': '*'}}             | StringLike aws:PrincipalOrgID *
                    {StringEqualsIfExists: {'aws:SourceVpce': 'vpce-1'}}  | StringEqualsIfExists aws:SourceVpce vpce-1
                    """)
    void aConditionThatAnybodyMeetsIsNamed(String condition, String disregarded) {
        PolicyGrant grant = Policies.statements(Policies.allow(Policies.principal("'*'", condition)))
                .grants()
                .get(0);
        assertThat(grant.rung().name()).isEqualTo("PUBLIC");
        assertThat(grant.disregarded()).containsExactly(disregarded);
    }

    /** A tool has looked for the own account's id anywhere in a principal. */
    @Test
    void theOwnIdInAStrangersRoleIsNotTheOwnAccount() {
        PolicyGrant grant = Policies.statements(
                        Policies.allow("Principal: {AWS: 'arn:aws:iam::999988887777:role/sync-111122223333'}"))
                .grants()
                .get(0);
        assertThat(grant.rung().name()).isEqualTo("CROSS_ACCOUNT");
        assertThat(grant.reach().accounts()).containsExactly("999988887777");
    }
}
