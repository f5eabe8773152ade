package factcheck.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code BackupSelection} member of a selection, as AWS writes it. */
final class Body {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    static Body of() {
        return new Body();
    }

    Body resources(String... arns) {
        return put("Resources", new ArrayList<>(List.of(arns)));
    }

    Body notResources(String... arns) {
        return put("NotResources", new ArrayList<>(List.of(arns)));
    }

    Body tag(String key, String value) {
        return tag("STRINGEQUALS", key, value);
    }

    Body tag(String operator, String key, String value) {
        Map<String, Object> test = test(key, value);
        test.put("ConditionType", operator);
        return add("ListOfTags", members, test);
    }

    Body condition(String operator, String key, String value) {
        @SuppressWarnings("unchecked")
        var conditions =
                (Map<String, @Nullable Object>) members.computeIfAbsent("Conditions", k -> new LinkedHashMap<>());
        return add(operator, conditions, test(key, value));
    }

    Body put(String member, @Nullable Object value) {
        members.put(member, value);
        return this;
    }

    Map<String, @Nullable Object> members() {
        return members;
    }

    private static Map<String, Object> test(String key, String value) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("ConditionKey", key);
        test.put("ConditionValue", value);
        return test;
    }

    @SuppressWarnings("unchecked")
    private Body add(String name, Map<String, @Nullable Object> to, Object value) {
        ((List<Object>) to.computeIfAbsent(name, k -> new ArrayList<>())).add(value);
        return this;
    }
}
