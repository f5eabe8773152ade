package factcheck.rules;

import factcheck.facts.Arns;
import factcheck.facts.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What AWS gives a plain new resource, for what a case leaves out. A member that the case gives is taken as it is, with
 * nothing added inside, except for indexes, replicas and nodes, which are resources of their own.
 */
final class PlainFacts {

    /** 2026-01-01T00:00:00Z, as the services write a moment. */
    static final int CREATED = 1_767_225_600;

    private PlainFacts() {}

    /** A section that a case leaves out: nothing is there, and a region that is opted in to backing up DynamoDB. */
    static List<Map<String, @Nullable Object>> section(String name) {
        List<Map<String, @Nullable Object>> elements = new ArrayList<>();
        if (name.equals("BackupRegionSettings")) {
            elements.add(regionSettings());
        }
        return elements;
    }

    /**
     * An element with what was left out.
     *
     * @param index the element's number in its section, from 0; only the first may be left without a name
     */
    static Map<String, @Nullable Object> complete(
            String section, Map<String, @Nullable Object> given, Scope scope, int index) {
        Map<String, @Nullable Object> plain = switch (section) {
            case "Table" -> PlainTable.of(given, scope, index);
            case "DaxCluster" -> PlainDax.of(given, scope, index);
            case "ScalableTarget" -> PlainScaling.target(given, scope);
            case "ScalingPolicy" -> PlainScaling.policy(given, scope, index);
            case "BackupPlan" -> PlainBackup.plan(given, scope, index);
            case "BackupSelection" -> PlainBackup.selection(given, scope, index);
            case "BackupVault" -> PlainBackup.vault(given, scope, index);
            case "BackupRegionSettings" -> regionSettings();
            case "KmsKey" -> key(given, scope, index);
            default -> new LinkedHashMap<>();
        };
        return over(plain, given);
    }

    /** The plain members in their order, those that are given in their place, and what else is given. */
    static Map<String, @Nullable Object> over(
            Map<String, @Nullable Object> plain, Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(plain);
        whole.putAll(given);
        return whole;
    }

    /** The text of a member that is given, else another. */
    static String text(Map<String, @Nullable Object> given, String member, String otherwise) {
        return given.get(member) instanceof String s ? s : otherwise;
    }

    /** A name for the element of that number: {@code orders}, {@code orders-2}, … */
    static String name(String plain, int index) {
        return index == 0 ? plain : plain + "-" + (index + 1);
    }

    /** A map of members in the order in which they are listed, names and values in turn. */
    static Map<String, @Nullable Object> members(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return members;
    }

    private static Map<String, @Nullable Object> regionSettings() {
        return members(
                "ResourceTypeOptInPreference", members("DynamoDB", true),
                "ResourceTypeManagementPreference", members("DynamoDB", true));
    }

    private static Map<String, @Nullable Object> key(Map<String, @Nullable Object> given, Scope scope, int index) {
        String plain = String.format("11111111-2222-3333-4444-%012d", index + 1);
        String arn = text(given, "Arn", Arns.of(scope, "kms", "key/" + text(given, "KeyId", plain)));
        String id = text(given, "KeyId", arn.substring(arn.indexOf('/') + 1));
        boolean managed = "AWS".equals(given.get("KeyManager"));
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Enable IAM User Permissions\","
                + "\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:" + scope.partition() + ":iam::"
                + scope.account() + ":root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}";
        return members(
                "AWSAccountId",
                scope.account(),
                "KeyId",
                id,
                "Arn",
                arn,
                "CreationDate",
                CREATED,
                "Enabled",
                true,
                "Description",
                "",
                "KeyUsage",
                "ENCRYPT_DECRYPT",
                "KeyState",
                "Enabled",
                "Origin",
                "AWS_KMS",
                "KeyManager",
                "CUSTOMER",
                "KeySpec",
                "SYMMETRIC_DEFAULT",
                "MultiRegion",
                false,
                "KeyRotationEnabled",
                managed,
                "KeyPolicy",
                policy);
    }
}
