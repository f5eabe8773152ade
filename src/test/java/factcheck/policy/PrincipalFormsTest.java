package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of a principal, without conditions. */
class PrincipalFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    '*'                                                                      | PUBLIC
                    ['*']                                                                    | PUBLIC
                    {AWS: '*'}                                                               | PUBLIC
                    {AWS: ['*']}                                                             | PUBLIC
                    {AWS: ['111122223333', '*']}                                             | PUBLIC
                    {aws: '*'}                                                               | PUBLIC
                    {AWS: '111122223333'}                                                    | SAME_ACCOUNT
                    {AWS: 111122223333}                                                      | SAME_ACCOUNT
                    {Aws: ['111122223333']}                                                  | SAME_ACCOUNT
                    {AWS: 'arn:aws:iam::111122223333:root'}                                  | SAME_ACCOUNT
                    {AWS: 'arn:aws-cn:iam::111122223333:root'}                               | SAME_ACCOUNT
                    {AWS: 'arn:aws-us-gov:iam::111122223333:role/app'}                       | SAME_ACCOUNT
                    {AWS: 'arn:aws:iam::111122223333:user/ann'}                              | SAME_ACCOUNT
                    {AWS: 'arn:aws:iam::111122223333:role/app'}                              | SAME_ACCOUNT
                    {AWS: 'arn:aws:iam::111122223333:role/team/999988887777/app'}            | SAME_ACCOUNT
                    {AWS: 'arn:aws:sts::111122223333:assumed-role/app/session'}              | SAME_ACCOUNT
                    {AWS: 'arn:aws:sts::111122223333:federated-user/bob'}                    | SAME_ACCOUNT
                    {AWS: '999988887777'}                                                    | CROSS_ACCOUNT
                    {AWS: 999988887777}                                                      | CROSS_ACCOUNT
                    {AWS: ['111122223333', '999988887777']}                                  | CROSS_ACCOUNT
                    {AWS: 'arn:aws:iam::999988887777:root'}                                  | CROSS_ACCOUNT
                    {AWS: 'arn:aws-eusc:iam::999988887777:root'}                             | CROSS_ACCOUNT
                    {AWS: 'arn:aws:iam::999988887777:user/111122223333'}                     | CROSS_ACCOUNT
                    {AWS: 'arn:aws:iam::999988887777:role/sync-111122223333'}                | CROSS_ACCOUNT
                    {AWS: 'arn:aws:iam::999988887777:role/111122223333/sync'}                | CROSS_ACCOUNT
                    {AWS: 'arn:aws:sts::999988887777:assumed-role/r/111122223333'}           | CROSS_ACCOUNT
                    {AWS: 'arn:aws:sts::999988887777:federated-user/111122223333'}           | CROSS_ACCOUNT
                    {AWS: 'AIDAJQABLZS4A3QDU576Q'}                                           | NOBODY
                    {AWS: 'AROAJQABLZS4A3QDU576Q'}                                           | NOBODY
                    {AWS: ['AIDAJQABLZS4A3QDU576Q', '999988887777']}                         | CROSS_ACCOUNT
                    {Service: 'redshift.amazonaws.com'}                                      | SERVICE_UNSCOPED
                    {service: ['redshift.amazonaws.com', 'lambda.amazonaws.com.cn']}         | SERVICE_UNSCOPED
                    {Service: '*'}                                                           | PUBLIC
                    {Service: ['lambda.amazonaws.com', '*']}                                 | PUBLIC
                    {Service: '*.amazonaws.com'}                                             | PUBLIC
                    {Federated: 'arn:aws:iam::111122223333:saml-provider/idp'}               | SAME_ACCOUNT
                    {Federated: 'arn:aws:iam::999988887777:saml-provider/111122223333'}      | CROSS_ACCOUNT
                    {Federated: 'arn:aws:iam::999988887777:oidc-provider/token.example.com'} | CROSS_ACCOUNT
                    {Federated: 'accounts.google.com'}                                       | CROSS_ACCOUNT
                    {Federated: 'cognito-identity.amazonaws.com'}                            | CROSS_ACCOUNT
                    {Federated: '*'}                                                         | PUBLIC
                    {Federated: 'arn:aws:iam::*:saml-provider/idp'}                          | PUBLIC
                    {CanonicalUser: '79a59df900b949e55d96a1e698fbaced'}                      | CROSS_ACCOUNT
                    {AWS: 'arn:aws:iam::*:root'}                                             | PUBLIC
                    {AWS: 'arn:aws-cn:iam::*:root'}                                          | PUBLIC
                    {AWS: 'arn:aws:iam::*:role/111122223333'}                                | PUBLIC
                    {AWS: 'arn:aws:iam::11112222333?:root'}                                  | PUBLIC
                    {AWS: 'arn:aws:iam::*'}                                                  | PUBLIC
                    {AWS: 'arn:*'}                                                           | PUBLIC
                    {AWS: '11112222????'}                                                    | PUBLIC
                    {AWS: '111122223333', Service: 'lambda.amazonaws.com'}                   | SERVICE_UNSCOPED
                    {AWS: '999988887777', Service: 'lambda.amazonaws.com'}                   | CROSS_ACCOUNT
                    {Service: 'lambda.amazonaws.com', AWS: '*'}                              | PUBLIC
                    {AWS: '111122223333', CanonicalUser: 'abc'}                              | CROSS_ACCOUNT
                    {AWS: []}                                                                | NONE
                    []                                                                       | NONE
                    {}                                                                       | NONE
                    {AWS: [], Service: 'lambda.amazonaws.com'}                               | SERVICE_UNSCOPED
                    """)
    void isClassed(String principal, String rung) {
        PolicyJudgement judgement = Policies.statements(Policies.allow("Principal: " + principal));
        assertThat(Policies.faults(judgement)).isEmpty();
        assertThat(Policies.worst(judgement)).isEqualTo(rung);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'somebody'",
                "'arn:aws:iam::999988887777:root'",
                "'999988887777'",
                "''",
                "7",
                "{AWS: 'somebody'}",
                "{AWS: ''}",
                "{AWS: null}",
                "{AWS: {}}",
                "{AWS: [[]]}",
                "{AWS: '99998888777'}",
                "{AWS: 'arn:aws:iam:::root'}",
                "{AWS: 'arn:aws:iam::aws:root'}",
                "{AWS: 'arn:aws:iam::999988887777:'}",
                "{AWS: 'arn:aws:iam::999988887777:group/admins'}",
                "{AWS: 'arn:aws:s3:::bucket'}",
                "{AWS: 'arn:aws:iam:eu-west-1:999988887777:root'}",
                "{AWS: 'AIDA'}",
                "{AWS: 'aida123'}",
                "{Service: 'lambda'}",
                "{Service: null}",
                "{Federated: 'nobody'}",
                "{Federated: 'arn:aws:iam:::saml-provider/x'}",
                "{CanonicalUser: ''}",
                "{Everyone: '*'}"
            })
    void ofNoKnownFormCannotBeRead(String principal) {
        PolicyJudgement judgement = Policies.statements(Policies.allow("Principal: " + principal));
        assertThat(judgement.grants()).isEmpty();
        assertThat(Policies.faults(judgement)).singleElement().asString().contains("which cannot be read");
    }

    @Test
    void thatCannotBeReadHidesNoOther() {
        PolicyJudgement judgement =
                Policies.statements(Policies.allow("Principal: {AWS: ['somebody', '999988887777']}"));
        assertThat(Policies.worst(judgement)).isEqualTo("CROSS_ACCOUNT");
        assertThat(Policies.faults(judgement))
                .containsExactly("statement 0 has the principal AWS `somebody`, which cannot be read");
    }

    @Test
    void besideAllowAnExceptionLeavesEveryone() {
        PolicyJudgement judgement = Policies.statements(Policies.allow("NotPrincipal: {AWS: '999988887777'}"));
        assertThat(Policies.worst(judgement)).isEqualTo("PUBLIC");
        assertThat(Policies.faults(judgement))
                .containsExactly("statement 0 has NotPrincipal beside Allow, which AWS does not support");
    }

    @Test
    void namedTwiceGrantsOnce() {
        assertThat(Policies.statements(Policies.allow("Principal: {AWS: ['999988887777', '999988887777']}"))
                        .grants())
                .hasSize(1);
    }
}
