package factcheck.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one check's parameters, as a rule reads them. Types and names have been checked against the check's metadata
 * before a rule runs.
 *
 * @param check the id of the check that they belong to
 * @param values {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean} or {@code List<String>}, by name
 */
public record Parameters(String check, Map<String, Object> values) {

    /** A parameter of type {@code string}. */
    public @Nullable String text(String name) {
        return (String) values.get(name);
    }

    /** A parameter of type {@code integer}. */
    public @Nullable Long integer(String name) {
        return (Long) values.get(name);
    }

    /** A parameter of type {@code number}. */
    public @Nullable BigDecimal number(String name) {
        return (BigDecimal) values.get(name);
    }

    /** A parameter of type {@code boolean}. */
    public @Nullable Boolean flag(String name) {
        return (Boolean) values.get(name);
    }

    /** A parameter of type {@code list}: strings, unmodifiable. */
    @SuppressWarnings("unchecked")
    public @Nullable List<String> list(String name) {
        return (List<String>) values.get(name);
    }
}
