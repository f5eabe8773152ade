package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of other tools reported as wrong, each as facts and the verdict that is right. */
class PublicReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "111122223333";
    private static final String SCALING = "dynamodb_table_autoscaling_enabled";
    private static final String KMS = "dynamodb_tables_kms_cmk_encryption_enabled";
    private static final String PITR = "dynamodb_tables_pitr_enabled";
    private static final String DELETION = "dynamodb_table_deletion_protection_enabled";
    private static final String BACKUP = "dynamodb_table_protected_by_backup_plan";
    private static final String POLICY = "dynamodb_table_cross_account_access";
    private static final String ZONES = "dynamodb_accelerator_cluster_multi_az";

    private static String document(String region, String partition, String facts, String gaps) {
        return "{\"format\":\"factcheck-snapshot/1\",\"account\":\"%s\",\"region\":\"%s\",\"partition\":\"%s\",\"facts\":{%s},\"gaps\":[%s]}\n"
                .formatted(ACCOUNT, region, partition, facts, gaps);
    }

    private static String tables(String... members) {
        return "\"Table\":[" + String.join(",", members) + "]";
    }

    private static String table(String name, String members) {
        return "{\"TableName\":\"" + name + "\",\"TableStatus\":\"ACTIVE\"" + (members.isEmpty() ? "" : ",") + members
                + "}";
    }

    private static String target(String resource, String dimension) {
        return "{\"ServiceNamespace\":\"dynamodb\",\"ResourceId\":\"%s\",\"ScalableDimension\":\"%s\",\"MinCapacity\":1,\"MaxCapacity\":9}"
                .formatted(resource, dimension);
    }

    private static String selection(String body) {
        return "\"BackupSelection\":[{\"BackupPlanId\":\"p\",\"SelectionId\":\"s\",\"BackupSelection\":{\"SelectionName\":\"daily\","
                + body + "}}],\"BackupRegionSettings\":[{\"ResourceTypeOptInPreference\":{\"DynamoDB\":true}}]";
    }

    /** The findings of one check, {@code region/name: STATUS message}, in the report's order. */
    private static List<String> findings(String check, byte[] input) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new ByteArrayInputStream(input), out, new PrintWriter(err), false, Path.of("target"));
        int status = Main.run(console, "evaluate", "-", "--check", check, "-f", "jsonl");
        assertThat(status).as(err.toString()).isIn(0, 1, 4);
        List<String> found = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode finding = JSON.readTree(line);
            found.add(finding.at("/region").asText() + "/"
                    + finding.at("/resource/name").asText() + ": "
                    + finding.at("/status").asText() + " "
                    + finding.at("/message").asText());
        }
        return found;
    }

    private static List<String> findings(String check, String... documents) throws Exception {
        return findings(check, String.join("", documents).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> inOneRegion(String check, String facts) throws Exception {
        return findings(check, document("us-east-1", "aws", facts, ""));
    }

    private static List<String> policy(String policy) throws Exception {
        String text = JSON.writeValueAsString(policy);
        return inOneRegion(POLICY, tables(table("t", "\"ResourcePolicy\":" + text)));
    }

    @Test
    void anOnDemandTableNeedsNoScaling() throws Exception {
        assertThat(inOneRegion(
                        SCALING,
                        tables(table("orders", "\"BillingModeSummary\":{\"BillingMode\":\"PAY_PER_REQUEST\"}"))
                                + ",\"ScalableTarget\":[]"))
                .containsExactly("us-east-1/orders: PASS capacity is on demand");
    }

    @Test
    void targetsOfOneRegionDoNotScaleANamesakeInAnother() throws Exception {
        String targets = "\"ScalableTarget\":[" + target("table/t1", "dynamodb:table:ReadCapacityUnits") + ","
                + target("table/t1", "dynamodb:table:WriteCapacityUnits") + "]";
        assertThat(findings(
                        SCALING,
                        document("us-east-1", "aws", tables(table("t1", "")) + "," + targets, ""),
                        document("eu-west-1", "aws", tables(table("t1", "")) + ",\"ScalableTarget\":[]", "")))
                .containsExactly(
                        "eu-west-1/t1: FAIL read capacity has no scalable target; write capacity has no scalable target",
                        "us-east-1/t1: PASS read and write capacity have a scalable target");
    }

    @Test
    void anIndexWithoutTargetsLeavesTheTablesVerdictAlone() throws Exception {
        String index =
                "\"GlobalSecondaryIndexes\":[{\"IndexName\":\"g\",\"ProvisionedThroughput\":{\"ReadCapacityUnits\":5}}]";
        assertThat(inOneRegion(
                        SCALING,
                        tables(table("t", index)) + ",\"ScalableTarget\":["
                                + target("table/t", "dynamodb:table:ReadCapacityUnits") + ","
                                + target("table/t", "dynamodb:table:WriteCapacityUnits") + "]"))
                .containsExactly("us-east-1/t: PASS read and write capacity have a scalable target");
    }

    @Test
    void aKeyThatAwsManagesIsAKmsKey() throws Exception {
        String key = "arn:aws:kms:us-east-1:" + ACCOUNT + ":key/k1";
        assertThat(inOneRegion(
                        KMS,
                        tables(table(
                                        "t",
                                        "\"SSEDescription\":{\"Status\":\"ENABLED\",\"SSEType\":\"KMS\",\"KMSMasterKeyArn\":\""
                                                + key + "\"}"))
                                + ",\"KmsKey\":[{\"KeyId\":\"k1\",\"Arn\":\"" + key + "\",\"KeyManager\":\"AWS\"}]"))
                .containsExactly("us-east-1/t: PASS the KMS key is " + key + " (ENABLED)");
    }

    @ParameterizedTest
    @CsvSource({"DISABLED, FAIL", "DISABLING, FAIL", "UPDATING, PASS", "ENABLED, PASS", "ENABLING, UNKNOWN"})
    void theStateOfEncryptionDecides(String state, String status) throws Exception {
        assertThat(
                        inOneRegion(
                                KMS,
                                tables(
                                        table(
                                                "t",
                                                "\"SSEDescription\":{\"Status\":\"" + state
                                                        + "\",\"SSEType\":\"KMS\",\"KMSMasterKeyArn\":\"arn:aws:kms:us-east-1:1:key/k\"}"))))
                .singleElement()
                .asString()
                .startsWith("us-east-1/t: " + status + " ");
    }

    @Test
    void recoveryThatCouldNotBeReadIsNotOff() throws Exception {
        String gap = "{\"operation\":\"dynamodb:DescribeContinuousBackups\",\"resource\":\"arn:aws:dynamodb:us-east-1:"
                + ACCOUNT + ":table/t\",\"code\":\"AccessDeniedException\"}";
        assertThat(findings(PITR, document("us-east-1", "aws", tables(table("t", "")), gap)))
                .containsExactly(
                        "us-east-1/t: UNKNOWN not known: dynamodb:DescribeContinuousBackups failed with AccessDeniedException");
    }

    @Test
    void aTableThatWentAwayBetweenTwoCallsLeavesTheOthersTheirVerdicts() throws Exception {
        String gap = "{\"operation\":\"dynamodb:DescribeContinuousBackups\",\"resource\":\"arn:aws:dynamodb:us-east-1:"
                + ACCOUNT + ":table/b\",\"code\":\"TableNotFoundException\"}";
        String on =
                "\"ContinuousBackupsDescription\":{\"PointInTimeRecoveryDescription\":{\"PointInTimeRecoveryStatus\":\"ENABLED\"}}";
        assertThat(findings(PITR, document("us-east-1", "aws", tables(table("a", on), table("b", "")), gap)))
                .containsExactly(
                        "us-east-1/a: PASS point-in-time recovery is on",
                        "us-east-1/b: UNKNOWN not known: dynamodb:DescribeContinuousBackups failed with TableNotFoundException");
    }

    @ParameterizedTest
    @ValueSource(strings = {KMS, PITR, DELETION, BACKUP, POLICY, SCALING})
    void tablesThatComeAndGoAreNotJudged(String check) throws Exception {
        assertThat(inOneRegion(
                        check,
                        tables(
                                "{\"TableName\":\"c\",\"TableStatus\":\"CREATING\"}",
                                "{\"TableName\":\"d\",\"TableStatus\":\"DELETING\"}")))
                .containsExactly(
                        "us-east-1/c: NOT_APPLICABLE the state is CREATING",
                        "us-east-1/d: NOT_APPLICABLE the state is DELETING");
    }

    @Test
    void deletionProtectionThatIsNotSaidIsNotOff() throws Exception {
        assertThat(inOneRegion(DELETION, tables(table("a", "\"DeletionProtectionEnabled\":false"), table("b", ""))))
                .containsExactly(
                        "us-east-1/a: FAIL deletion protection is off",
                        "us-east-1/b: UNKNOWN not known: `DeletionProtectionEnabled` is missing from the answer of dynamodb:DescribeTable");
    }

    @Test
    void tagsOfWhichAPageIsMissingDecideNothing() throws Exception {
        String byTag = selection(
                "\"ListOfTags\":[{\"ConditionType\":\"STRINGEQUALS\",\"ConditionKey\":\"backup\",\"ConditionValue\":\"daily\"}]");
        String page = "\"Tags\":[{\"Key\":\"Owner\",\"Value\":\"a\"}]";
        assertThat(inOneRegion(BACKUP, tables(table("t", page + ",\"NextToken\":\"x\"")) + "," + byTag))
                .containsExactly(
                        "us-east-1/t: UNKNOWN whether a backup selection covers the table is not known: dynamodb:ListTagsOfResource has more pages than were collected (arn:aws:dynamodb:us-east-1:111122223333:table/t); selection `daily` of plan `p` depends on it");
    }

    @Test
    void aTagSelectsWithItsValue() throws Exception {
        String byTag = selection(
                "\"ListOfTags\":[{\"ConditionType\":\"STRINGEQUALS\",\"ConditionKey\":\"backup\",\"ConditionValue\":\"daily\"}]");
        assertThat(inOneRegion(
                        BACKUP,
                        tables(
                                        table("a", "\"Tags\":[{\"Key\":\"backup\",\"Value\":\"daily\"}]"),
                                        table("b", "\"Tags\":[{\"Key\":\"backup\",\"Value\":\"weekly\"}]"))
                                + "," + byTag))
                .extracting(line -> line.substring(0, line.indexOf(' ', 13)))
                .containsExactly("us-east-1/a: PASS", "us-east-1/b: FAIL");
    }

    @Test
    void aWildcardSelectsAndNotResourcesLeavesOut() throws Exception {
        String prefix = "arn:aws:dynamodb:us-east-1:" + ACCOUNT + ":table/prod-";
        String body = selection("\"Resources\":[\"" + prefix + "*\"],\"NotResources\":[\"" + prefix + "tmp\"]");
        String tags = "\"Tags\":[]";
        assertThat(inOneRegion(
                        BACKUP,
                        tables(table("dev-a", tags), table("prod-a", tags), table("prod-tmp", tags)) + "," + body))
                .extracting(line -> line.replaceAll("^(\\S+ \\S+) .*", "$1"))
                .containsExactly("us-east-1/dev-a: FAIL", "us-east-1/prod-a: PASS", "us-east-1/prod-tmp: FAIL");
    }

    @Test
    void allConditionsMustHold() throws Exception {
        String body = selection(
                "\"Resources\":[\"*\"],\"Conditions\":{\"StringEquals\":[{\"ConditionKey\":\"aws:ResourceTag/env\",\"ConditionValue\":\"prod\"}],"
                        + "\"StringNotEquals\":[{\"ConditionKey\":\"aws:ResourceTag/tier\",\"ConditionValue\":\"scratch\"}]}");
        String tags = "\"Tags\":[{\"Key\":\"env\",\"Value\":\"prod\"},{\"Key\":\"tier\",\"Value\":\"scratch\"}]";
        assertThat(inOneRegion(BACKUP, tables(table("t", tags)) + "," + body))
                .singleElement()
                .asString()
                .startsWith("us-east-1/t: FAIL ")
                .contains("StringNotEquals `tier` = `scratch`");
    }

    @Test
    void threeNodesInOneZoneAreNotSeveralZones() throws Exception {
        assertThat(
                        inOneRegion(
                                ZONES,
                                "\"DaxCluster\":[{\"ClusterName\":\"c\",\"Status\":\"available\",\"Nodes\":[{\"NodeId\":\"a\",\"AvailabilityZone\":\"us-east-1a\"},"
                                        + "{\"NodeId\":\"b\",\"AvailabilityZone\":\"us-east-1a\"},{\"NodeId\":\"c\",\"AvailabilityZone\":\"us-east-1a\"}]}]"))
                .containsExactly("us-east-1/c: FAIL the nodes stand in 1 of 2 availability zones: [us-east-1a]");
    }

    @Test
    void oneStatementMayBeAnObject() throws Exception {
        String statement =
                "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"dynamodb:GetItem\",\"Resource\":\"*\"}";
        assertThat(policy("{\"Statement\":" + statement + "}"))
                .isEqualTo(policy("{\"Statement\":[" + statement + "]}"))
                .singleElement()
                .asString()
                .startsWith("us-east-1/t: FAIL ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"StringEquals\":{\"AWS:PrincipalOrgID\":\"o-abc\"}} | PASS",
                "{\"StringLike\":{\"aws:PrincipalOrgID\":\"*\"}} | FAIL",
                "{\"StringEqualsIfExists\":{\"aws:SourceVpce\":\"vpce-1\"}} | FAIL",
                "{\"StringNotEquals\":{\"aws:PrincipalOrgID\":\"o-abc\"}} | FAIL",
            })
    void onlyAConditionThatRestrictsCounts(String condition, String status) throws Exception {
        assertThat(policy(
                        "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"dynamodb:GetItem\",\"Resource\":\"*\",\"Condition\":"
                                + condition + "}]}"))
                .singleElement()
                .asString()
                .startsWith("us-east-1/t: " + status + " ");
    }

    @Test
    void anAccountIdInARolesNameIsNotTheAccount() throws Exception {
        assertThat(policy(
                        "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::999988887777:role/sync-"
                                + ACCOUNT + "\"},\"Action\":\"dynamodb:GetItem\",\"Resource\":\"*\"}]}"))
                .singleElement()
                .asString()
                .startsWith("us-east-1/t: FAIL ")
                .contains("999988887777");
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, aws",
        "cn-north-1, aws-cn",
        "us-gov-west-1, aws-us-gov",
        "eusc-de-east-1, aws-eusc",
        "us-iso-east-1, aws-iso",
        "us-isob-east-1, aws-iso-b",
        "eu-isoe-west-1, aws-iso-e",
        "us-isof-south-1, aws-iso-f",
    })
    void everyPartitionIsJudgedAlike(String region, String partition) throws Exception {
        String arn = "arn:" + partition + ":dynamodb:" + region + ":" + ACCOUNT + ":table/t";
        String facts = tables(table("t", "\"TableArn\":\"" + arn + "\",\"Tags\":[]")) + ","
                + selection("\"Resources\":[\"" + arn + "\"]") + ",\"ScalableTarget\":["
                + target("table/t", "dynamodb:table:ReadCapacityUnits") + ","
                + target("table/t", "dynamodb:table:WriteCapacityUnits") + "]";
        String document = document(region, partition, facts, "");
        assertThat(findings(BACKUP, document)).singleElement().asString().startsWith(region + "/t: PASS ");
        assertThat(findings(SCALING, document)).singleElement().asString().startsWith(region + "/t: PASS ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkAndWindowsLinesAreRead(String charset) throws Exception {
        String text = document("us-east-1", "aws", tables(table("t", "\"DeletionProtectionEnabled\":true")), "")
                .replace(",\"facts\"", ",\r\n\"facts\"")
                .replace("\n", "\r\n")
                .replace("\r\r", "\r");
        assertThat(findings(DELETION, ("\uFEFF" + text).getBytes(Charset.forName(charset))))
                .containsExactly("us-east-1/t: PASS deletion protection is on");
    }
}
