package factcheck.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A scaling policy of DynamoDB, as
 * <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalingPolicy.html">DescribeScalingPolicies</a>
 * tells it.
 */
public record ScalingPolicy(
        String name,
        @Nullable String arn,

        @Field(members = "ResourceId", means = "what is scaled: table/NAME or table/NAME/index/INDEX") @Nullable
        String resourceId,

        @Field(
                members = {"ResourceId", "ServiceNamespace"},
                means = "the ARN of the table in the policy's own account and region; null for another service")
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

        @Field(
                members = "PolicyType",
                means = "the kind of policy",
                known = {"TargetTrackingScaling", "StepScaling", "PredictiveScaling"})
        @Nullable
        String policyType,

        @Field(members = "TargetTrackingScalingPolicyConfiguration", means = "the utilisation aimed at, in percent")
        @Nullable
        BigDecimal targetValue,

        @Field(
                members = "TargetTrackingScalingPolicyConfiguration",
                means = "the predefined metric; null for a customised one",
                known = {"DynamoDBReadCapacityUtilization", "DynamoDBWriteCapacityUtilization"})
        @Nullable
        String predefinedMetric,

        @Field(members = "TargetTrackingScalingPolicyConfiguration", means = "whether the policy never scales in")
        boolean scaleInDisabled,

        Element element)
        implements Resource {

    static ScalingPolicy of(Reading r) {
        String id = r.text("ResourceId");
        ScaledTable scaled = ScaledTable.of(r.scope(), r.text("ServiceNamespace"), id);
        Reading tracking = r.object("TargetTrackingScalingPolicyConfiguration");
        String name = r.text("PolicyName");
        return new ScalingPolicy(
                name == null ? "" : name,
                r.text("PolicyARN"),
                id,
                scaled.tableArn(),
                scaled.indexName(),
                r.text("ScalableDimension"),
                r.text("PolicyType"),
                tracking.number("TargetValue"),
                tracking.object("PredefinedMetricSpecification").text("PredefinedMetricType"),
                Boolean.TRUE.equals(tracking.flag("DisableScaleIn")),
                r.element());
    }
}
