package factcheck.engine;

import factcheck.rules.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;

/** Says in plain words what the compiler of rules complains of, and where. */
final class CompileErrors {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private CompileErrors() {}

    /** What is wrong with the rules of one check that was compiled alone; at least one mistake. */
    static List<Diagnostic> explain(RuleText source, KieBuilder build) {
        List<Diagnostic> found = new ArrayList<>();
        for (Message message : build.getResults().getMessages(Message.Level.ERROR)) {
            Matcher quoted = QUOTED.matcher(message.getText());
            while (quoted.find()) {
                String expression = quoted.group(1);
                int at = source.text().indexOf(expression);
                if (at >= 0) {
                    found.add(Places.within(
                            source,
                            at,
                            at + expression.length(),
                            expression,
                            "`" + expression + "` does not compile",
                            HELP));
                }
            }
        }
        return found.isEmpty()
                ? List.of(Diagnostic.of(source.file(), "the rules do not compile", HELP))
                : found.stream().distinct().toList();
    }

    private static final String HELP = "do the two sides have the same type? does the operator fit them?";
}
