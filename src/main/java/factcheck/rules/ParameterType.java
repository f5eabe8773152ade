package factcheck.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types that a check's parameter can have. */
public enum ParameterType {
    STRING("a string"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    LIST("a list of strings");

    private final String words;

    ParameterType(String words) {
        this.words = words;
    }

    /** The lower-case word used in metadata. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a value of the type is called in a message. */
    public String words() {
        return words;
    }

    /** The type of that label; empty where there is none. */
    public static Optional<ParameterType> of(String label) {
        return Arrays.stream(values()).filter(t -> t.label().equals(label)).findFirst();
    }

    /** All labels. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(ParameterType::label).toList();
    }
}
