package factcheck.facts;

import static factcheck.facts.Elements.object;
import static factcheck.facts.Elements.reading;
import static factcheck.facts.Elements.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table out of DescribeTable and the calls beside it. */
class TableTest {

    @Test
    void everyField() {
        Table table = table(
                "TableName", "orders",
                "TableArn", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders",
                "TableStatus", "ACTIVE",
                "CreationDateTime", new BigDecimal("1421866952.062"),
                "BillingModeSummary", object("BillingMode", "PAY_PER_REQUEST"),
                "ProvisionedThroughput", object("ReadCapacityUnits", 5, "WriteCapacityUnits", 6L),
                "DeletionProtectionEnabled", false,
                "SSEDescription",
                        object(
                                "Status",
                                "ENABLED",
                                "SSEType",
                                "KMS",
                                "KMSMasterKeyArn",
                                "arn:key",
                                "InaccessibleEncryptionDateTime",
                                1421866952),
                "ContinuousBackupsDescription",
                        object(
                                "PointInTimeRecoveryDescription",
                                object(
                                        "PointInTimeRecoveryStatus",
                                        "ENABLED",
                                        "RecoveryPeriodInDays",
                                        35,
                                        "EarliestRestorableDateTime",
                                        1,
                                        "LatestRestorableDateTime",
                                        2)),
                "ResourcePolicy", "{}",
                "Tags", List.of(object("Key", "env", "Value", "prod"), object("Key", "Env", "Value", "")),
                "StreamSpecification", object("StreamEnabled", true, "StreamViewType", "KEYS_ONLY"),
                "TimeToLiveDescription", object("TimeToLiveStatus", "ENABLED", "AttributeName", "expiry"),
                "GlobalSecondaryIndexes",
                        List.of(object(
                                "IndexName",
                                "i",
                                "IndexArn",
                                "arn:i",
                                "IndexStatus",
                                "ACTIVE",
                                "ProvisionedThroughput",
                                object("ReadCapacityUnits", 1, "WriteCapacityUnits", 2))),
                "Replicas",
                        List.of(object("RegionName", "us-east-1", "ReplicaStatus", "ACTIVE", "KMSMasterKeyId", "k")));
        Element element = table.element();
        assertThat(element.unreadable()).isEmpty();
        assertThat(table)
                .isEqualTo(new Table(
                        "orders",
                        "arn:aws:dynamodb:eu-west-1:111122223333:table/orders",
                        "ACTIVE",
                        Instant.parse("2015-01-21T19:02:32.062Z"),
                        "PAY_PER_REQUEST",
                        5L,
                        6L,
                        false,
                        "ENABLED",
                        "KMS",
                        "arn:key",
                        Instant.parse("2015-01-21T19:02:32Z"),
                        "ENABLED",
                        35L,
                        Instant.ofEpochSecond(1),
                        Instant.ofEpochSecond(2),
                        true,
                        Map.of("env", "prod", "Env", ""),
                        true,
                        "KEYS_ONLY",
                        "ENABLED",
                        "expiry",
                        List.of(new GlobalSecondaryIndex("i", "arn:i", "ACTIVE", 1L, 2L)),
                        List.of(new Replica("us-east-1", "ACTIVE", "k")),
                        element));
    }

    @Test
    void whatAwsLeavesOutHasItsMeaning() {
        Table table = table("TableName", "t");
        assertThat(table.arn()).isEqualTo("arn:aws:dynamodb:eu-west-1:111122223333:table/t");
        assertThat(table.billingMode()).isEqualTo("PROVISIONED");
        assertThat(table.sseStatus()).isNull();
        assertThat(table.replicas()).isEmpty();
        for (String member : List.of(
                "BillingModeSummary",
                "SSEDescription",
                "GlobalSecondaryIndexes",
                "LocalSecondaryIndexes",
                "Replicas",
                "StreamSpecification",
                "OnDemandThroughput")) {
            assertThat(table.missing(member)).as(member).isNull();
        }
    }

    @Test
    void deletionProtectionThatIsNotThereIsNotKnown() {
        Table table = table("TableName", "t");
        assertThat(table.deletionProtection()).isNull();
        assertThat(table.missing("DeletionProtectionEnabled"))
                .isEqualTo(new Gap(
                        Elements.SCOPE,
                        "dynamodb:DescribeTable",
                        null,
                        Gap.NOT_COLLECTED,
                        "`DeletionProtectionEnabled` is missing from the answer of dynamodb:DescribeTable",
                        null));
        assertThat(table("TableName", "t", "DeletionProtectionEnabled", null).missing("DeletionProtectionEnabled"))
                .isNull();
    }

    @Test
    void anEmptyReplicaKeyIsNoKey() {
        Table table = table(
                "TableName",
                "t",
                "Replicas",
                Arrays.asList(
                        object("RegionName", "eu-west-1", "KMSMasterKeyId", ""),
                        object("RegionName", "ap-south-1", "KMSMasterKeyId", null),
                        object("RegionName", "us-east-1")));
        assertThat(table.replicas())
                .containsExactly(
                        new Replica("eu-west-1", null, null),
                        new Replica("ap-south-1", null, null),
                        new Replica("us-east-1", null, null));
        assertThat(table.element().unreadable()).isEmpty();
    }

    @Test
    void anUnknownWordIsKept() {
        assertThat(table("TableName", "t", "TableStatus", "HIBERNATING").status())
                .isEqualTo("HIBERNATING");
    }

    @Test
    void policies() {
        assertThat(table("TableName", "t").hasResourcePolicy()).isFalse();
        assertThat(table("TableName", "t", "ResourcePolicy", null).hasResourcePolicy())
                .isFalse();
        assertThat(table("TableName", "t", "ResourcePolicy", object()).hasResourcePolicy())
                .isFalse();
        assertThat(table("TableName", "t", "ResourcePolicy", object("Statement", List.of()))
                        .hasResourcePolicy())
                .isTrue();
        assertThat(table("TableName", "t", "ResourcePolicy", true).element().unreadable())
                .containsOnlyKeys("ResourcePolicy");
    }

    @Test
    void faultsKeepTheirPlaceAndSpareTheRest() {
        Reading reading = reading(
                Sections.TABLE,
                object(
                        "TableName", "t",
                        "SSEDescription", object("Status", 1),
                        "CreationDateTime", "yesterday",
                        "Replicas", List.of("x"),
                        "ProvisionedThroughput", object("ReadCapacityUnits", new BigDecimal("1.5"))));
        Table table = Table.of(reading);
        assertThat(reading.faults().stream()
                        .map(f -> f.member() + " " + f.origin().pointer() + " " + f.message()))
                .containsExactly(
                        "CreationDateTime /facts/Table/0/CreationDateTime expected a time, found a string",
                        "ProvisionedThroughput /facts/Table/0/ProvisionedThroughput/ReadCapacityUnits expected a whole number, found a number",
                        "SSEDescription /facts/Table/0/SSEDescription/Status expected a string, found a number",
                        "Replicas /facts/Table/0/Replicas/0 expected an object, found a string");
        assertThat(table.missing("SSEDescription")).extracting(Gap::code).isEqualTo(Gap.UNREADABLE);
        assertThat(table.missing("TableName")).isNull();
    }
}
