package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.Evidence;
import factcheck.facts.Gap;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grants as rules see them: what a check's parameters make of them, their words and their evidence. */
class PolicyGrantsTest {

    private static final String OWN_ORGANIZATION = "o-own";
    private static final List<String> NOBODY = List.of();

    private static Table table(@Nullable Object policy, String... more) {
        Map<String, @Nullable Object> members = new HashMap<>();
        members.put("TableName", "orders");
        members.put("ResourcePolicy", policy);
        for (String member : more) {
            members.put(member, List.of(Map.of("IndexName", "by-day")));
        }
        Scope scope = new Scope("111122223333", null, OWN_ORGANIZATION, "aws", "eu-west-1", null);
        Origin origin = new Origin(3, "/facts/Table/7");
        Reading reading = new Reading(Sections.TABLE, scope, new Members(members), origin, Map.of());
        return (Table) Sections.TABLE.make().apply(reading);
    }

    private static PolicyGrants grants(String policy) {
        Object parsed = Policies.parse(policy);
        return PolicyGrants.ofTable(table(parsed), parsed);
    }

    private static Grant grant(String principal, String condition) {
        return grants("{Statement: {Effect: 'Allow', Action: '*', Resource: '*', "
                        + Policies.principal(principal, condition) + "}}")
                .grants()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # principal | condition | trusted accounts | trusted organisations | any organisation | rung
                    {AWS: '999988887777'} | {} | `` | `` | true | CROSS_ACCOUNT
                    {AWS: '999988887777'} | {} | 999988887777 | `` | true | TRUSTED_ACCOUNT
                    {AWS: '999988887777'} | {} | 444455556666 | `` | true | CROSS_ACCOUNT
                    '*' | {StringEquals: {'aws:PrincipalAccount': ['111122223333', '999988887777']}} | 999988887777 | `` | true | TRUSTED_ACCOUNT
                    '*' | {StringEquals: {'aws:PrincipalAccount': ['444455556666', '999988887777']}} | 999988887777 | `` | true | CROSS_ACCOUNT
                    '*' | {StringEquals: {'aws:PrincipalAccount': ['444455556666', '999988887777']}} | 999988887777 444455556666 | `` | true | TRUSTED_ACCOUNT
                    '*' | {StringEquals: {'aws:SourceAccount': ['111122223333', '999988887777']}} | 999988887777 | `` | true | TRUSTED_ACCOUNT
                    '*' | {} | 999988887777 | `` | true | PUBLIC
                    {Federated: 'accounts.google.com'} | {} | 999988887777 | `` | true | CROSS_ACCOUNT
                    {Federated: 'arn:aws:iam::999988887777:saml-provider/x'} | {} | 999988887777 | `` | true | TRUSTED_ACCOUNT
                    {CanonicalUser: 'abc'} | {} | 999988887777 | `` | true | CROSS_ACCOUNT
                    '*' | {StringEquals: {'aws:userid': 'AIDAEXAMPLE'}} | 999988887777 | `` | true | CROSS_ACCOUNT
                    '*' | {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}} | `` | `` | true | ORG
                    '*' | {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}} | `` | `` | false | CROSS_ACCOUNT
                    '*' | {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}} | `` | o-a1 | false | ORG
                    '*' | {StringEquals: {'aws:PrincipalOrgID': 'o-own'}} | `` | `` | false | ORG
                    '*' | {StringEquals: {'aws:PrincipalOrgID': ['o-own', 'o-a1']}} | `` | `` | false | CROSS_ACCOUNT
                    '*' | {StringEquals: {'aws:PrincipalOrgID': ['o-own', 'o-a1']}} | `` | o-a1 | false | ORG
                    {AWS: '999988887777'} | {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}} | 999988887777 | `` | false | TRUSTED_ACCOUNT
                    {AWS: '999988887777'} | {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}} | `` | `` | false | CROSS_ACCOUNT
                    '*' | {StringEquals: {'aws:PrincipalOrgID': 'o-a1', 'aws:SourceVpc': 'vpc-1'}} | `` | `` | false | NETWORK
                    '*' | {StringEquals: {'aws:PrincipalAccount': '999988887777', 'aws:SourceVpc': 'vpc-1'}} | 999988887777 | `` | true | TRUSTED_ACCOUNT
                    {Service: 'sns.amazonaws.com'} | {StringEquals: {'aws:SourceOrgID': 'o-a1'}} | `` | `` | true | SERVICE_SCOPED
                    {Service: 'sns.amazonaws.com'} | {StringEquals: {'aws:SourceOrgID': 'o-a1'}} | `` | `` | false | CROSS_ACCOUNT
                    {Service: 'sns.amazonaws.com'} | {StringEquals: {'aws:SourceOrgID': 'o-own'}} | `` | `` | false | SERVICE_SCOPED
                    {Service: 'sns.amazonaws.com'} | {StringEquals: {'aws:SourceAccount': '999988887777'}} | 999988887777 | `` | true | TRUSTED_ACCOUNT
                    {Service: 'sns.amazonaws.com'} | {} | `` | `` | false | SERVICE_UNSCOPED
                    {AWS: '111122223333'} | {} | `` | `` | false | SAME_ACCOUNT
                    """)
    void reachByWhomACheckTrusts(
            String principal, String condition, String accounts, String organizations, boolean any, String rung) {
        Grant grant = grant(principal, condition);
        assertThat(grant.rungFor(false, true, words(accounts), words(organizations), any))
                .isEqualTo(rung);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void reachByWhetherAddressesCount() {
        Grant grant = grant("'*'", "{IpAddress: {'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24']}}");
        assertThat(grant.rung()).isEqualTo("PUBLIC");
        assertThat(grant.rungWithSourceIp()).isEqualTo("NETWORK");
        assertThat(grant.rungFor(true, true, NOBODY, NOBODY, true)).isEqualTo("NETWORK");
        assertThat(grant.addresses()).containsExactly("198.51.100.0/24", "203.0.113.0/24");
        assertThat(grant.describe())
                .isEqualTo("statement 0 lets in everyone; its condition on addresses is not counted");
        assertThat(grant.describeFor(true, true, NOBODY, NOBODY, true))
                .isEqualTo("statement 0 lets in everyone from 198.51.100.0/24, 203.0.113.0/24");
    }

    @Test
    void sayWhatRestsOnAnInference() {
        Grant grant = grant("'*'", "{ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}}");
        assertThat(grant.inferred()).isTrue();
        assertThat(grant.rung()).isEqualTo("SAME_ACCOUNT");
        assertThat(grant.rungFor(false, false, NOBODY, NOBODY, true)).isEqualTo("PUBLIC");
        assertThat(grant.describe())
                .isEqualTo("statement 0 lets in the own account"
                        + " (by inference: a wildcard below what a condition names is taken to be no matter)");
        assertThat(grant.describeFor(false, false, NOBODY, NOBODY, true)).isEqualTo("statement 0 lets in everyone");
        assertThat(grant("'*'", "{ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/app'}}")
                        .inferred())
                .isFalse();
        assertThat(grant("{AWS: '111122223333'}", "{ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:*'}}")
                        .inferred())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    '*' | {} | everyone
                    '*' | {StringEqualsIfExists: {'aws:SourceVpce': 'vpce-1'}} | everyone; `StringEqualsIfExists aws:SourceVpce vpce-1` bounds nobody
                    '*' | {Bool: {'aws:SecureTransport': 'true'}, StringLike: {'aws:username': 'x'}} | everyone; `Bool aws:SecureTransport true`, `StringLike aws:username x` bound nobody
                    {AWS: '111122223333'} | {} | the own account
                    {AWS: '999988887777'} | {} | account 999988887777
                    {AWS: 'AIDAEXAMPLEID12345'} | {} | nobody by `AIDAEXAMPLEID12345`
                    '*' | {StringEquals: {'aws:PrincipalAccount': ['444455556666', '999988887777', '111122223333']}} | accounts 444455556666, 999988887777
                    '*' | {StringEquals: {'aws:PrincipalAccount': ['777788889999', '444455556666', '111122223333']}} | account 444455556666
                    {AWS: '777788889999'} | {} | the trusted account 777788889999
                    '*' | {StringEquals: {'aws:PrincipalOrgID': 'o-a1'}} | organisation o-a1
                    '*' | {StringEquals: {'aws:PrincipalOrgID': ['o-own', 'o-trusted']}} | organisations o-own, o-trusted
                    '*' | {StringEquals: {'aws:SourceVpce': 'vpce-1'}} | everyone from vpce-1
                    {Service: 'sns.amazonaws.com'} | {} | sns.amazonaws.com on anybody's behalf
                    {Service: '*'} | {} | every AWS service on anybody's behalf
                    '*' | {Bool: {'aws:PrincipalIsAWSService': 'true'}} | every AWS service on anybody's behalf
                    '*' | {StringEquals: {'aws:PrincipalServiceName': 'sns.amazonaws.com'}} | sns.amazonaws.com on anybody's behalf
                    {Service: 'sns.amazonaws.com'} | {StringEquals: {'aws:SourceAccount': '111122223333'}} | sns.amazonaws.com on behalf of the own account
                    {Service: 'sns.amazonaws.com'} | {StringEquals: {'aws:SourceAccount': '999988887777'}} | sns.amazonaws.com on behalf of account 999988887777
                    {Service: 'sns.amazonaws.com'} | {StringEquals: {'aws:SourceOrgID': 'o-own'}} | sns.amazonaws.com on behalf of organisation o-own
                    '*' | {StringEquals: {'aws:SourceAccount': '111122223333'}} | every AWS service on behalf of the own account
                    {Federated: 'accounts.google.com'} | {} | `accounts.google.com`, of an account that is not known
                    """)
    void sayWhomTheyLetIn(String principal, String condition, String whom) {
        Grant grant = grant(principal, condition);
        boolean strict = whom.startsWith("organisations");
        assertThat(grant.describeFor(false, true, List.of("777788889999"), List.of("o-trusted"), !strict))
                .isEqualTo("statement 0 lets in " + whom);
    }

    @Test
    void nameTheirStatement() {
        PolicyGrants grants = grants("{Statement: [{Effect: 'Deny', Principal: {AWS: '444455556666'}, Action: '*', "
                + "Resource: '*'}, {Sid: 'Share', Effect: 'Allow', Principal: {AWS: ['111122223333', "
                + "'arn:aws:iam::999988887777:role/sync']}, Action: '*', Resource: '*'}]}");
        assertThat(grants.gap()).isNull();
        assertThat(grants.grants()).extracting(Grant::statement).containsExactly(1, 1);
        Grant grant = grants.grants().get(1);
        assertThat(grant.describe()).isEqualTo("statement 1 (`Share`) lets in account 999988887777");
        assertThat(grant.principal()).isEqualTo("arn:aws:iam::999988887777:role/sync");
        assertThat(grant.sid()).isEqualTo("Share");
        assertThat(grant.resourceArn()).isEqualTo(Policies.TABLE);
        assertThat(grant.arn()).isEqualTo(Policies.TABLE);
        assertThat(grant.name()).isEqualTo("orders");
        assertThat(grant.account()).isEqualTo("111122223333");
        assertThat(grant.accounts()).containsExactly("999988887777");
        assertThat(grant.accountsOutside(NOBODY)).containsExactly("999988887777");
        assertThat(grant.accountsOutside(List.of("999988887777"))).isEmpty();
        assertThat(grant.condition()).isNull();
    }

    @Test
    void tellTheOrganisationsThatAreNotTrusted() {
        Grant grant = grant("'*'", "{StringEquals: {'aws:PrincipalOrgID': ['o-b2', 'o-own', 'o-a1']}}");
        assertThat(grant.organizations()).containsExactly("o-a1", "o-b2", "o-own");
        assertThat(grant.organizationsOutside(List.of("o-b2"))).containsExactly("o-a1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {Statement: [{Effect: 'Allow', Principal: '*', Action: '*', Resource: '*'}]} | /ResourcePolicy/Statement/0
                    {Statement: {Effect: 'Allow', Principal: '*', Action: '*', Resource: '*'}}   | /ResourcePolicy/Statement
                    {statement: [{Effect: 'Allow', Principal: '*', Action: '*', Resource: '*'}]} | /ResourcePolicy/statement/0
                    """)
    void restOnTheirStatement(String policy, String pointer) {
        Grant grant = grants(policy).grants().get(0);
        assertThat(grant.evidence(List.of()))
                .containsExactly(new Evidence(new Origin(3, "/facts/Table/7" + pointer), "dynamodb:GetResourcePolicy"));
    }

    @Test
    void restOnTheWholePolicyWhereItIsAText() {
        Object parsed = Policies.parse("{Statement: [{Effect: 'Allow', Principal: '*', Action: '*', Resource: '*'}]}");
        PolicyGrants grants = PolicyGrants.ofTable(table("{…}"), parsed);
        assertThat(grants.grants().get(0).evidence(List.of()))
                .containsExactly(
                        new Evidence(new Origin(3, "/facts/Table/7/ResourcePolicy"), "dynamodb:GetResourcePolicy"));
    }

    @Test
    void leaveAGapWhereThePolicyCannotBeRead() {
        PolicyGrants grants = grants("{Statement: [{Effect: 'Allow', Principal: '*', Action: '*', Resource: '*'}, "
                + "{Effect: 'allow', Principal: '*'}, {Sid: 'B', Effect: 'Deny'}]}");
        assertThat(grants.grants()).hasSize(1);
        Gap gap = Objects.requireNonNull(grants.gap());
        assertThat(gap.describe())
                .isEqualTo(
                        "the answer of dynamodb:GetResourcePolicy cannot be read: statement 1 has the Effect `allow`,"
                                + " which is neither `Allow` nor `Deny`; statement 2 (`B`) has no Principal");
        assertThat(gap.resource()).isEqualTo(Policies.TABLE);
        assertThat(gap.origin()).isEqualTo(new Origin(3, "/facts/Table/7/ResourcePolicy/Statement/1"));
        Gap whole = Objects.requireNonNull(grants("{}").gap());
        assertThat(whole.origin()).isEqualTo(new Origin(3, "/facts/Table/7/ResourcePolicy"));
    }

    @Test
    void knowWhetherTheTableHasIndexes() {
        Object parsed = Policies.parse("{Statement: [{Effect: 'Allow', Principal: '*', Action: '*', Resource: '*'}, "
                + "{Effect: 'Deny', Principal: '*', Action: '*', Resource: '" + Policies.TABLE + "'}]}");
        assertThat(PolicyGrants.ofTable(table(parsed), parsed).grants()).isEmpty();
        assertThat(PolicyGrants.ofTable(table(parsed, "GlobalSecondaryIndexes"), parsed)
                        .grants())
                .hasSize(1);
        assertThat(PolicyGrants.ofTable(table(parsed, "LocalSecondaryIndexes"), parsed)
                        .grants())
                .hasSize(1);
    }
}
