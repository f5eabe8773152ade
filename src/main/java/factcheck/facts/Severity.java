package factcheck.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How bad a FAIL is, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFORMATIONAL;

    /** The lower-case word used in metadata, options and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The severity of that label; empty where there is none. */
    public static Optional<Severity> of(String label) {
        return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
    }

    /** All labels, worst first. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Severity::label).toList();
    }
}
