package factcheck.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One test of a condition: one operator on one key.
 *
 * @param operator the operator
 * @param key the key in small letters
 * @param values what it is compared with; empty where that cannot be read
 * @param text operator, key and values as written
 */
record Condition(Operator operator, String key, List<String> values, String text) {

    private static final int MOST_SHOWN = 3;

    /** All tests of a statement's {@code Condition}, or null where it cannot be read. */
    static @Nullable List<Condition> read(@Nullable Object element) {
        List<Condition> found = new ArrayList<>();
        if (element == null || (element instanceof List<?> list && list.isEmpty())) {
            return found;
        }
        if (!(element instanceof Map<?, ?> operators)) {
            return null;
        }
        for (Map.Entry<?, ?> operator : operators.entrySet()) {
            if (!(operator.getValue() instanceof Map<?, ?> keys)) {
                return null;
            }
            String name = String.valueOf(operator.getKey());
            Operator parsed = Operator.of(name);
            keys.forEach((key, value) -> found.add(of(name, parsed, String.valueOf(key), value)));
        }
        return found;
    }

    private static Condition of(String name, Operator operator, String key, @Nullable Object value) {
        List<String> values = Values.scalars(value);
        List<String> known = values == null ? List.of() : values;
        String text = Values.shorten(name + " " + key + " " + shown(known));
        return new Condition(operator, key.toLowerCase(Locale.ROOT), known, text);
    }

    private static String shown(List<String> values) {
        List<String> sorted = values.stream().sorted().toList();
        String text = String.join(", ", sorted.subList(0, Math.min(MOST_SHOWN, sorted.size())));
        int more = sorted.size() - MOST_SHOWN;
        return more > 0 ? text + " and " + more + " more" : text;
    }
}
