package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * A global secondary index of a table, as
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalSecondaryIndexDescription.html">
 * DescribeTable</a> tells it.
 */
public record GlobalSecondaryIndex(
        @Field(means = "the index's name") String name,
        @Field(means = "the index's ARN") @Nullable String arn,

        @Field(
                means = "the index's state",
                known = {"CREATING", "UPDATING", "DELETING", "ACTIVE"})
        @Nullable
        String status,

        @Field(means = "provisioned read capacity in units") @Nullable
        Long readCapacityUnits,

        @Field(means = "provisioned write capacity in units") @Nullable
        Long writeCapacityUnits) {

    static GlobalSecondaryIndex of(Reading r) {
        Reading throughput = r.object("ProvisionedThroughput");
        String name = r.text("IndexName");
        return new GlobalSecondaryIndex(
                name == null ? "" : name,
                r.text("IndexArn"),
                r.text("IndexStatus"),
                throughput.integer("ReadCapacityUnits"),
                throughput.integer("WriteCapacityUnits"));
    }
}
