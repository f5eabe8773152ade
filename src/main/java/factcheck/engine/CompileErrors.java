package factcheck.engine;

import factcheck.rules.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;

/** Says in plain words what the compiler of rules complains of in one rule, and where. */
final class CompileErrors {

    private static final String HELP =
            "do both sides have the same kind of value, and do the operator and the call fit it?";

    /** What the compiler says, and the same in plain words. */
    private record Phrase(Pattern pattern, String words) {
        Phrase(String pattern, String words) {
            this(Pattern.compile(pattern), words);
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    "Method (\\w+) on class (\\S+) with arguments \\[(.*)\\] is missing",
                    "`$1` cannot be called with ($3)"),
            new Phrase(
                    "The method (\\w+)\\(.*\\) in the type (\\S+) is not applicable for the arguments \\((.*)\\)",
                    "`$1` cannot be called with ($3)"),
            new Phrase(
                    "The operator (\\S+) is undefined for the argument type\\(s\\) (.*)", "`$1` does not work on $2"),
            new Phrase("The method (\\w+)\\(.*\\) is undefined for the type (\\S+)", "`$1` cannot be called on $2"),
            new Phrase("(\\S+) cannot be resolved.*", "`$1` is not known here"),
            new Phrase("Type mismatch: cannot convert from (\\S+) to (\\S+)", "expected $2, found $1"),
            new Phrase("Unable to Analyse Expression ([^\\n]*?):?\\s*", "`$1` cannot be understood"),
            new Phrase("Cannot coerce (\\S+) (.*) to (\\S+)!", "`$2` is no $3"));

    private static final List<Phrase> KINDS = List.of(
            new Phrase("\\bclass (?=\\w)", ""),
            new Phrase("\\b(java\\.lang\\.)?String\\b", "text"),
            new Phrase("\\b(java\\.lang\\.)?[bB]oolean\\b", "true or false"),
            new Phrase(
                    "\\b(java\\.(lang|math)\\.)?(Integer|int|Long|long|Double|double|BigDecimal|Number)\\b",
                    "a number"),
            new Phrase("\\b(java\\.time\\.)?Instant\\b", "a time"),
            new Phrase("\\b(java\\.util\\.)?(List|Collection|Set)\\b(<[^,()]*>)?", "a list"),
            new Phrase("\\b(java\\.util\\.)?Map\\b(<[^()]*>)?", "a map"),
            new Phrase("\\b(java\\.lang\\.)?Object\\b", "a value of any kind"),
            new Phrase("\\bfactcheck\\.\\w+\\.", ""));

    private static final Pattern PREDICATE = Pattern.compile("PredicateInformation\\(\"((?:[^\"\\\\]|\\\\.)*)\"");

    private CompileErrors() {}

    /**
     * What is wrong with a rule that was compiled alone.
     *
     * @param start where the rule begins in its file
     * @param end where it ends
     */
    static List<Diagnostic> explain(RuleText source, int start, int end, KieBuilder build) {
        List<Message> messages = build.getResults().getMessages(Message.Level.ERROR);
        List<Diagnostic> found = new ArrayList<>();
        for (Message message : messages) {
            String text = message.getText();
            if (text.startsWith("Java source of ")) {
                continue;
            }
            String java = messages.stream()
                    .map(Message::getText)
                    .filter(other -> other.startsWith("Java source of " + message.getPath()))
                    .findFirst()
                    .orElse("");
            found.add(diagnostic(source, start, end, text, java));
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(fault -> fault.message().startsWith("the rule does not compile")))
                .limit(1)
                .toList();
    }

    private static Diagnostic diagnostic(RuleText source, int start, int end, String text, String java) {
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.pattern().matcher(text);
            if (matcher.lookingAt()) {
                String said = matcher.toMatchResult().group();
                String words = phrase.pattern().matcher(said).replaceFirst(phrase.words());
                return place(source, start, end, matcher.group(1), plain(words), java);
            }
        }
        return place(source, start, end, "", "the rule does not compile", java);
    }

    private static String plain(String words) {
        String plain = words;
        for (Phrase kind : KINDS) {
            plain = kind.pattern().matcher(plain).replaceAll(kind.words());
        }
        return plain.replace("()", "nothing");
    }

    /** Looks for the word in the constraint, the {@code then} part or the rule that the Java code was made of. */
    private static Diagnostic place(RuleText source, int start, int end, String word, String message, String java) {
        String text = source.text();
        int from = start;
        Matcher predicate = PREDICATE.matcher(java);
        if (predicate.find()) {
            int at = text.indexOf(predicate.group(1).replace("\\\"", "\"").replace("\\\\", "\\"), start);
            from = at >= 0 && at < end ? at : start;
        } else if (java.contains("LambdaConsequence")) {
            int then = RuleText.masked(text).indexOf("then", start);
            from = then >= 0 && then < end ? then : start;
        }
        return Places.within(source, from, end, word, message, HELP);
    }
}
