package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * A scalable target of DynamoDB, as
 * <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalableTarget.html">DescribeScalableTargets</a>
 * tells it.
 */
public record ScalableTarget(
        String name,
        @Nullable String arn,

        @Field(members = "ServiceNamespace", means = "the service", known = "dynamodb") @Nullable
        String serviceNamespace,

        @Field(members = "ResourceId", means = "what is scaled: table/NAME or table/NAME/index/INDEX") @Nullable
        String resourceId,

        @Field(
                members = {"ResourceId", "ServiceNamespace"},
                means = "the ARN of the table in the target's own account and region; null for another service")
        @Nullable
        String tableArn,

        @Field(members = "ResourceId", means = "the index that is scaled; null where it is the table itself") @Nullable
        String indexName,

        @Field(
                members = "ScalableDimension",
                means = "which capacity is scaled",
                known = {
                    "dynamodb:table:ReadCapacityUnits",
                    "dynamodb:table:WriteCapacityUnits",
                    "dynamodb:index:ReadCapacityUnits",
                    "dynamodb:index:WriteCapacityUnits"
                })
        @Nullable
        String dimension,

        @Field(members = "MinCapacity", means = "the lower bound in units") @Nullable
        Long minCapacity,

        @Field(members = "MaxCapacity", means = "the upper bound in units") @Nullable
        Long maxCapacity,

        @Field(members = "SuspendedState", means = "whether scaling in is suspended")
        boolean scalingInSuspended,

        @Field(members = "SuspendedState", means = "whether scaling out is suspended")
        boolean scalingOutSuspended,

        @Field(members = "SuspendedState", means = "whether scheduled scaling is suspended")
        boolean scheduledScalingSuspended,

        Element element)
        implements Resource {

    static ScalableTarget of(Reading r) {
        String id = r.text("ResourceId");
        String namespace = r.text("ServiceNamespace");
        ScaledTable scaled = ScaledTable.of(r.scope(), namespace, id);
        Reading suspended = r.object("SuspendedState");
        return new ScalableTarget(
                id == null ? "" : id,
                r.text("ScalableTargetARN"),
                namespace,
                id,
                scaled.tableArn(),
                scaled.indexName(),
                r.text("ScalableDimension"),
                r.integer("MinCapacity"),
                r.integer("MaxCapacity"),
                Boolean.TRUE.equals(suspended.flag("DynamicScalingInSuspended")),
                Boolean.TRUE.equals(suspended.flag("DynamicScalingOutSuspended")),
                Boolean.TRUE.equals(suspended.flag("ScheduledScalingSuspended")),
                r.element());
    }
}
