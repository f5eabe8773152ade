package factcheck.engine;

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
