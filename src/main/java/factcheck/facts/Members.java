package factcheck.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of one element as AWS sent them: an immutable JSON object that is read by path.
 *
 * <p>A path names members from the outside in, joined by dots, with a number for a list element:
 * {@code SSEDescription.Status}, {@code Replicas.0.RegionName}. A dot that belongs to a name is written {@code \.}. A path
 * that leads nowhere, or to a value of another type, gives null. Values are {@code String}, {@code Boolean},
 * {@code Integer}, {@code Long}, {@code BigDecimal}, {@code List} and {@code Map}, or null.
 */
public final class Members {

    private final Map<String, @Nullable Object> values;

    /** Wraps values that nobody will change any more. */
    public Members(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** All members, unmodifiable. */
    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    /** Whether a member of that name is there, if only as null. */
    public boolean has(String member) {
        return values.containsKey(member);
    }

    /** The value at that path. */
    public @Nullable Object get(String path) {
        Object at = values;
        int start = 0;
        StringBuilder step = new StringBuilder();
        while (start <= path.length()) {
            step.setLength(0);
            int i = start;
            for (; i < path.length() && path.charAt(i) != '.'; i++) {
                if (path.charAt(i) == '\\' && i + 1 < path.length()) {
                    i++;
                }
                step.append(path.charAt(i));
            }
            at = step(at, step.toString());
            if (at == null) {
                return null;
            }
            start = i + 1;
        }
        return at;
    }

    private static @Nullable Object step(Object at, String name) {
        if (at instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (at instanceof List<?> list
                && !name.isEmpty()
                && name.length() < 9
                && name.chars().allMatch(Members::isDigit)) {
            int index = Integer.parseInt(name);
            return index < list.size() ? list.get(index) : null;
        }
        return null;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The top-level member that a path begins with. */
    public static String memberOf(String path) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.length() && path.charAt(i) != '.'; i++) {
            if (path.charAt(i) == '\\' && i + 1 < path.length()) {
                i++;
            }
            name.append(path.charAt(i));
        }
        return name.toString();
    }

    /** The string at that path. */
    public @Nullable String text(String path) {
        return get(path) instanceof String s ? s : null;
    }

    /** The number at that path. */
    public @Nullable BigDecimal number(String path) {
        return get(path) instanceof Number n ? new BigDecimal(n.toString()) : null;
    }

    /** The whole number at that path. */
    public @Nullable Long integer(String path) {
        Object value = get(path);
        return value instanceof Integer || value instanceof Long ? Long.valueOf(((Number) value).longValue()) : null;
    }

    /** The boolean at that path. */
    public @Nullable Boolean flag(String path) {
        return get(path) instanceof Boolean b ? b : null;
    }

    /** The list at that path, unmodifiable. */
    @SuppressWarnings("unchecked")
    public @Nullable List<@Nullable Object> list(String path) {
        return get(path) instanceof List<?> l ? (List<@Nullable Object>) l : null;
    }

    /** The moment at that path; see {@link Timestamps#parse}. */
    public @Nullable Instant time(String path) {
        return Timestamps.parse(get(path));
    }
}
