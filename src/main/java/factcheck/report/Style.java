package factcheck.report;

import factcheck.facts.Status;

/** Colours of a terminal, or none. */
record Style(boolean on) {

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String status(Status status, String text) {
        return switch (status) {
            case FAIL -> paint("1;31", text);
            case UNKNOWN -> paint("1;33", text);
            case PASS -> paint("32", text);
            case NOT_APPLICABLE -> paint("2", text);
        };
    }

    private String paint(String code, String text) {
        return on ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
