package factcheck.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule failed while it ran, or the rules of an account ran away; the message says which and why in plain words. */
final class RuleFailure extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Pattern RULE = Pattern.compile("[Rr]ule \"([^\"]+)\"");

    RuleFailure(String message) {
        super(message);
    }

    /** The failure that an exception of the engine stands for. */
    static RuleFailure of(RuntimeException e) {
        StringBuilder text = new StringBuilder();
        String why = "";
        for (Throwable t = e; t != null; t = t.getCause()) {
            text.append(t.getMessage()).append('\n');
            why = why.isEmpty() ? why(t) : why;
        }
        Matcher rule = RULE.matcher(text);
        RuleFailure failure =
                new RuleFailure((rule.find() ? "rule `" + rule.group(1) + "` failed" : "a rule failed") + why);
        failure.initCause(e);
        return failure;
    }

    private static String why(Throwable t) {
        if (t instanceof NullPointerException) {
            return ": it reads a value that is not there; test it against null first";
        }
        if (t instanceof IndexOutOfBoundsException) {
            return ": it reads an element that is not there; test the size first";
        }
        return t instanceof ClassCastException ? ": it compares values of different kinds" : "";
    }
}
