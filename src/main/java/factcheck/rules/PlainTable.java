package factcheck.rules;

import factcheck.facts.Arns;
import factcheck.facts.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table that was just made with nothing chosen but its name and key. */
final class PlainTable {

    private PlainTable() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> given, Scope scope, int index) {
        String name = PlainFacts.text(given, "TableName", PlainFacts.name("orders", index));
        String arn = PlainFacts.text(given, "TableArn", Arns.of(scope, "dynamodb", "table/" + name));
        boolean onDemand = given.get("BillingModeSummary") instanceof Map<?, ?> billing
                && "PAY_PER_REQUEST".equals(billing.get("BillingMode"));
        Map<String, @Nullable Object> plain = PlainFacts.members(
                "TableName",
                name,
                "TableArn",
                arn,
                "TableStatus",
                "ACTIVE",
                "CreationDateTime",
                PlainFacts.CREATED,
                "AttributeDefinitions",
                list(PlainFacts.members("AttributeName", "id", "AttributeType", "S")),
                "KeySchema",
                list(PlainFacts.members("AttributeName", "id", "KeyType", "HASH")),
                "ProvisionedThroughput",
                throughput(onDemand),
                "TableSizeBytes",
                0,
                "ItemCount",
                0,
                "DeletionProtectionEnabled",
                false,
                "ContinuousBackupsDescription",
                PlainFacts.members(
                        "ContinuousBackupsStatus",
                        "ENABLED",
                        "PointInTimeRecoveryDescription",
                        PlainFacts.members("PointInTimeRecoveryStatus", "DISABLED")),
                "ResourcePolicy",
                null,
                "StreamResourcePolicy",
                null,
                "Tags",
                list(),
                "TimeToLiveDescription",
                PlainFacts.members("TimeToLiveStatus", "DISABLED"),
                "KinesisDataStreamDestinations",
                list(),
                "ContributorInsightsList",
                list());
        if (given.get("StreamSpecification") instanceof Map<?, ?> stream
                && Boolean.TRUE.equals(stream.get("StreamEnabled"))) {
            String label = "2026-01-01T00:00:00.000";
            plain.put("LatestStreamLabel", label);
            plain.put("LatestStreamArn", arn + "/stream/" + label);
        }
        nested(given, "GlobalSecondaryIndexes", one -> globalIndex(one, arn, onDemand));
        nested(given, "LocalSecondaryIndexes", one -> index(one, arn));
        nested(given, "Replicas", one -> PlainFacts.members("ReplicaStatus", "ACTIVE"));
        return plain;
    }

    private static List<@Nullable Object> list(@Nullable Object... items) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object item : items) {
            list.add(item);
        }
        return list;
    }

    private static Map<String, @Nullable Object> throughput(boolean onDemand) {
        int units = onDemand ? 0 : 5;
        return PlainFacts.members(
                "NumberOfDecreasesToday", 0,
                "ReadCapacityUnits", units,
                "WriteCapacityUnits", units);
    }

    private static Map<String, @Nullable Object> index(Map<String, @Nullable Object> given, String tableArn) {
        String name = PlainFacts.text(given, "IndexName", "by-id");
        return PlainFacts.members(
                "IndexName",
                name,
                "IndexArn",
                tableArn + "/index/" + name,
                "KeySchema",
                list(PlainFacts.members("AttributeName", "id", "KeyType", "HASH")),
                "Projection",
                PlainFacts.members("ProjectionType", "ALL"),
                "IndexSizeBytes",
                0,
                "ItemCount",
                0);
    }

    private static Map<String, @Nullable Object> globalIndex(
            Map<String, @Nullable Object> given, String tableArn, boolean onDemand) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>(index(given, tableArn));
        plain.put("IndexStatus", "ACTIVE");
        plain.put("ProvisionedThroughput", throughput(onDemand));
        return plain;
    }

    /** Completes each map of a list that is given; anything else is left as it is. */
    static void nested(
            Map<String, @Nullable Object> given, String member, UnaryOperator<Map<String, @Nullable Object>> plain) {
        if (!(given.get(member) instanceof List<?> items)) {
            return;
        }
        List<@Nullable Object> completed = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                map.forEach((key, value) -> one.put(String.valueOf(key), value));
                completed.add(PlainFacts.over(plain.apply(one), one));
            } else {
                completed.add(item);
            }
        }
        given.put(member, completed);
    }
}
