package factcheck.engine;

import factcheck.rules.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a rule file lacks: a closing quote or bracket, a {@code when}, {@code then} or {@code end}. The parser blames
 * later places for these.
 */
final class RuleSyntax {

    private static final Pattern HEAD = Pattern.compile("(?m)^[ \\t]*rule\\b[^\\n]*");
    private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
    private static final Pattern THEN = Pattern.compile("\\bthen\\b");
    private static final Pattern END = Pattern.compile("\\bend\\b");
    private static final String SHAPE = "a rule reads `rule \"…\" when … then … end`";

    private final RuleText source;
    private final String masked;
    private final List<Diagnostic> found = new ArrayList<>();

    private RuleSyntax(RuleText source) {
        this.source = source;
        this.masked = RuleText.masked(source.text());
    }

    /** The quote that is not closed, or null; what follows it cannot be made sense of. */
    static @Nullable Diagnostic openQuote(RuleText source) {
        String text = source.text();
        String masked = RuleText.masked(text);
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            boolean open = false;
            int at = line;
            for (int i = line; i < end; i++) {
                if (masked.charAt(i) == '"') {
                    open = !open;
                    at = i;
                }
            }
            if (open) {
                return Places.within(
                        source,
                        at,
                        at + 1,
                        "",
                        "the quote is not closed on its line",
                        "text stands between two `\"`; a quote inside it is written `\\\"`");
            }
            line = end + 1;
        }
        return null;
    }

    /** What the rules of a text that cannot be parsed lack. */
    static List<Diagnostic> lacking(RuleText source) {
        RuleSyntax reader = new RuleSyntax(source);
        Matcher head = HEAD.matcher(reader.masked);
        boolean more = head.find();
        while (more) {
            int start = head.start();
            String line = source.text().substring(start, head.end());
            more = head.find();
            reader.rule(start, more ? head.start() : reader.masked.length(), line.strip());
        }
        return reader.found;
    }

    private void rule(int start, int next, String line) {
        String name = line.substring("rule".length()).strip().split("\"\\s|\\bwhen\\b", -1)[0];
        String called = "rule `" + name.replace("\"", "").strip() + "`";
        if (find(END, start, next) < 0) {
            blame(start, next, line, called + " lacks its `end`", "end each rule with `end` on a line of its own");
            return;
        }
        int when = find(WHEN, start, next);
        int then = find(THEN, start, next);
        if (when < 0) {
            blame(start, next, line, called + " lacks its `when`", SHAPE);
        } else if (then < 0) {
            blame(start, next, line, called + " lacks its `then`", SHAPE);
        } else {
            brackets(when, then);
        }
    }

    private int find(Pattern word, int start, int end) {
        Matcher matcher = word.matcher(masked).region(start, end);
        return matcher.find() ? matcher.start() : -1;
    }

    /** Looks for brackets of the conditions that do not match. */
    private void brackets(int start, int end) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = start; i < end; i++) {
            char c = masked.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                open.push(i);
            } else if (c == ')' || c == ']' || c == '}') {
                if (open.isEmpty() || !matches(masked.charAt(open.peek()), c)) {
                    blame(i, i + 1, "", "the bracket `" + c + "` closes none", null);
                    return;
                }
                open.pop();
            }
        }
        if (!open.isEmpty()) {
            int at = open.peek();
            blame(at, at + 1, "", "the bracket `" + masked.charAt(at) + "` is not closed before `then`", null);
        }
    }

    private static boolean matches(char open, char close) {
        return switch (open) {
            case '(' -> close == ')';
            case '[' -> close == ']';
            default -> close == '}';
        };
    }

    private void blame(int start, int end, String word, String message, @Nullable String help) {
        found.add(Places.within(source, start, end, word, message, help));
    }
}
