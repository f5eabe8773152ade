package factcheck.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB table, as
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html">DescribeTable</a> and the
 * calls beside it tell it. A field is null (a list or map empty) where AWS says nothing and where nothing is known; which of
 * the two it is, {@link #missing} tells.
 */
public record Table(
        String name,
        String arn,

        @Field(
                members = "TableStatus",
                means = "the table's state",
                known = {
                    "CREATING",
                    "UPDATING",
                    "DELETING",
                    "ACTIVE",
                    "INACCESSIBLE_ENCRYPTION_CREDENTIALS",
                    "ARCHIVING",
                    "ARCHIVED",
                    "REPLICATION_NOT_AUTHORIZED"
                })
        @Nullable
        String status,

        @Field(members = "CreationDateTime", means = "when the table was made") @Nullable
        Instant createdAt,

        @Field(
                members = "BillingModeSummary",
                means = "the capacity mode; PROVISIONED where AWS leaves it out",
                known = {"PROVISIONED", "PAY_PER_REQUEST"})
        @Nullable
        String billingMode,

        @Field(members = "ProvisionedThroughput", means = "provisioned read capacity in units; 0 on demand") @Nullable
        Long readCapacityUnits,

        @Field(members = "ProvisionedThroughput", means = "provisioned write capacity in units; 0 on demand") @Nullable
        Long writeCapacityUnits,

        @Field(members = "DeletionProtectionEnabled", means = "whether the table is protected against deletion")
        @Nullable
        Boolean deletionProtection,

        @Field(
                members = "SSEDescription",
                means = "the state of encryption with a KMS key; null under the key that AWS owns",
                known = {"ENABLING", "ENABLED", "DISABLING", "DISABLED", "UPDATING"})
        @Nullable
        String sseStatus,

        @Field(
                members = "SSEDescription",
                means = "the kind of encryption; null under the key that AWS owns",
                known = {"AES256", "KMS"})
        @Nullable
        String sseType,

        @Field(members = "SSEDescription", means = "the KMS key's ARN") @Nullable
        String kmsKeyArn,

        @Field(members = "SSEDescription", means = "since when the KMS key cannot be used") @Nullable
        Instant keyInaccessibleSince,

        @Field(
                members = "ContinuousBackupsDescription",
                means = "the state of point-in-time recovery",
                known = {"ENABLED", "DISABLED"})
        @Nullable
        String pitrStatus,

        @Field(
                members = "ContinuousBackupsDescription",
                means = "how many days back the table can be restored; AWS's default is 35")
        @Nullable
        Long pitrRecoveryPeriodInDays,

        @Field(members = "ContinuousBackupsDescription", means = "the earliest moment the table can be restored to")
        @Nullable
        Instant earliestRestorableAt,

        @Field(members = "ContinuousBackupsDescription", means = "the latest moment the table can be restored to")
        @Nullable
        Instant latestRestorableAt,

        @Field(members = "ResourcePolicy", means = "whether the table has a resource policy of its own")
        boolean hasResourcePolicy,

        @Field(members = "Tags", means = "the tags, by key; keys and values as written")
        Map<String, String> tags,

        @Field(members = "StreamSpecification", means = "whether the table has a stream")
        boolean streamEnabled,

        @Field(
                members = "StreamSpecification",
                means = "what the stream carries",
                known = {"NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"})
        @Nullable
        String streamViewType,

        @Field(
                members = "TimeToLiveDescription",
                means = "the state of time to live",
                known = {"ENABLING", "DISABLING", "ENABLED", "DISABLED"})
        @Nullable
        String timeToLiveStatus,

        @Field(members = "TimeToLiveDescription", means = "the attribute that holds an item's expiry") @Nullable
        String timeToLiveAttribute,

        @Field(members = "GlobalSecondaryIndexes", means = "the global secondary indexes, in AWS's order")
        List<GlobalSecondaryIndex> globalSecondaryIndexes,

        @Field(members = "Replicas", means = "the replicas in other regions, in AWS's order")
        List<Replica> replicas,

        Element element)
        implements Resource {

    static Table of(Reading r) {
        Reading billing = r.object("BillingModeSummary");
        Reading throughput = r.object("ProvisionedThroughput");
        Reading sse = r.object("SSEDescription");
        Reading pitr = r.object("ContinuousBackupsDescription").object("PointInTimeRecoveryDescription");
        Reading stream = r.object("StreamSpecification");
        Reading ttl = r.object("TimeToLiveDescription");
        String name = r.required("TableName");
        String arn = r.text("TableArn");
        String mode = billing.text("BillingMode");
        if (r.isNotNull("NextToken")) {
            r.leaveOpen("Tags", "dynamodb:ListTagsOfResource has more pages than were collected");
        }
        return new Table(
                name == null ? "" : name,
                arn != null ? arn : Arns.of(r.scope(), "dynamodb", "table/" + name),
                r.text("TableStatus"),
                r.time("CreationDateTime"),
                mode == null ? "PROVISIONED" : mode,
                throughput.integer("ReadCapacityUnits"),
                throughput.integer("WriteCapacityUnits"),
                r.flag("DeletionProtectionEnabled"),
                sse.text("Status"),
                sse.text("SSEType"),
                sse.text("KMSMasterKeyArn"),
                sse.time("InaccessibleEncryptionDateTime"),
                pitr.text("PointInTimeRecoveryStatus"),
                pitr.integer("RecoveryPeriodInDays"),
                pitr.time("EarliestRestorableDateTime"),
                pitr.time("LatestRestorableDateTime"),
                r.policy("ResourcePolicy"),
                r.tags("Tags"),
                Boolean.TRUE.equals(stream.flag("StreamEnabled")),
                stream.text("StreamViewType"),
                ttl.text("TimeToLiveStatus"),
                ttl.text("AttributeName"),
                r.objects("GlobalSecondaryIndexes").stream()
                        .map(GlobalSecondaryIndex::of)
                        .toList(),
                r.objects("Replicas").stream().map(Replica::of).toList(),
                r.element());
    }
}
