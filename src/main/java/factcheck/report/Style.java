package factcheck.report;

import factcheck.facts.Severity;
import factcheck.facts.Status;

/** Colours, or none. */
enum Style {
    PLAIN,
    COLOURED;

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";

    static Style of(boolean colours) {
        return colours ? COLOURED : PLAIN;
    }

    /** A section's heading in the colour of its status. */
    String status(Status status, String text) {
        return switch (status) {
            case FAIL -> paint(BOLD + ";" + RED, text);
            case UNKNOWN -> paint(BOLD + ";" + YELLOW, text);
            case PASS -> paint(BOLD + ";" + GREEN, text);
            case NOT_APPLICABLE -> paint(DIM, text);
        };
    }

    /** A severity, the worse the louder. */
    String severity(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL, HIGH -> paint(BOLD + ";" + RED, text);
            case MEDIUM -> paint(YELLOW, text);
            case LOW, INFORMATIONAL -> paint(DIM, text);
        };
    }

    private String paint(String code, String text) {
        return this == COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
