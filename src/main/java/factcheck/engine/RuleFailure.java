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
        boolean missing = false;
        for (Throwable t = e; t != null; t = t.getCause()) {
            text.append(t.getMessage()).append('\n');
            missing |= t instanceof NullPointerException;
        }
        Matcher rule = RULE.matcher(text);
        String what = rule.find() ? "rule `" + rule.group(1) + "` failed" : "a rule failed";
        RuleFailure failure = new RuleFailure(
                what + (missing ? ": it reads a value that is not there; test it against null first" : ""));
        failure.initCause(e);
        return failure;
    }
}
