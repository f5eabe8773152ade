package factcheck.engine;

import factcheck.rules.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would reach the compiler of rules as something else than it looks: what stands in a rule file is turned into
 * Java, names and strings included.
 */
final class RuleGuard {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u");
    private static final int DEEPEST = 40;
    private static final int LONGEST_NAME = 200;

    private RuleGuard() {}

    /** What is wrong with a text before it is parsed. */
    static List<Diagnostic> text(RuleText source) {
        List<Diagnostic> found = new ArrayList<>();
        Matcher escape = ESCAPE.matcher(source.text());
        if (escape.find()) {
            found.add(at(
                    source,
                    escape.start(),
                    "\\u",
                    "`\\u` cannot be used in a rule file",
                    "write the character itself"));
        }
        String masked = RuleText.masked(source.text());
        int depth = 0;
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            if (depth > DEEPEST) {
                found.add(at(
                        source, i, String.valueOf(c), "brackets are nested deeper than " + DEEPEST + " levels", null));
                break;
            }
        }
        return found;
    }

    private static Diagnostic at(RuleText source, int at, String word, String message, @Nullable String help) {
        return Places.within(source, at, at + word.length(), word, message, help);
    }

    /** What is wrong with the name of a rule, or null. */
    static @Nullable Diagnostic name(RuleText source, RuleDescr rule) {
        String name = rule.getName();
        boolean bad = name.isBlank()
                || name.length() > LONGEST_NAME
                || name.contains("*/")
                || name.chars().anyMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c));
        return bad
                ? Places.of(
                        source,
                        rule,
                        "",
                        "the name of the rule cannot be used",
                        "a name is one line of at most " + LONGEST_NAME
                                + " characters, without double quotes, backslashes and `*/`")
                : null;
    }
}
