package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Deny takes back and bounds, and what it does not. */
class DenialsTest {

    private static final String EVERYONE = Policies.allow("Principal: '*'");

    private static String statement(String effect, String elements) {
        return "{Effect: '" + effect + "', " + elements + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # the Allow's principal         | the Deny's                             | what is left
                    '*'                             | '*'                                    | NONE
                    '*'                             | {AWS: '*'}                             | NONE
                    {AWS: '*'}                      | '*'                                    | NONE
                    {AWS: '999988887777'}           | '*'                                    | NONE
                    {Service: 'sns.amazonaws.com'}  | '*'                                    | NONE
                    {Federated: 'login.example.com'}| '*'                                    | NONE
                    {CanonicalUser: 'abc'}          | '*'                                    | NONE
                    {AWS: 'arn:aws:iam::*:root'}    | '*'                                    | NONE
                    '*'                             | {AWS: '999988887777'}                  | PUBLIC
                    '*'                             | {AWS: 'arn:aws:iam::*:root'}           | PUBLIC
                    '*'                             | {Service: '*'}                         | PUBLIC
                    '*'                             | {Federated: '*'}                       | PUBLIC
                    '*'                             | {AWS: []}                              | PUBLIC
                    {AWS: '999988887777'}           | {AWS: '999988887777'}                  | NONE
                    {AWS: '999988887777'}           | {AWS: 'arn:aws:iam::999988887777:root'}| NONE
                    {AWS: 'arn:aws:iam::999988887777:role/a'} | {AWS: '999988887777'}        | NONE
                    {AWS: 'arn:aws:sts::999988887777:assumed-role/a/s'} | {AWS: '999988887777'} | NONE
                    {AWS: 'arn:aws:iam::999988887777:role/a'} | {AWS: 'arn:aws:iam::999988887777:role/a'} | NONE
                    {AWS: 'arn:aws:iam::999988887777:role/a'} | {AWS: 'arn:aws:iam::999988887777:role/b'} | CROSS_ACCOUNT
                    {AWS: '999988887777'}           | {AWS: 'arn:aws:iam::999988887777:role/a'} | CROSS_ACCOUNT
                    {AWS: '999988887777'}           | {AWS: '444455556666'}                  | CROSS_ACCOUNT
                    {AWS: ['999988887777', '444455556666']} | {AWS: '444455556666'}          | CROSS_ACCOUNT
                    {AWS: ['999988887777', '111122223333']} | {AWS: ['999988887777']}        | SAME_ACCOUNT
                    {AWS: '999988887777'}           | {AWS: ['444455556666', '999988887777']}| NONE
                    {Service: 'sns.amazonaws.com'}  | {Service: 'sns.amazonaws.com'}         | NONE
                    {Service: 'sns.amazonaws.com'}  | {Service: '*'}                         | NONE
                    {Service: 'sns.amazonaws.com'}  | {Service: 'sqs.amazonaws.com'}         | SERVICE_UNSCOPED
                    {Service: '*'}                  | {Service: 'sns.amazonaws.com'}         | PUBLIC
                    {Federated: 'login.example.com'}| {Federated: 'login.example.com'}       | NONE
                    {Federated: 'login.example.com'}| {Federated: '*'}                       | NONE
                    {Federated: 'arn:aws:iam::999988887777:saml-provider/x'} | {AWS: '999988887777'} | CROSS_ACCOUNT
                    """)
    void withoutConditionTakesBackFromWhomItCovers(String allowed, String denied, String left) {
        PolicyJudgement judgement =
                Policies.statements(Policies.allow("Principal: " + allowed), Policies.deny("Principal: " + denied));
        assertThat(Policies.worst(judgement)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # the Allow's actions                              | the Deny's                                          | what is left
                    Action: 'dynamodb:GetItem'                         | Action: 'dynamodb:GetItem'                          | NONE
                    Action: 'dynamodb:GetItem'                         | Action: 'DynamoDB:getITEM'                          | NONE
                    Action: 'dynamodb:GetItem'                         | Action: 'dynamodb:*'                                | NONE
                    Action: 'dynamodb:GetItem'                         | Action: 'dynamodb:Get*'                             | NONE
                    Action: 'dynamodb:GetItem'                         | Action: 'dynamodb:Get????'                          | NONE
                    Action: 'dynamodb:GetItem'                         | Action: '*'                                         | NONE
                    Action: 'dynamodb:GetItem'                         | Action: '*:*'                                       | NONE
                    Action: 'dynamodb:GetItem'                         | Action: 'dynamodb:PutItem'                          | PUBLIC
                    Action: 'dynamodb:GetItem'                         | Action: 'dynamodb:Put*'                             | PUBLIC
                    Action: 'dynamodb:GetItem'                         | Action: 's3:*'                                      | PUBLIC
                    Action: 'dynamodb:GetItem'                         | Action: []                                          | PUBLIC
                    Action: 'dynamodb:GetItem'                         | Sid: 'NoAction'                                     | PUBLIC
                    Action: 'dynamodb:Get*'                            | Action: 'dynamodb:GetItem'                          | PUBLIC
                    Action: 'dynamodb:Get*'                            | Action: 'dynamodb:*'                                | NONE
                    Action: 'dynamodb:Get*'                            | Action: 'dynamodb:G*'                               | NONE
                    Action: 'dynamodb:Get*'                            | Action: 'dynamodb:Get?*'                            | PUBLIC
                    Action: 'dynamodb:*'                               | Action: 'dynamodb:Get*'                             | PUBLIC
                    Action: 'dynamodb:*'                               | Action: 'dynamodb:*'                                | NONE
                    Action: '*'                                        | Action: 'dynamodb:*'                                | NONE
                    Action: '*'                                        | Action: '*'                                         | NONE
                    Action: '*'                                        | Action: 'dynamodb:GetItem'                          | PUBLIC
                    Action: ['dynamodb:GetItem', 'dynamodb:PutItem']   | Action: 'dynamodb:GetItem'                          | PUBLIC
                    Action: ['dynamodb:GetItem', 'dynamodb:PutItem']   | Action: ['dynamodb:PutItem', 'dynamodb:Get*']       | NONE
                    Sid: 'NoAction'                                    | Action: 'dynamodb:*'                                | NONE
                    Sid: 'NoAction'                                    | Action: 'dynamodb:GetItem'                          | PUBLIC
                    Action: 'dynamodb:GetItem'                         | NotAction: 'dynamodb:PutItem'                       | NONE
                    Action: 'dynamodb:GetItem'                         | NotAction: 'dynamodb:Put*'                          | NONE
                    Action: 'dynamodb:GetItem'                         | NotAction: 'dynamodb:GetItem'                       | PUBLIC
                    Action: 'dynamodb:GetItem'                         | NotAction: ['dynamodb:PutItem', 'dynamodb:Get*']    | PUBLIC
                    Action: 'dynamodb:Get*'                            | NotAction: 'dynamodb:Put*'                          | NONE
                    Action: 'dynamodb:*Item'                           | NotAction: 'dynamodb:*Table'                        | NONE
                    Action: 'dynamodb:*'                               | NotAction: 'dynamodb:PutItem'                       | PUBLIC
                    Action: 'dynamodb:*'                               | NotAction: 's3:*'                                   | NONE
                    NotAction: 'dynamodb:PutItem'                      | Action: 'dynamodb:*'                                | NONE
                    NotAction: 'dynamodb:PutItem'                      | Action: 'dynamodb:Get*'                             | PUBLIC
                    NotAction: 'dynamodb:PutItem'                      | NotAction: 'dynamodb:PutItem'                       | NONE
                    NotAction: 'dynamodb:Put*'                         | NotAction: 'dynamodb:PutItem'                       | NONE
                    NotAction: 'dynamodb:PutItem'                      | NotAction: 'dynamodb:Put*'                          | PUBLIC
                    NotAction: 'dynamodb:PutItem'                      | NotAction: 'dynamodb:GetItem'                       | PUBLIC
                    """)
    void takesBackTheActionsThatItCovers(String allowed, String denied, String left) {
        PolicyJudgement judgement = Policies.statements(
                statement("Allow", "Principal: '*', Resource: '*', " + allowed),
                statement("Deny", "Principal: '*', Resource: '*', " + denied));
        assertThat(Policies.worst(judgement)).isEqualTo(left);
    }

    @Test
    void severalTakeBackBetweenThem() {
        String allow = statement(
                "Allow",
                "Principal: '*', Resource: '*', Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query']");
        String get = statement("Deny", "Principal: '*', Resource: '*', Action: 'dynamodb:Get*'");
        String put = statement("Deny", "Principal: '*', Resource: '*', Action: 'dynamodb:PutItem'");
        String rest =
                statement("Deny", "Principal: '*', Resource: '*', NotAction: ['dynamodb:Get*', 'dynamodb:PutItem']");
        assertThat(Policies.worst(Policies.statements(allow, get, put))).isEqualTo("PUBLIC");
        assertThat(Policies.worst(Policies.statements(allow, get, put, rest))).isEqualTo("NONE");
        assertThat(Policies.worst(Policies.statements(allow, rest))).isEqualTo("PUBLIC");
        String everything = statement("Allow", "Principal: '*', Resource: '*', Action: 'dynamodb:*'");
        assertThat(Policies.worst(Policies.statements(everything, get, put, rest)))
                .isEqualTo("NONE");
        assertThat(Policies.worst(Policies.statements(everything, get, rest))).isEqualTo("PUBLIC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # the Allow's resources                    | the Deny's                            | what is left
                    Resource: '*'                              | Resource: '*'                         | NONE
                    Resource: 'TABLE'                          | Resource: '*'                         | NONE
                    Resource: 'TABLE'                          | Resource: 'TABLE'                     | NONE
                    Resource: 'TABLE'                          | Resource: 'TABLE*'                    | NONE
                    Resource: 'TABLE'                          | Resource: 'TABLE/index/*'             | PUBLIC
                    Resource: 'TABLE'                          | Resource: 'TABLES'                    | PUBLIC
                    Resource: '*'                              | Resource: 'TABLE'                     | PUBLIC
                    Resource: '*'                              | Resource: ['TABLE', 'TABLE/index/*']  | NONE
                    Resource: '*'                              | Resource: 'TABLE*'                    | NONE
                    Resource: '*'                              | Resource: 'arn:aws:dynamodb:*:*:table/*' | NONE
                    Resource: ['TABLE', 'TABLE/index/*']       | Resource: 'TABLE/*'                   | PUBLIC
                    Resource: ['TABLE', 'TABLE/index/*']       | Resource: ['TABLE/*', 'TABLE']        | NONE
                    Resource: 'TABLE/index/by-day'             | Resource: 'TABLE/index/by-day'        | NONE
                    Resource: 'TABLE/index/by-*'               | Resource: 'TABLE/index/by-day'        | PUBLIC
                    Resource: 'TABLE/index/by-*'               | Resource: 'TABLE/index/*'             | NONE
                    Resource: 'TABLE'                          | NotResource: 'TABLE'                  | PUBLIC
                    Resource: 'TABLE'                          | NotResource: 'TABLES'                 | NONE
                    Resource: 'TABLE'                          | NotResource: 'TABLE/index/*'          | NONE
                    Resource: '*'                              | NotResource: 'TABLE/index/*'          | PUBLIC
                    Resource: '*'                              | NotResource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/other/*' | NONE
                    Resource: '*'                              | Resource: 'TABLE${aws:username}'      | PUBLIC
                    Resource: '*'                              | NotResource: '${aws:username}'        | PUBLIC
                    Resource: '*'                              | Sid: 'NoResource'                     | PUBLIC
                    NotResource: 'TABLE'                       | Resource: 'TABLE'                     | PUBLIC
                    NotResource: 'TABLE'                       | Resource: 'TABLE/index/*'             | NONE
                    NotResource: 'TABLES'                      | Resource: '*'                         | NONE
                    """)
    void takesBackWhereItCoversTheResources(String allowed, String denied, String left) {
        PolicyJudgement judgement = Policies.statements(
                statement("Allow", "Principal: '*', Action: '*', " + allowed.replace("TABLE", Policies.TABLE)),
                statement("Deny", "Principal: '*', Action: '*', " + denied.replace("TABLE", Policies.TABLE)));
        assertThat(Policies.worst(judgement)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Resource: '*'                                                              | PUBLIC
                    Resource: 'TABLE'                                                          | PUBLIC
                    Resource: ['TABLES', 'TABLE']                                              | PUBLIC
                    Resource: 'TABLE/index/by-day'                                             | PUBLIC
                    Resource: 'TABLE/*'                                                        | PUBLIC
                    Resource: 'arn:aws:dynamodb:*:111122223333:table/ord*'                     | PUBLIC
                    Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/order?'           | PUBLIC
                    Resource: 'arn:aws:dynamodb:*'                                             | PUBLIC
                    Resource: 'arn:aws:dynamodb'                                               | PUBLIC
                    Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/${aws:username}'  | PUBLIC
                    Sid: 'NoResource'                                                          | PUBLIC
                    NotResource: 'TABLES'                                                      | PUBLIC
                    NotResource: 'TABLE'                                                       | PUBLIC
                    NotResource: '${aws:username}*'                                            | PUBLIC
                    Resource: []                                                               | NONE
                    Resource: 'TABLES'                                                         | NONE
                    Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/other/*'          | NONE
                    Resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/orders'           | NONE
                    Resource: 'arn:aws-cn:dynamodb:eu-west-1:111122223333:table/orders'        | NONE
                    Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/Orders'           | NONE
                    Resource: 'TABLE/stream/2026-01-01T00:00:00.000'                           | NONE
                    Resource: 'TABLE/index/'                                                   | NONE
                    Resource: 'arn:aws:s3:::*'                                                 | NONE
                    NotResource: '*'                                                           | NONE
                    NotResource: ['TABLE', 'TABLE/index/*']                                    | NONE
                    """)
    void anAllowOfOtherResourcesIsInert(String resources, String rung) {
        PolicyJudgement judgement = Policies.statements(
                statement("Allow", "Principal: '*', Action: '*', " + resources.replace("TABLE", Policies.TABLE)));
        assertThat(Policies.worst(judgement)).isEqualTo(rung);
    }

    @Test
    void withoutIndexesTheTableIsAllThereIs() {
        Object policy = Policies.parse("{Statement: [" + EVERYONE + ", "
                + statement("Deny", "Principal: '*', Action: '*', Resource: '" + Policies.TABLE + "'") + "]}");
        PolicyContext plain = new PolicyContext("111122223333", Policies.TABLE, false);
        assertThat(PolicyJudge.judge(policy, plain).grants()).isEmpty();
        assertThat(PolicyJudge.judge(policy, Policies.CONTEXT).grants()).hasSize(1);
    }

    @Test
    void onOtherServicesResourcesOnlyEverythingIsCovered() {
        PolicyContext key = new PolicyContext(
                "111122223333", "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", false);
        Object policy = Policies.parse("{Statement: ["
                + statement("Allow", "Principal: '*', Action: 'kms:*', Resource: 'anything'") + ", "
                + statement("Deny", "Principal: '*', Action: 'kms:*', Resource: '*'") + "]}");
        assertThat(PolicyJudge.judge(policy, key).grants()).isEmpty();
        Object open = Policies.parse(
                "{Statement: " + statement("Allow", "Principal: '*', Action: 'kms:*', Resource: 'anything'") + "}");
        assertThat(PolicyJudge.judge(open, key).grants()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {StringNotEquals: {'aws:PrincipalAccount': '111122223333'}}                     | SAME_ACCOUNT
                    {StringNotEquals: {'aws:PrincipalAccount': 111122223333}}                       | SAME_ACCOUNT
                    {StringNotEquals: {'aws:PrincipalAccount': ['111122223333', '999988887777']}}   | CROSS_ACCOUNT
                    {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}}                           | ORG
                    {stringnotequals: {'AWS:principalorgid': 'o-a1b2c3'}}                           | ORG
                    {StringNotEqualsIgnoreCase: {'aws:PrincipalOrgID': 'o-a1b2c3'}}                 | ORG
                    {StringNotLike: {'aws:PrincipalOrgID': 'o-a1b2c3'}}                             | ORG
                    {StringNotEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1b2c3'}}                   | ORG
                    {'ForAllValues:StringNotEquals': {'aws:PrincipalOrgID': 'o-a1b2c3'}}            | ORG
                    {'ForAllValues:StringNotLike': {'aws:PrincipalOrgPaths': 'o-a1b2c3/r-1/*'}}     | ORG
                    {ArnNotLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}}          | SAME_ACCOUNT
                    {ArnNotEquals: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/app'}}      | SAME_ACCOUNT
                    {StringNotLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}}       | SAME_ACCOUNT
                    {ArnNotLike: {'aws:PrincipalArn': 'arn:aws:iam::999988887777:role/111122223333'}} | CROSS_ACCOUNT
                    # what does not bound who the caller is, or not provably
                    {StringNotEquals: {'aws:PrincipalOrgID': 'o-*'}}                                | PUBLIC
                    {StringNotLike: {'aws:PrincipalAccount': '*'}}                                  | PUBLIC
                    {ArnNotLike: {'aws:PrincipalArn': 'arn:aws:iam::*:role/app'}}                   | PUBLIC
                    {StringNotLike: {'aws:PrincipalArn': 'arn:*:iam::111122223333:role/app'}}       | PUBLIC
                    {StringNotEquals: {'aws:PrincipalAccount': '${aws:ResourceAccount}'}}           | PUBLIC
                    {StringNotEquals: {'aws:PrincipalOrgID': []}}                                   | PUBLIC
                    {'ForAnyValue:StringNotEquals': {'aws:PrincipalOrgID': 'o-a1b2c3'}}             | PUBLIC
                    {'ForAnyValue:StringNotLike': {'aws:PrincipalOrgPaths': 'o-a1b2c3/*'}}          | PUBLIC
                    {StringNotLike: {'aws:PrincipalOrgPaths': 'o-a1b2c3/*'}}                        | PUBLIC
                    {StringEquals: {'aws:PrincipalAccount': '999988887777'}}                        | PUBLIC
                    {StringNotEquals: {'aws:SourceVpce': 'vpce-1'}}                                 | PUBLIC
                    {StringNotEquals: {'aws:SourceAccount': '111122223333'}}                        | PUBLIC
                    {StringNotEquals: {'aws:ResourceAccount': '111122223333'}}                      | PUBLIC
                    {StringNotEquals: {'aws:PrincipalTag/team': 'x'}}                               | PUBLIC
                    {NotIpAddress: {'aws:SourceIp': '203.0.113.0/24'}}                              | PUBLIC
                    {Bool: {'aws:SecureTransport': 'false'}}                                        | PUBLIC
                    {Null: {'aws:PrincipalOrgID': 'true'}}                                          | PUBLIC
                    {Bool: {'aws:PrincipalIsAWSService': 'false'}}                                  | PUBLIC
                    {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}, Bool: {'aws:SecureTransport': 'false'}} | PUBLIC
                    {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3', 'aws:PrincipalAccount': '111122223333'}} | PUBLIC
                    {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}, Bool: {'aws:PrincipalIsAWSService': 'true'}} | PUBLIC
                    # services spared
                    {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}, Bool: {'aws:PrincipalIsAWSService': 'false'}} | SERVICE_UNSCOPED
                    {StringNotEquals: {'aws:PrincipalAccount': '111122223333'}, Bool: {'aws:PrincipalIsAWSService': false}} | SERVICE_UNSCOPED
                    {StringNotEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1b2c3'}, BoolIfExists: {'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false'}} | SERVICE_UNSCOPED
                    {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}, Bool: {'aws:ViaAWSService': 'false'}} | SERVICE_UNSCOPED
                    """)
    void ofAllButSomeBoundsEveryone(String condition, String left) {
        PolicyJudgement judgement = Policies.statements(EVERYONE, Policies.deny(Policies.principal("'*'", condition)));
        assertThat(Policies.worst(judgement)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {AWS: '999988887777'}           | {StringNotEquals: {'aws:PrincipalAccount': '111122223333'}}    | NOBODY
                    {AWS: '999988887777'}           | {StringNotEquals: {'aws:PrincipalAccount': '999988887777'}}    | CROSS_ACCOUNT
                    {AWS: '999988887777'}           | {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}}          | ORG
                    {AWS: '999988887777'}           | {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}, Bool: {'aws:PrincipalIsAWSService': 'false'}} | ORG
                    {AWS: '999988887777'}           | {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}, Bool: {'aws:ViaAWSService': 'false'}} | SERVICE_UNSCOPED
                    {AWS: '111122223333'}           | {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}}          | SAME_ACCOUNT
                    {Service: 'sns.amazonaws.com'}  | {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}}          | SERVICE_SCOPED
                    {Service: 'sns.amazonaws.com'}  | {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}, Bool: {'aws:PrincipalIsAWSService': 'false'}} | SERVICE_UNSCOPED
                    {Service: 'sns.amazonaws.com'}  | {StringNotEquals: {'aws:PrincipalAccount': '999988887777'}}    | SERVICE_UNSCOPED
                    {Service: '*'}                  | {StringNotEquals: {'aws:PrincipalAccount': '111122223333'}}    | SERVICE_SCOPED
                    {Federated: 'login.example.com'}| {StringNotEquals: {'aws:PrincipalAccount': '111122223333'}}    | CROSS_ACCOUNT
                    """)
    void ofAllButSomeBoundsOthersToo(String principal, String condition, String left) {
        PolicyJudgement judgement = Policies.statements(
                Policies.allow("Principal: " + principal), Policies.deny(Policies.principal("'*'", condition)));
        assertThat(Policies.worst(judgement)).isEqualTo(left);
    }

    @Test
    void boundsOnlyTheActionsThatItCovers() {
        String allow =
                statement("Allow", "Principal: '*', Resource: '*', Action: ['dynamodb:GetItem', 'dynamodb:PutItem']");
        String bound = "Principal: '*', Resource: '*', "
                + "Condition: {StringNotEquals: {'aws:PrincipalAccount': '111122223333'}}, Action: ";
        String get = statement("Deny", bound + "'dynamodb:GetItem'");
        String put = statement("Deny", bound + "'dynamodb:PutItem'");
        assertThat(Policies.worst(Policies.statements(allow, get))).isEqualTo("PUBLIC");
        assertThat(Policies.worst(Policies.statements(allow, get, put))).isEqualTo("SAME_ACCOUNT");
        String plain = statement("Deny", "Principal: '*', Resource: '*', Action: 'dynamodb:PutItem'");
        assertThat(Policies.worst(Policies.statements(allow, get, plain))).isEqualTo("SAME_ACCOUNT");
    }

    @Test
    void ofAllButSomeCountsOnlyForWhomItNames() {
        String condition = "{StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}}";
        assertThat(Policies.worst(Policies.statements(
                        EVERYONE, Policies.deny(Policies.principal("{AWS: '999988887777'}", condition)))))
                .isEqualTo("PUBLIC");
        assertThat(Policies.worst(Policies.statements(
                        Policies.allow("Principal: {AWS: '999988887777'}"),
                        Policies.deny(Policies.principal("{AWS: '999988887777'}", condition)))))
                .isEqualTo("ORG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # the Allow's principal                   | whom the Deny spares                                  | what is left
                    '*'                                       | {AWS: '111122223333'}                                 | SAME_ACCOUNT
                    '*'                                       | {AWS: 'arn:aws:iam::111122223333:role/app'}           | SAME_ACCOUNT
                    '*'                                       | {AWS: '999988887777'}                                 | CROSS_ACCOUNT
                    '*'                                       | {AWS: ['111122223333', '999988887777']}               | CROSS_ACCOUNT
                    '*'                                       | {Service: 'sns.amazonaws.com'}                        | SERVICE_UNSCOPED
                    '*'                                       | {Federated: 'login.example.com'}                      | CROSS_ACCOUNT
                    '*'                                       | {AWS: 'AIDAEXAMPLEID12345'}                           | NOBODY
                    '*'                                       | '*'                                                   | PUBLIC
                    '*'                                       | {AWS: 'arn:aws:iam::*:root'}                          | PUBLIC
                    '*'                                       | {AWS: []}                                             | PUBLIC
                    '*'                                       | {AWS: ['111122223333', 'somebody']}                   | PUBLIC
                    {AWS: '999988887777'}                     | {AWS: '111122223333'}                                 | NONE
                    {AWS: '999988887777'}                     | {AWS: '999988887777'}                                 | CROSS_ACCOUNT
                    {AWS: '999988887777'}                     | {AWS: 'arn:aws:iam::999988887777:role/a'}             | CROSS_ACCOUNT
                    {AWS: 'arn:aws:iam::999988887777:role/a'} | {AWS: 'arn:aws:iam::999988887777:role/a'}             | CROSS_ACCOUNT
                    {AWS: 'arn:aws:iam::999988887777:role/a'} | {AWS: 'arn:aws:iam::999988887777:role/b'}             | NONE
                    {AWS: 'arn:aws:iam::999988887777:role/a'} | {AWS: '999988887777'}                                 | CROSS_ACCOUNT
                    {AWS: 'arn:aws:iam::999988887777:role/a'} | {AWS: 'arn:aws:sts::999988887777:assumed-role/a/s'}   | CROSS_ACCOUNT
                    {Service: 'sns.amazonaws.com'}            | {AWS: '111122223333'}                                 | NONE
                    {Service: 'sns.amazonaws.com'}            | {Service: ['sns.amazonaws.com', 'sqs.amazonaws.com']} | SERVICE_UNSCOPED
                    {Service: '*'}                            | {Service: 'sns.amazonaws.com'}                        | SERVICE_UNSCOPED
                    {Service: '*'}                            | {AWS: '111122223333'}                                 | NONE
                    {Federated: 'login.example.com'}          | {AWS: '111122223333'}                                 | NONE
                    """)
    void ofAllButNamedPrincipalsBoundsToThem(String allowed, String spared, String left) {
        PolicyJudgement judgement =
                Policies.statements(Policies.allow("Principal: " + allowed), Policies.deny("NotPrincipal: " + spared));
        assertThat(Policies.worst(judgement)).isEqualTo(left);
    }

    @Test
    void ofAllButNamedPrincipalsKeepsTheConditionsOfTheAllow() {
        String organization = "{StringEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}}";
        assertThat(Policies.worst(Policies.statements(
                        Policies.allow(Policies.principal("'*'", organization)),
                        Policies.deny("NotPrincipal: {AWS: '999988887777'}"))))
                .isEqualTo("ORG");
        assertThat(Policies.worst(Policies.statements(
                        Policies.allow("Principal: '*'"),
                        Policies.deny("NotPrincipal: {AWS: '999988887777'}"),
                        Policies.deny("NotPrincipal: {AWS: ['111122223333', '444455556666']}"))))
                .isEqualTo("NONE");
        assertThat(Policies.worst(Policies.statements(
                        Policies.allow("Principal: '*'"),
                        Policies.deny("NotPrincipal: {AWS: ['999988887777', '111122223333']}"),
                        Policies.deny("NotPrincipal: {AWS: ['111122223333', '444455556666']}"))))
                .isEqualTo("SAME_ACCOUNT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NotPrincipal: {AWS: '111122223333'}, Condition: {Bool: {'aws:SecureTransport': 'false'}}",
                "NotPrincipal: {AWS: '111122223333'}, Condition: {StringNotEquals: {'aws:PrincipalOrgID': 'o-a1'}}",
                "Principal: '*', Condition: {DateGreaterThan: {'aws:CurrentTime': '2020-01-01T00:00:00Z'}}",
                "Principal: '*', Conditions: {Bool: {'aws:SecureTransport': 'false'}}",
                "Principal: ['*', 'somebody']",
                "Principal: '*', Condition: 'x'"
            })
    void givesNoCreditOtherwise(String deny) {
        assertThat(Policies.worst(Policies.statements(EVERYONE, Policies.deny(deny))))
                .isEqualTo("PUBLIC");
    }

    @Test
    void withAnEmptyConditionIsWithoutCondition() {
        assertThat(Policies.worst(Policies.statements(EVERYONE, Policies.deny("Principal: '*', Condition: {}"))))
                .isEqualTo("NONE");
    }

    @Test
    void saysWhichDenialDecides() {
        PolicyGrant bound = Policies.statements(
                        EVERYONE,
                        Policies.deny(
                                Policies.principal("'*'", "{StringNotEquals: {'aws:PrincipalOrgID': 'o-a1b2c3'}}")))
                .grants()
                .get(0);
        assertThat(bound.reach().condition()).isEqualTo("StringNotEquals aws:PrincipalOrgID o-a1b2c3");
        assertThat(bound.reach().organizations()).containsExactly("o-a1b2c3");
        PolicyGrant kept = Policies.statements(EVERYONE, Policies.deny("NotPrincipal: {AWS: '999988887777'}"))
                .grants()
                .get(0);
        assertThat(kept.reach().condition()).isEqualTo("NotPrincipal 999988887777");
        assertThat(kept.reach().accounts()).containsExactly("999988887777");
        assertThat(kept.principal()).isEqualTo("*");
    }
}
