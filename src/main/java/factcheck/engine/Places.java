package factcheck.engine;

import factcheck.rules.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.jspecify.annotations.Nullable;

/** Finds the place of a mistake in a rule file. */
final class Places {

    private Places() {}

    /** A mistake at the first occurrence of a word within a part of the rule file, or at the part's beginning. */
    static Diagnostic of(RuleText source, BaseDescr part, String word, String message, @Nullable String help) {
        int start = Math.max(part.getStartCharacter(), 0);
        int end = part.getEndCharacter() > start
                ? Math.min(part.getEndCharacter() + 1, source.text().length())
                : -1;
        if (start == 0 && part.getLine() > 1) {
            start = offset(source.text(), part.getLine());
        }
        return within(source, start, end, word, message, help);
    }

    /** The same, between two offsets of the text; {@code end} is -1 for the end of the text. */
    static Diagnostic within(RuleText source, int start, int end, String word, String message, @Nullable String help) {
        String text = source.text();
        int at = start;
        int length = 1;
        if (!word.isEmpty()) {
            Matcher matcher = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)")
                    .matcher(text);
            matcher.region(start, end < 0 ? text.length() : end);
            matcher.useTransparentBounds(true);
            boolean found = matcher.find();
            if (!found && start < text.length()) {
                matcher.region(text.lastIndexOf('\n', start) + 1, text.length());
                matcher.useTransparentBounds(true);
                found = matcher.find() && matcher.start() <= start;
            }
            if (found) {
                at = matcher.start();
                length = word.length();
            }
        }
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - text.lastIndexOf('\n', at - 1);
        return Diagnostic.at(source.file(), text, line, column, length, message, help);
    }

    /** The offset at which a line begins, counted from 1. */
    static int offset(String text, int line) {
        int at = 0;
        for (int n = 1; n < line; n++) {
            int next = text.indexOf('\n', at);
            if (next < 0) {
                return at;
            }
            at = next + 1;
        }
        return at;
    }
}
