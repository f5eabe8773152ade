package factcheck.backup;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern in which {@code *} stands for zero or more characters that are no blanks; every other character, {@code ?} too,
 * stands for itself. Matching takes time linear in the text.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html">Assign resources with
 *     AWS CLI</a>
 */
final class Wildcard {

    private final String start;
    private final List<Literal> middle = new ArrayList<>();
    private final String end;
    private final boolean exact;

    private Wildcard(String[] parts) {
        start = parts[0];
        end = parts[parts.length - 1];
        exact = parts.length == 1;
        for (int i = 1; i < parts.length - 1; i++) {
            if (!parts[i].isEmpty()) {
                middle.add(new Literal(parts[i]));
            }
        }
    }

    static Wildcard of(String pattern) {
        return new Wildcard(pattern.split("\\*", -1));
    }

    boolean matches(String text) {
        if (exact) {
            return text.equals(start);
        }
        int last = text.length() - end.length();
        if (last < start.length() || !text.startsWith(start) || !text.endsWith(end)) {
            return false;
        }
        // The first place of each literal is as good as any later one: a later one only leaves more for the `*` before
        // it.
        int at = start.length();
        for (Literal literal : middle) {
            int found = literal.find(text, at, last);
            if (found < 0 || hasBlank(text, at, found)) {
                return false;
            }
            at = found + literal.length();
        }
        return !hasBlank(text, at, last);
    }

    private static boolean hasBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A literal with the table of Knuth, Morris and Pratt, so that a search never looks at a character of the text twice. */
    private static final class Literal {

        private final String text;
        private final int[] borders;

        Literal(String text) {
            this.text = text;
            borders = new int[text.length()];
            for (int i = 1, matched = 0; i < text.length(); i++) {
                matched = advance(matched, text.charAt(i));
                borders[i] = matched;
            }
        }

        int length() {
            return text.length();
        }

        int find(String in, int from, int to) {
            for (int i = from, matched = 0; i < to; i++) {
                matched = advance(matched, in.charAt(i));
                if (matched == text.length()) {
                    return i + 1 - matched;
                }
            }
            return -1;
        }

        private int advance(int matched, char next) {
            int at = matched;
            while (at > 0 && text.charAt(at) != next) {
                at = borders[at - 1];
            }
            return text.charAt(at) == next ? at + 1 : at;
        }
    }
}
