package factcheck.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Snapshots of one account that a seed determines, and changes to them that take knowledge away or only order. */
final class RandomSnapshot {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REGIONS = List.of("eu-west-1", "us-east-1");

    private final SplittableRandom random;
    private final List<Map<String, Object>> documents = new ArrayList<>();

    RandomSnapshot(long seed) {
        this.random = new SplittableRandom(seed);
        for (String region : REGIONS) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("format", "factcheck-snapshot/1");
            document.put("account", Bench.ACCOUNT);
            document.put("region", region);
            document.put("facts", facts(region));
            document.put("gaps", new ArrayList<Object>());
            documents.add(document);
            for (int i = random.nextInt(3); i > 0; i--) {
                addGap(document);
            }
        }
    }

    private Map<String, Object> facts(String region) {
        Map<String, Object> facts = new LinkedHashMap<>();
        section(facts, "Table", i -> table(region, i));
        section(
                facts,
                "ScalableTarget",
                i -> map(
                        "ServiceNamespace",
                        "dynamodb",
                        "ResourceId",
                        "table/t" + random.nextInt(4),
                        "ScalableDimension",
                        "dynamodb:table:" + (i % 2 == 0 ? "Read" : "Write") + "CapacityUnits",
                        "MinCapacity",
                        random.nextInt(10)));
        section(facts, "BackupVault", i -> map("BackupVaultName", "v" + i, "Locked", random.nextBoolean()));
        section(
                facts,
                "KmsKey",
                i -> map("KeyId", "k" + i, "Arn", key(region, i), "KeyRotationEnabled", random.nextBoolean()));
        section(facts, "DataClass", i -> map("tableArn", arn(region, i), "kind", random.nextBoolean() ? "pii" : "log"));
        return facts;
    }

    private interface Maker {
        Map<String, Object> make(int index);
    }

    private void section(Map<String, Object> facts, String name, Maker maker) {
        if (random.nextInt(8) == 0) {
            return;
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < random.nextInt(1, 5); i++) {
            Map<String, Object> element = maker.make(i);
            removable(element).forEach(member -> {
                if (random.nextInt(10) == 0) {
                    element.remove(member);
                }
            });
            if (elements.stream().noneMatch(other -> other.equals(element) || sameIds(other, element))) {
                elements.add(element);
            }
        }
        facts.put(name, elements);
    }

    private static boolean sameIds(Object other, Map<String, Object> element) {
        Map<?, ?> map = (Map<?, ?>) other;
        return element.containsKey("ResourceId")
                && element.get("ResourceId").equals(map.get("ResourceId"))
                && String.valueOf(element.get("ScalableDimension"))
                        .equals(String.valueOf(map.get("ScalableDimension")));
    }

    private Map<String, Object> table(String region, int i) {
        Map<String, Object> table = map("TableName", "t" + i, "TableArn", arn(region, i));
        table.put("TableStatus", random.nextInt(8) == 0 ? "DELETING" : "ACTIVE");
        table.put("DeletionProtectionEnabled", random.nextInt(6) == 0 ? null : random.nextBoolean());
        table.put(
                "Tags",
                random.nextInt(3) == 0
                        ? List.of()
                        : List.of(map("Key", "env", "Value", random.nextBoolean() ? "prod" : "dev")));
        table.put(
                "ContinuousBackupsDescription",
                map(
                        "PointInTimeRecoveryDescription",
                        map("PointInTimeRecoveryStatus", random.nextBoolean() ? "ENABLED" : "DISABLED")));
        if (random.nextBoolean()) {
            table.put("BillingModeSummary", map("BillingMode", "PAY_PER_REQUEST"));
        }
        if (random.nextBoolean()) {
            table.put(
                    "SSEDescription",
                    map("SSEType", "KMS", "Status", "ENABLED", "KMSMasterKeyArn", key(region, random.nextInt(5))));
        }
        if (random.nextInt(3) > 0) {
            List<Object> indexes = new ArrayList<>();
            for (String name : List.of("a", "b")) {
                indexes.add(map("IndexName", name, "IndexStatus", random.nextBoolean() ? "ACTIVE" : "CREATING"));
            }
            table.put("GlobalSecondaryIndexes", indexes);
        }
        return table;
    }

    private static String arn(String region, int i) {
        return "arn:aws:dynamodb:" + region + ":" + Bench.ACCOUNT + ":table/t" + i;
    }

    private static String key(String region, int i) {
        return "arn:aws:kms:" + region + ":" + Bench.ACCOUNT + ":key/k" + i;
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i].toString(), entries[i + 1]);
        }
        return map;
    }

    /** The members that identify nothing, and whose absence is no answer. */
    private static List<String> removable(Map<String, Object> element) {
        List<String> kept = List.of(
                "TableName",
                "TableArn",
                "BillingModeSummary",
                "SSEDescription",
                "GlobalSecondaryIndexes",
                "ServiceNamespace",
                "ResourceId",
                "ScalableDimension",
                "BackupVaultName",
                "KeyId",
                "Arn",
                "tableArn");
        return element.keySet().stream()
                .filter(member -> !kept.contains(member))
                .toList();
    }

    /** Takes one piece of knowledge away; says which. */
    String forget() {
        Map<String, Object> document = documents.get(random.nextInt(documents.size()));
        Map<String, Object> facts = facts(document);
        List<String> sections = new ArrayList<>(facts.keySet());
        int kind = random.nextInt(4);
        if (kind == 0 || sections.isEmpty()) {
            return "gap " + addGap(document);
        }
        String section = sections.get(random.nextInt(sections.size()));
        if (kind == 1) {
            facts.remove(section);
            return "without " + section + " of " + document.get("region");
        }
        List<Map<String, Object>> elements = elements(facts.get(section));
        List<String> members = elements.isEmpty() ? List.of() : removable(elements.get(0));
        if (members.isEmpty()) {
            return "gap " + addGap(document);
        }
        String member = members.get(random.nextInt(members.size()));
        elements.get(0).remove(member);
        return "without " + member + " of the first " + section + " of " + document.get("region");
    }

    private String addGap(Map<String, Object> document) {
        String region = String.valueOf(document.get("region"));
        String[] operations = {
            "dynamodb:ListTables",
            "dynamodb:DescribeTable",
            "dynamodb:DescribeContinuousBackups",
            "dynamodb:ListTagsOfResource",
            "application-autoscaling:DescribeScalableTargets",
            "backup:ListBackupVaults",
            "backup:DescribeBackupVault",
            "kms:DescribeKey",
            "kms:GetKeyRotationStatus",
            "DataClass"
        };
        String operation = operations[random.nextInt(operations.length)];
        String[] codes = {"AccessDeniedException", "NotCollected", "Withheld", "Unreadable", "NotRecorded"};
        Map<String, Object> gap = map("operation", operation, "code", codes[random.nextInt(codes.length)]);
        if (random.nextBoolean() && !operation.contains("List") && !operation.startsWith("application")) {
            int i = random.nextInt(5);
            gap.put("resource", operation.startsWith("kms") ? key(region, i) : arn(region, i));
        }
        @SuppressWarnings("unchecked")
        List<Object> gaps = (List<Object>) Objects.requireNonNull(document.get("gaps"));
        gaps.add(gap);
        return gap + " in " + region;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(Map<String, Object> document) {
        return (Map<String, Object>) Objects.requireNonNull(document.get("facts"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> elements(@Nullable Object section) {
        return (List<Map<String, Object>>) Objects.requireNonNull(section);
    }

    /** The documents as they are. */
    String[] documents() {
        return documents.stream().map(RandomSnapshot::json).toArray(String[]::new);
    }

    /** The same documents, elements and members in another order. Of several gaps for one call the first is named. */
    String[] shuffled(long seed) {
        Random order = new Random(seed);
        List<Object> shuffled = new ArrayList<>();
        documents.forEach(document -> shuffled.add(shuffle(document, order)));
        Collections.shuffle(shuffled, order);
        return shuffled.stream().map(RandomSnapshot::json).toArray(String[]::new);
    }

    private static @Nullable Object shuffle(@Nullable Object value, Random order) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> shuffled = new LinkedHashMap<>();
            List<Object> names = new ArrayList<>(map.keySet());
            Collections.shuffle(names, order);
            names.forEach(name ->
                    shuffled.put(name.toString(), name.equals("gaps") ? map.get(name) : shuffle(map.get(name), order)));
            return shuffled;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> shuffled = new ArrayList<>();
            list.forEach(element -> shuffled.add(shuffle(element, order)));
            Collections.shuffle(shuffled, order);
            return shuffled;
        }
        return value;
    }

    private static String json(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(documents());
    }
}
