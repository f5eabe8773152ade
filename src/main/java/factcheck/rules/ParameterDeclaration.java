package factcheck.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a check declares in its metadata.
 *
 * @param name the name that rules and configuration use
 * @param type what values it takes
 * @param defaultValue the value where nothing is configured: {@code String}, {@code Long}, {@code BigDecimal},
 *     {@code Boolean} or {@code List<String>}, as the type says
 * @param meaning what it decides, with its unit
 * @param values the values that are allowed, of a list the elements; empty for any
 * @param min the least number allowed, or null
 * @param max the greatest number allowed, or null
 */
public record ParameterDeclaration(
        String name,
        ParameterType type,
        Object defaultValue,
        String meaning,
        List<Object> values,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    /** Why a value of the right type is not allowed, or null where it is. */
    @Nullable
    String objection(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> objection(Objects.requireNonNull(item)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (!values.isEmpty() && !values.contains(value)) {
            return "`" + name + "` cannot be `" + value + "`";
        }
        if (value instanceof Number) {
            BigDecimal number = new BigDecimal(value.toString());
            if (min != null && number.compareTo(min) < 0) {
                return "`" + name + "` is at least " + min.toPlainString() + ", found `" + value + "`";
            }
            if (max != null && number.compareTo(max) > 0) {
                return "`" + name + "` is at most " + max.toPlainString() + ", found `" + value + "`";
            }
        }
        return null;
    }

    /** A help line for a value that is not allowed, or null. */
    @Nullable
    String help(Object value) {
        List<String> words = values.stream().map(Object::toString).toList();
        return words.isEmpty() ? null : Nearest.help(value instanceof List<?> ? "" : value.toString(), words, "one of");
    }
}
