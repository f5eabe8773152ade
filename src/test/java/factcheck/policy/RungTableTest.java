package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table from the class of a principal and what a condition leaves to a rung. */
class RungTableTest {

    private static final Map<String, String> PRINCIPALS = Map.of(
            "SELF", "{AWS: '111122223333'}",
            "OTHER", "{AWS: '999988887777'}",
            "EVERYONE", "'*'",
            "SERVICE", "{Service: 'lambda.amazonaws.com'}",
            "EVERY_SERVICE", "{Service: '*'}",
            "FEDERATED", "{Federated: 'arn:aws:iam::999988887777:saml-provider/idp'}",
            "PUBLIC_IDP", "{Federated: 'accounts.google.com'}",
            "CANONICAL", "{CanonicalUser: '79a59df9'}",
            "DELETED", "{AWS: 'AIDAEXAMPLEID12345'}");

    private static final Map<String, String> CONDITIONS = Map.ofEntries(
            Map.entry("nothing", "{}"),
            Map.entry("own account", "{StringEquals: {'aws:PrincipalAccount': '111122223333'}}"),
            Map.entry("that account", "{StringEquals: {'aws:PrincipalAccount': '999988887777'}}"),
            Map.entry("third account", "{StringEquals: {'aws:PrincipalAccount': '444455556666'}}"),
            Map.entry("own and that", "{StringEquals: {'aws:PrincipalAccount': ['111122223333', '999988887777']}}"),
            Map.entry("organisation", "{StringEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}}"),
            Map.entry("own source", "{StringEquals: {'aws:SourceAccount': '111122223333'}}"),
            Map.entry("that source", "{StringEquals: {'aws:SourceAccount': '999988887777'}}"),
            Map.entry("both sources", "{StringEquals: {'aws:SourceAccount': ['111122223333', '999988887777']}}"),
            Map.entry("source org", "{StringEquals: {'aws:SourceOrgID': 'o-a1b2c3'}}"),
            Map.entry("network", "{StringEquals: {'aws:SourceVpce': 'vpce-1'}}"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELF          | nothing       | SAME_ACCOUNT
                    SELF          | own account   | SAME_ACCOUNT
                    SELF          | that account  | SAME_ACCOUNT
                    SELF          | organisation  | SAME_ACCOUNT
                    SELF          | own source    | SAME_ACCOUNT
                    SELF          | that source   | SAME_ACCOUNT
                    SELF          | network       | SAME_ACCOUNT
                    OTHER         | nothing       | CROSS_ACCOUNT
                    OTHER         | own account   | NOBODY
                    OTHER         | that account  | CROSS_ACCOUNT
                    OTHER         | third account | NOBODY
                    OTHER         | own and that  | CROSS_ACCOUNT
                    OTHER         | organisation  | ORG
                    OTHER         | own source    | CROSS_ACCOUNT
                    OTHER         | that source   | CROSS_ACCOUNT
                    OTHER         | network       | CROSS_ACCOUNT
                    EVERYONE      | nothing       | PUBLIC
                    EVERYONE      | own account   | SAME_ACCOUNT
                    EVERYONE      | that account  | CROSS_ACCOUNT
                    EVERYONE      | own and that  | CROSS_ACCOUNT
                    EVERYONE      | organisation  | ORG
                    EVERYONE      | own source    | SERVICE_SCOPED
                    EVERYONE      | that source   | CROSS_ACCOUNT
                    EVERYONE      | both sources  | CROSS_ACCOUNT
                    EVERYONE      | source org    | SERVICE_SCOPED
                    EVERYONE      | network       | NETWORK
                    SERVICE       | nothing       | SERVICE_UNSCOPED
                    SERVICE       | own account   | SERVICE_SCOPED
                    SERVICE       | that account  | CROSS_ACCOUNT
                    SERVICE       | organisation  | SERVICE_SCOPED
                    SERVICE       | own source    | SERVICE_SCOPED
                    SERVICE       | that source   | CROSS_ACCOUNT
                    SERVICE       | both sources  | CROSS_ACCOUNT
                    SERVICE       | source org    | SERVICE_SCOPED
                    SERVICE       | network       | SERVICE_UNSCOPED
                    EVERY_SERVICE | nothing       | PUBLIC
                    EVERY_SERVICE | own account   | SERVICE_SCOPED
                    EVERY_SERVICE | organisation  | SERVICE_SCOPED
                    EVERY_SERVICE | own source    | SERVICE_SCOPED
                    EVERY_SERVICE | that source   | CROSS_ACCOUNT
                    EVERY_SERVICE | source org    | SERVICE_SCOPED
                    EVERY_SERVICE | network       | PUBLIC
                    FEDERATED     | nothing       | CROSS_ACCOUNT
                    FEDERATED     | own account   | CROSS_ACCOUNT
                    FEDERATED     | organisation  | CROSS_ACCOUNT
                    FEDERATED     | own source    | CROSS_ACCOUNT
                    FEDERATED     | network       | CROSS_ACCOUNT
                    PUBLIC_IDP    | nothing       | CROSS_ACCOUNT
                    PUBLIC_IDP    | own account   | CROSS_ACCOUNT
                    PUBLIC_IDP    | organisation  | CROSS_ACCOUNT
                    PUBLIC_IDP    | network       | CROSS_ACCOUNT
                    CANONICAL     | nothing       | CROSS_ACCOUNT
                    CANONICAL     | organisation  | CROSS_ACCOUNT
                    DELETED       | nothing       | NOBODY
                    DELETED       | organisation  | NOBODY
                    DELETED       | that source   | NOBODY
                    """)
    void gives(String principal, String condition, String rung) {
        PolicyJudgement judgement = Policies.statements(Policies.allow(
                Policies.principal(PRINCIPALS.getOrDefault(principal, ""), CONDITIONS.getOrDefault(condition, ""))));
        assertThat(Policies.faults(judgement)).isEmpty();
        assertThat(judgement.grants())
                .singleElement()
                .satisfies(grant -> assertThat(grant.rung().name()).isEqualTo(rung));
    }
}
