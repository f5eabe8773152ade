package factcheck.engine;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Admits regular expressions whose matching cannot take more than polynomial time of low degree: no groups that repeat, no
 * back-references, no look-around, and at most three unbounded repetitions.
 */
final class LinearRegex {

    private static final int MOST_REPETITIONS = 3;
    private static final int LONGEST = 200;

    private LinearRegex() {}

    /** What is wrong with a pattern, to follow the words "the pattern", or null where it may be used. */
    static @Nullable String faultOf(String regex) {
        if (regex.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            return "is no regular expression";
        }
        int repetitions = 0;
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            char next = i + 1 < regex.length() ? regex.charAt(i + 1) : 0;
            if (c == '\\') {
                if (Character.isDigit(next) || next == 'k') {
                    return "refers back to a group";
                }
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(' && next == '?') {
                return "has a special group `(?`";
            } else if (c == ')' && (next == '*' || next == '+' || next == '{')) {
                return "repeats a group";
            } else if (c == '*' || c == '+' || c == '{') {
                repetitions++;
            }
        }
        return repetitions > MOST_REPETITIONS ? "repeats more than " + MOST_REPETITIONS + " times" : null;
    }
}
