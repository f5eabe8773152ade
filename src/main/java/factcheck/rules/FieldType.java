package factcheck.rules;

import factcheck.facts.Timestamps;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types that a field of an own fact type can have. */
public enum FieldType {
    TEXT("a string"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    LIST("a list"),
    OBJECT("an object"),
    TIME("a time");

    private final String words;

    FieldType(String words) {
        this.words = words;
    }

    /** The lower-case word used in {@code facts.yaml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a value of the type is called in a message. */
    public String words() {
        return words;
    }

    /** Whether a JSON value, not null, is of the type. */
    public boolean accepts(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String;
            case INTEGER -> value instanceof Integer || value instanceof Long;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case LIST -> value instanceof List<?>;
            case OBJECT -> value instanceof Map<?, ?>;
            case TIME -> Timestamps.parse(value) != null;
        };
    }

    /** The type of that label; empty where there is none. */
    public static Optional<FieldType> of(String label) {
        return Arrays.stream(values()).filter(t -> t.label().equals(label)).findFirst();
    }

    /** All labels. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(FieldType::label).toList();
    }
}
