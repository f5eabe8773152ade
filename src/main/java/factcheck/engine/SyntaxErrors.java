package factcheck.engine;

import com.github.javaparser.Problem;
import factcheck.rules.Diagnostic;
import factcheck.rules.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;

/** Says in plain words what the parsers of rule files and of {@code then} parts complain of. */
final class SyntaxErrors {

    private static final Pattern FOUND = Pattern.compile("(?:at|before|input) (?:input )?'([^']*)'");
    private static final Pattern FOUND_TOKEN = Pattern.compile("Found +\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String STATEMENT = "write `insert( Finding.fail( $x, \"…\" ) );`";
    private static final String SHAPE = "a rule reads `rule \"…\" when … then … end`";

    private SyntaxErrors() {}

    /** What is wrong with the Java of a {@code then} part that begins at an offset. */
    static Diagnostic consequence(RuleText source, int then, String text, List<Problem> problems) {
        String message = problems.isEmpty() ? "" : problems.get(0).getMessage();
        int at = source.text().indexOf(text, then);
        int place = at < 0 ? then : at + offset(text, problems);
        Matcher found = FOUND_TOKEN.matcher(message);
        String word = found.find() ? found.group(1) : "";
        String wanted = message.contains("\")\"") ? ")" : ";";
        String said = word.isEmpty()
                ? "the `then` part cannot be read"
                : word.equals("}")
                        ? "a `" + wanted + "` is missing at the end of the `then` part"
                        : "`" + word + "` is not expected here; is a `" + wanted + "` missing before it?";
        return Places.within(source, place, place + 1, "", said, STATEMENT);
    }

    private static int offset(String text, List<Problem> problems) {
        int last = Math.max(text.stripTrailing().length() - 1, 0);
        return problems.isEmpty()
                ? last
                : problems.get(0)
                        .getLocation()
                        .flatMap(range -> range.getBegin().getRange())
                        .map(range -> offset(text, range.begin.line, range.begin.column))
                        .filter(offset -> offset >= 0 && offset <= last)
                        .orElse(last);
    }

    /** The offset of a place in a block that has one bracket before the text. */
    private static int offset(String text, int line, int column) {
        int at = 0;
        for (int n = 1; n < line; n++) {
            at = text.indexOf('\n', at) + 1;
        }
        return line == 1 ? column - 2 : at + column - 1;
    }

    /** The mistake in plain words, or nothing where the parser only repeats itself. */
    static Optional<Diagnostic> explain(RuleText source, DroolsError error) {
        String text = error.getMessage();
        if (text.contains("null Package")) {
            return Optional.empty();
        }
        int line = error.getLines().length > 0 ? Math.max(error.getLines()[0], 1) : 1;
        int column = error instanceof ParserError parser ? parser.getCol() : 0;
        int at = Math.min(
                Places.offset(source.text(), line) + Math.max(column, 0),
                source.text().length());
        Matcher found = FOUND.matcher(text);
        String word = found.find() ? found.group(1) : "";
        if (word.isEmpty() || word.equals("<eof>")) {
            int last = Math.max(source.text().stripTrailing().length() - 1, 0);
            return Optional.of(Places.within(
                    source,
                    last,
                    last + 1,
                    "",
                    "the file ends within a rule",
                    "does the rule lack its `end`, or a closing bracket?"));
        }
        String head = RuleText.masked(source.text()).substring(0, at);
        return Optional.of(Places.within(
                source,
                at,
                at + word.length(),
                word,
                message(word, head),
                help(word, head, source.text().startsWith("=>", at), text.contains("ERR 107"))));
    }

    private static String message(String word, String head) {
        if (word.equals("=")) {
            return "`=` does not compare";
        }
        return word.equals("when") && head.stripTrailing().endsWith("rule")
                ? "the rule has no name"
                : "`" + word + "` is not expected here";
    }

    private static @Nullable String help(String word, String head, boolean arrow, boolean outside) {
        if (word.equals("=")) {
            char before = head.isEmpty() ? ' ' : head.charAt(head.length() - 1);
            return depth(head) == 0
                    ? "a variable is bound with a colon: `$x : Table( … )`"
                    : arrow || before == '<' || before == '>' ? "write `<=` or `>=`" : "write `==`, `!=`, `<=` or `>=`";
        }
        if (outside) {
            String near = Nearest.question(word, List.of("rule", "import", "package"));
            return near != null ? near : "a rule file holds rules alone; " + SHAPE;
        }
        if (depth(head) > 0) {
            return "is a comma, `&&` or an operator missing before it? operators: ==, !=, <, <=, >, >=, "
                    + String.join(", ", Operators.WORDS);
        }
        return SHAPE;
    }

    private static int depth(String masked) {
        int depth = 0;
        for (int i = Math.max(masked.lastIndexOf("when"), 0); i < masked.length(); i++) {
            char c = masked.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return depth;
    }
}
