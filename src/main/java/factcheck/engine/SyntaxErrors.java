package factcheck.engine;

import com.github.javaparser.Problem;
import factcheck.rules.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;

/** Says in plain words what the parser of rule files complains of. */
final class SyntaxErrors {

    private static final Pattern FOUND = Pattern.compile("(?:at|before|input) (?:input )?'([^']*)'");

    private static final Pattern HEAD = Pattern.compile("(?m)^[ \\t]*rule\\b[^\\n]*");
    private static final Pattern END = Pattern.compile("\\bend\\b");

    private static final Pattern FOUND_TOKEN = Pattern.compile("Found +\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String STATEMENT = "write `insert( Finding.fail( $x, \"…\" ) );`";

    private SyntaxErrors() {}

    /** The rules that lack their {@code end}; the parser blames a later place for it. */
    static List<Diagnostic> missingEnds(RuleText source) {
        String masked = RuleText.masked(source.text());
        List<Diagnostic> found = new ArrayList<>();
        Matcher head = HEAD.matcher(masked);
        Matcher end = END.matcher(masked);
        boolean more = head.find();
        while (more) {
            int start = head.start();
            String line = source.text().substring(start, head.end());
            String name = line.strip().substring("rule".length()).strip().split("\"\\s|\\bwhen\\b", -1)[0];
            more = head.find();
            int next = more ? head.start() : masked.length();
            if (!end.region(start, next).find()) {
                String message = "rule `" + name.replace("\"", "").strip() + "` lacks its `end`";
                found.add(Places.within(
                        source, start, next, line.strip(), message, "end each rule with `end` on a line of its own"));
            }
        }
        return found;
    }

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
        return Places.within(
                source,
                place,
                Math.min(place + Math.max(1, word.length()), source.text().length()),
                "",
                said,
                STATEMENT);
    }

    private static int offset(String text, List<Problem> problems) {
        int last = text.stripTrailing().length();
        return problems.isEmpty()
                ? last
                : problems.get(0)
                        .getLocation()
                        .flatMap(range -> range.getBegin().getRange())
                        .map(range -> Math.min(last - 1, offset(text, range.begin.line, range.begin.column)))
                        .map(offset -> Math.max(offset, 0))
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
        int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
        int column = error instanceof ParserError parser ? parser.getCol() + 1 : 0;
        Matcher found = FOUND.matcher(text);
        String word = found.find() ? found.group(1) : "";
        String message = word.isEmpty() || word.equals("<eof>")
                ? "the rule ends too early"
                : "`" + word + "` is not expected here";
        String help = word.equals("rule") || word.equals("<eof>") || word.isEmpty()
                ? "does the rule before this place lack its `end`, or a closing bracket?"
                : "a rule reads `rule \"…\" when … then … end`; is a bracket, comma or quote missing before this place?";
        int length = column > 0 ? Math.max(1, word.equals("<eof>") ? 1 : word.length()) : 0;
        return Optional.of(
                Diagnostic.at(source.file(), source.text(), Math.max(line, 0), column, length, message, help));
    }
}
