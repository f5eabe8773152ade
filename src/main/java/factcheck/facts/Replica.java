package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * A replica of a global table, as
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaDescription.html">DescribeTable</a>
 * tells it.
 */
public record Replica(
        @Field(means = "the replica's region") @Nullable String region,

        @Field(
                means = "the replica's state",
                known = {
                    "CREATING",
                    "CREATION_FAILED",
                    "UPDATING",
                    "DELETING",
                    "ACTIVE",
                    "REGION_DISABLED",
                    "INACCESSIBLE_ENCRYPTION_CREDENTIALS",
                    "ARCHIVING",
                    "ARCHIVED",
                    "REPLICATION_NOT_AUTHORIZED"
                })
        @Nullable
        String status,

        @Field(means = "the replica's own KMS key as AWS names it; null where it says none or an empty string")
        @Nullable
        String kmsKeyId) {

    static Replica of(Reading r) {
        String key = r.text("KMSMasterKeyId");
        return new Replica(r.text("RegionName"), r.text("ReplicaStatus"), key == null || key.isEmpty() ? null : key);
    }
}
