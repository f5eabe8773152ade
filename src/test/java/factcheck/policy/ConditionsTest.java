package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every condition key and operator, on a statement for everyone. */
class ConditionsTest {

    private static PolicyJudgement everyone(String condition) {
        return Policies.statements(Policies.allow(Policies.principal("'*'", condition)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    aws:PrincipalAccount          | '111122223333'                                          | SAME_ACCOUNT
                    aws:PrincipalAccount          | 111122223333                                            | SAME_ACCOUNT
                    aws:PrincipalAccount          | ['111122223333', '999988887777']                        | CROSS_ACCOUNT
                    aws:PrincipalAccount          | '999988887777'                                          | CROSS_ACCOUNT
                    aws:PrincipalAccount          | '*'                                                     | PUBLIC
                    aws:PrincipalAccount          | '11112222333?'                                          | PUBLIC
                    aws:PrincipalAccount          | ['111122223333', '*']                                   | PUBLIC
                    aws:PrincipalAccount          | '${aws:ResourceAccount}'                                | PUBLIC
                    aws:PrincipalAccount          | 'own'                                                   | PUBLIC
                    aws:PrincipalAccount          | []                                                      | PUBLIC
                    aws:PrincipalArn              | 'arn:aws:iam::111122223333:role/app'                    | SAME_ACCOUNT
                    aws:PrincipalArn              | 'arn:aws:iam::111122223333:role/*'                      | SAME_ACCOUNT
                    aws:PrincipalArn              | 'arn:aws:iam::111122223333:*'                           | SAME_ACCOUNT
                    aws:PrincipalArn              | 'arn:aws:iam::999988887777:role/111122223333'           | CROSS_ACCOUNT
                    aws:PrincipalArn              | ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::999988887777:role/b'] | CROSS_ACCOUNT
                    aws:PrincipalArn              | 'arn:aws:iam::*:role/111122223333'                      | PUBLIC
                    aws:PrincipalArn              | 'arn:aws:iam::11112222333?:role/app'                    | PUBLIC
                    aws:PrincipalArn              | 'arn:aws:iam::${aws:PrincipalAccount}:role/app'         | PUBLIC
                    aws:PrincipalArn              | 'arn:*:111122223333:role/app'                           | PUBLIC
                    aws:PrincipalArn              | 'arn:aws:iam:*:111122223333:role/app'                   | PUBLIC
                    aws:PrincipalArn              | '*'                                                     | PUBLIC
                    aws:PrincipalOrgID            | 'o-a1b2c3'                                              | ORG
                    aws:PrincipalOrgID            | ['o-a1b2c3', 'o-d4e5f6']                                | ORG
                    aws:PrincipalOrgID            | 'o-*'                                                   | PUBLIC
                    aws:PrincipalOrgID            | '*'                                                     | PUBLIC
                    aws:PrincipalOrgID            | ['o-a1b2c3', 'o-*']                                     | PUBLIC
                    aws:PrincipalOrgID            | '${aws:ResourceOrgID}'                                  | PUBLIC
                    aws:PrincipalOrgID            | 'all'                                                   | PUBLIC
                    aws:PrincipalOrgPaths         | 'o-a1b2c3/r-ab/ou-ab-1/'                                | ORG
                    aws:PrincipalOrgPaths         | 'o-a1b2c3/r-ab/*'                                       | ORG
                    aws:PrincipalOrgPaths         | 'o-a1b2c3/*'                                            | ORG
                    aws:PrincipalOrgPaths         | 'o-*/r-ab/*'                                            | PUBLIC
                    aws:PrincipalOrgPaths         | '*/r-ab/*'                                              | PUBLIC
                    aws:userid                    | 'AROAEXAMPLEID:*'                                       | CROSS_ACCOUNT
                    aws:userid                    | 'AIDAEXAMPLEID'                                         | CROSS_ACCOUNT
                    aws:userid                    | '*:session'                                             | PUBLIC
                    aws:SourceAccount             | '111122223333'                                          | SERVICE_SCOPED
                    aws:SourceAccount             | 111122223333                                            | SERVICE_SCOPED
                    aws:SourceAccount             | ['111122223333', '999988887777']                        | CROSS_ACCOUNT
                    aws:SourceAccount             | '999988887777'                                          | CROSS_ACCOUNT
                    aws:SourceAccount             | '*'                                                     | PUBLIC
                    aws:SourceArn                 | 'arn:aws:sns:eu-west-1:111122223333:topic'              | SERVICE_SCOPED
                    aws:SourceArn                 | 'arn:aws:lambda:*:111122223333:function:*'              | SERVICE_SCOPED
                    aws:SourceArn                 | 'arn:aws:sns:eu-west-1:999988887777:111122223333'       | CROSS_ACCOUNT
                    aws:SourceArn                 | ['arn:aws:sns:eu-west-1:111122223333:t', 'arn:aws:sns:eu-west-1:999988887777:t'] | CROSS_ACCOUNT
                    aws:SourceArn                 | 'arn:aws:lambda:eu-west-1:*:function:f'                 | PUBLIC
                    aws:SourceArn                 | 'arn:aws:s3:::bucket'                                   | SERVICE_UNSCOPED
                    aws:SourceArn                 | 'arn:aws:s3:::*'                                        | PUBLIC
                    aws:SourceArn                 | ['arn:aws:s3:::bucket', 'arn:aws:sns:eu-west-1:999988887777:t'] | CROSS_ACCOUNT
                    aws:SourceOrgID               | 'o-a1b2c3'                                              | SERVICE_SCOPED
                    aws:SourceOrgID               | 'o-*'                                                   | PUBLIC
                    aws:SourceOrgPaths            | 'o-a1b2c3/*'                                            | SERVICE_SCOPED
                    aws:PrincipalServiceName      | 'lambda.amazonaws.com'                                  | SERVICE_UNSCOPED
                    aws:PrincipalServiceName      | '*'                                                     | PUBLIC
                    aws:PrincipalServiceNamesList | ['lambda.amazonaws.com', 'sns.amazonaws.com']           | SERVICE_UNSCOPED
                    aws:SourceVpc                 | 'vpc-1'                                                 | NETWORK
                    aws:SourceVpc                 | ['vpc-1', 'vpc-2']                                      | NETWORK
                    aws:SourceVpc                 | 'vpc-*'                                                 | PUBLIC
                    aws:SourceVpce                | 'vpce-1'                                                | NETWORK
                    aws:SourceVpce                | 'vpce-*'                                                | PUBLIC
                    aws:SourceVpce                | ['vpce-1', 'vpce-?']                                    | PUBLIC
                    aws:Ec2InstanceSourceVpc      | 'vpc-1'                                                 | NETWORK
                    aws:Ec2InstanceSourceVpc      | '${aws:SourceVpc}'                                      | PUBLIC
                    aws:VpceAccount               | '111122223333'                                          | NETWORK
                    aws:VpceAccount               | '*'                                                     | PUBLIC
                    aws:VpceOrgID                 | 'o-a1b2c3'                                              | NETWORK
                    aws:VpceOrgPaths              | 'o-a1b2c3/*'                                            | NETWORK
                    aws:ResourceAccount           | '111122223333'                                          | PUBLIC
                    aws:ResourceOrgID             | 'o-a1b2c3'                                              | PUBLIC
                    aws:ResourceTag/team          | 'x'                                                     | PUBLIC
                    aws:PrincipalTag/team         | 'x'                                                     | PUBLIC
                    aws:username                  | 'ann'                                                   | PUBLIC
                    aws:PrincipalType             | 'AssumedRole'                                           | PUBLIC
                    aws:CalledVia                 | 'athena.amazonaws.com'                                  | PUBLIC
                    aws:CalledViaFirst            | 'athena.amazonaws.com'                                  | PUBLIC
                    aws:ViaAWSService             | 'true'                                                  | PUBLIC
                    dynamodb:LeadingKeys          | 'a'                                                     | PUBLIC
                    dynamodb:Attributes           | 'a'                                                     | PUBLIC
                    dynamodb:Select               | 'COUNT'                                                 | PUBLIC
                    dynamodb:ReturnValues         | 'NONE'                                                  | PUBLIC
                    aws:SecureTransport           | 'true'                                                  | PUBLIC
                    aws:MultiFactorAuthPresent    | 'true'                                                  | PUBLIC
                    aws:UserAgent                 | 'x'                                                     | PUBLIC
                    aws:Referer                   | 'x'                                                     | PUBLIC
                    aws:SourceIp                  | '203.0.113.0/24'                                        | PUBLIC
                    aws:SomethingNew              | '111122223333'                                          | PUBLIC
                    """)
    void leave(String key, String value, String rung) {
        assertThat(Policies.worst(everyone("{StringLike: {'" + key + "': " + value + "}}")))
                .isEqualTo(rung);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    StringEquals                          | SAME_ACCOUNT
                    StringEqualsIgnoreCase                | SAME_ACCOUNT
                    StringLike                            | SAME_ACCOUNT
                    ArnEquals                             | SAME_ACCOUNT
                    ArnLike                               | SAME_ACCOUNT
                    arnlike                               | SAME_ACCOUNT
                    STRINGEQUALS                          | SAME_ACCOUNT
                    ForAnyValue:StringEquals              | SAME_ACCOUNT
                    ForAnyValue:StringLike                | SAME_ACCOUNT
                    ForAnyValue:ArnEquals                 | SAME_ACCOUNT
                    forAnyValue:arnLike                   | SAME_ACCOUNT
                    ForAllValues:StringEquals             | PUBLIC
                    ForAllValues:ArnLike                  | PUBLIC
                    StringEqualsIfExists                  | PUBLIC
                    StringLikeIfExists                    | PUBLIC
                    ArnLikeIfExists                       | PUBLIC
                    arnlikeifexists                       | PUBLIC
                    ForAnyValue:StringLikeIfExists        | PUBLIC
                    StringNotEquals                       | PUBLIC
                    StringNotEqualsIgnoreCase             | PUBLIC
                    StringNotLike                         | PUBLIC
                    ArnNotEquals                          | PUBLIC
                    ArnNotLike                            | PUBLIC
                    ForAllValues:StringNotLike            | PUBLIC
                    Null                                  | PUBLIC
                    Bool                                  | PUBLIC
                    NumericEquals                         | PUBLIC
                    DateGreaterThan                       | PUBLIC
                    BinaryEquals                          | PUBLIC
                    IpAddress                             | PUBLIC
                    StringResembles                       | PUBLIC
                    """)
    void restrictByTheirOperator(String operator, String rung) {
        assertThat(Policies.worst(
                        everyone("{'" + operator + "': {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/app'}}")))
                .isEqualTo(rung);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # what holds without the key restricts where the key must be there
                    {'ForAllValues:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/*'}, Null: {'aws:PrincipalOrgPaths': 'false'}} | ORG
                    {'ForAllValues:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/*'}, Null: {'AWS:principalorgpaths': false}}   | ORG
                    {'ForAllValues:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/*'}, Null: {'aws:PrincipalOrgPaths': 'true'}}  | PUBLIC
                    {'ForAllValues:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/*'}, Null: {'aws:PrincipalOrgID': 'false'}}    | PUBLIC
                    {StringEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1'}, Null: {'aws:PrincipalOrgID': ['false']}}            | ORG
                    {Null: {'aws:PrincipalOrgID': 'false'}}                                                        | PUBLIC
                    # any letter case of keys, not of values
                    {StringEquals: {'AWS:PRINCIPALORGID': 'o-a1'}}                                                 | ORG
                    {StringEquals: {'Aws:sourceVpce': 'vpce-1'}}                                                   | NETWORK
                    {StringEquals: {'aws:PrincipalOrgID': 'O-A1'}}                                                 | PUBLIC
                    {StringEqualsIgnoreCase: {'aws:PrincipalOrgID': 'O-A1'}}                                       | ORG
                    # what an AWS service is by a boolean
                    {Bool: {'aws:PrincipalIsAWSService': 'true'}}                                                  | SERVICE_UNSCOPED
                    {Bool: {'aws:PrincipalIsAWSService': true}}                                                    | SERVICE_UNSCOPED
                    {StringEquals: {'aws:PrincipalIsAWSService': 'true'}}                                          | SERVICE_UNSCOPED
                    {Bool: {'aws:PrincipalIsAWSService': 'false'}}                                                 | PUBLIC
                    {Bool: {'aws:PrincipalIsAWSService': ['true', 'false']}}                                       | PUBLIC
                    {BoolIfExists: {'aws:PrincipalIsAWSService': 'true'}}                                          | PUBLIC
                    {Bool: {'aws:PrincipalIsAWSService': true}, StringEquals: {'aws:SourceAccount': '111122223333'}} | SERVICE_SCOPED
                    {Bool: {'aws:PrincipalIsAWSService': true}, StringEquals: {'aws:SourceAccount': '999988887777'}} | CROSS_ACCOUNT
                    {Bool: {'aws:PrincipalIsAWSService': true}, StringEquals: {'aws:SourceVpc': 'vpc-1'}}          | SERVICE_UNSCOPED
                    # all keys hold, so that the tightest counts
                    {StringEquals: {'aws:PrincipalAccount': '111122223333'}, Bool: {'aws:SecureTransport': 'true'}} | SAME_ACCOUNT
                    {StringEquals: {'aws:PrincipalAccount': '111122223333', 'aws:PrincipalOrgID': 'o-*'}}          | SAME_ACCOUNT
                    {StringEquals: {'aws:PrincipalOrgID': 'o-a1', 'aws:SourceVpc': 'vpc-1'}}                       | ORG
                    {StringEquals: {'aws:SourceVpc': 'vpc-1', 'aws:SourceVpce': 'vpce-1'}}                         | NETWORK
                    {StringEquals: {'aws:SourceVpc': 'vpc-1'}, IpAddress: {'aws:VpcSourceIp': '10.0.0.0/8'}}       | NETWORK
                    {StringEquals: {'aws:PrincipalAccount': ['111122223333', '999988887777']}, ArnLike: {'aws:PrincipalArn': ['arn:aws:iam::111122223333:*', 'arn:aws:iam::444455556666:*']}} | SAME_ACCOUNT
                    {StringEquals: {'aws:PrincipalAccount': '111122223333'}, ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::999988887777:*'}} | NOBODY
                    {StringLike: {'aws:SourceAccount': '111122223333', 'aws:SourceArn': 'arn:aws:lambda:eu-west-1:111122223333:*'}} | SERVICE_SCOPED
                    {StringEquals: {'aws:SourceAccount': '111122223333', 'aws:SourceArn': 'arn:aws:s3:::bucket'}}  | SERVICE_SCOPED
                    {StringEquals: {'aws:userid': 'AIDAEXAMPLE', 'aws:SourceVpc': 'vpc-1'}}                        | NETWORK
                    # a wildcard of ArnLike stays in its field
                    {ArnLike: {'aws:PrincipalArn': 'arn:*:iam::111122223333:role/app'}}                            | SAME_ACCOUNT
                    {ArnLike: {'aws:PrincipalArn': 'arn:*:iam::*:role/app'}}                                       | PUBLIC
                    # nothing at all
                    {}                                                                                             | PUBLIC
                    []                                                                                             | PUBLIC
                    null                                                                                           | PUBLIC
                    {StringEquals: {}}                                                                             | PUBLIC
                    {StringEquals: {'aws:PrincipalAccount': null}}                                                 | PUBLIC
                    {StringEquals: {'aws:PrincipalAccount': {}}}                                                   | PUBLIC
                    """)
    void holdTogether(String condition, String rung) {
        PolicyJudgement judgement = everyone(condition);
        assertThat(Policies.faults(judgement)).isEmpty();
        assertThat(Policies.worst(judgement)).isEqualTo(rung);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {IpAddress: {'aws:SourceIp': '203.0.113.0/24'}}                   | NETWORK
                    {IpAddress: {'aws:SourceIp': '203.0.113.7'}}                      | NETWORK
                    {IpAddress: {'aws:VpcSourceIp': '10.0.0.0/8'}}                    | NETWORK
                    {IpAddress: {'aws:SourceIp': '2001:db8::/32'}}                    | NETWORK
                    {'ForAnyValue:IpAddress': {'AWS:SourceIP': ['203.0.113.0/24']}}   | NETWORK
                    {IpAddress: {'aws:SourceIp': '0.0.0.0/0'}}                        | PUBLIC
                    {IpAddress: {'aws:SourceIp': '::/0'}}                             | PUBLIC
                    {IpAddress: {'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0']}}    | PUBLIC
                    {IpAddress: {'aws:SourceIp': '203.0.113.*'}}                      | PUBLIC
                    {IpAddressIfExists: {'aws:SourceIp': '203.0.113.0/24'}}           | PUBLIC
                    {NotIpAddress: {'aws:SourceIp': '203.0.113.0/24'}}                | PUBLIC
                    {StringLike: {'aws:SourceIp': '203.0.113.7'}}                     | PUBLIC
                    {IpAddress: {'aws:SourceVpc': '203.0.113.7'}}                     | PUBLIC
                    """)
    void onAddressesCountOnlyWhereAsked(String condition, String withAddresses) {
        PolicyGrant grant = everyone(condition).grants().get(0);
        assertThat(grant.rung().name()).isEqualTo("PUBLIC");
        assertThat(grant.readings()
                        .get(factcheck.facts.Grant.reading(true, true))
                        .rung()
                        .name())
                .isEqualTo(withAddresses);
        assertThat(grant.addresses().isEmpty()).isEqualTo(withAddresses.equals("PUBLIC"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}}           | PUBLIC
                    {ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/app'}}         | SAME_ACCOUNT
                    {'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/r-1/*'}}           | PUBLIC
                    {'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/r-1/'}}            | ORG
                    {ArnLike: {'aws:SourceArn': 'arn:aws:lambda:*:111122223333:*'}}               | PUBLIC
                    {ArnLike: {'aws:PrincipalArn': ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::111122223333:role/b*']}} | PUBLIC
                    """)
    void withAWildcardBelowWhatTheyNameAreAnOpenQuestion(String condition, String withoutWildcards) {
        PolicyGrant grant = everyone(condition).grants().get(0);
        assertThat(grant.rung().name()).isNotEqualTo("PUBLIC");
        assertThat(grant.readings()
                        .get(factcheck.facts.Grant.reading(false, false))
                        .rung()
                        .name())
                .isEqualTo(withoutWildcards);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'x'", "['x']", "{StringEquals: 'x'}", "{StringEquals: ['x']}", "{StringEquals: null}", "7"})
    void ofNoKnownFormCannotBeRead(String condition) {
        PolicyJudgement judgement = everyone(condition);
        assertThat(judgement.grants()).isEmpty();
        assertThat(Policies.faults(judgement)).containsExactly("statement 0 has a Condition that cannot be read");
    }

    @Test
    void sayWhatDecidesAndWhatDoesNot() {
        PolicyGrant grant = everyone(
                        "{StringEquals: {'aws:PrincipalOrgID': ['o-b2', 'o-a1']}, Bool: {'aws:SecureTransport': true}}")
                .grants()
                .get(0);
        assertThat(grant.reach().condition()).isEqualTo("StringEquals aws:PrincipalOrgID o-a1, o-b2");
        assertThat(grant.reach().organizations()).containsExactly("o-a1", "o-b2");
        assertThat(grant.disregarded()).containsExactly("Bool aws:SecureTransport true");
    }

    @Test
    void sayWhomTheyLeave() {
        assertThat(everyone("{StringEquals: {'aws:PrincipalAccount': ['999988887777', '111122223333']}}")
                        .grants()
                        .get(0)
                        .reach()
                        .accounts())
                .containsExactly("111122223333", "999988887777");
        assertThat(everyone("{StringEquals: {'aws:SourceVpce': ['vpce-2', 'vpce-1']}}")
                        .grants()
                        .get(0)
                        .reach()
                        .networks())
                .containsExactly("vpce-1", "vpce-2");
    }
}
