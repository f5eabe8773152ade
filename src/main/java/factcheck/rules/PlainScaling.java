package factcheck.rules;

import factcheck.facts.Arns;
import factcheck.facts.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scaling of a table as the console sets it up. */
final class PlainScaling {

    private static final String DIMENSION = "dynamodb:table:ReadCapacityUnits";

    private PlainScaling() {}

    static Map<String, @Nullable Object> target(Map<String, @Nullable Object> given, Scope scope) {
        String id = PlainFacts.text(given, "ResourceId", "table/orders");
        return PlainFacts.members(
                "ServiceNamespace",
                "dynamodb",
                "ResourceId",
                id,
                "ScalableDimension",
                dimension(id),
                "MinCapacity",
                5,
                "MaxCapacity",
                40,
                "RoleARN",
                "arn:" + scope.partition() + ":iam::" + scope.account()
                        + ":role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/"
                        + "AWSServiceRoleForApplicationAutoScaling_DynamoDBTable",
                "CreationTime",
                PlainFacts.CREATED,
                "SuspendedState",
                PlainFacts.members(
                        "DynamicScalingInSuspended", false,
                        "DynamicScalingOutSuspended", false,
                        "ScheduledScalingSuspended", false));
    }

    static Map<String, @Nullable Object> policy(Map<String, @Nullable Object> given, Scope scope, int index) {
        String id = PlainFacts.text(given, "ResourceId", "table/orders");
        String dimension = PlainFacts.text(given, "ScalableDimension", dimension(id));
        String name = PlainFacts.text(given, "PolicyName", PlainFacts.name("scaling", index));
        String metric =
                dimension.contains("Write") ? "DynamoDBWriteCapacityUtilization" : "DynamoDBReadCapacityUtilization";
        return PlainFacts.members(
                "PolicyARN",
                Arns.of(
                        scope,
                        "autoscaling",
                        "scalingPolicy:00000000-0000-0000-0000-000000000000:resource/" + "dynamodb/" + id
                                + ":policyName/" + name),
                "PolicyName",
                name,
                "ServiceNamespace",
                "dynamodb",
                "ResourceId",
                id,
                "ScalableDimension",
                dimension,
                "PolicyType",
                "TargetTrackingScaling",
                "TargetTrackingScalingPolicyConfiguration",
                PlainFacts.members(
                        "TargetValue",
                        new BigDecimal("70.0"),
                        "PredefinedMetricSpecification",
                        PlainFacts.members("PredefinedMetricType", metric)),
                "Alarms",
                new ArrayList<>(),
                "CreationTime",
                PlainFacts.CREATED);
    }

    private static String dimension(String resourceId) {
        return resourceId.contains("/index/") ? "dynamodb:index:ReadCapacityUnits" : DIMENSION;
    }
}
