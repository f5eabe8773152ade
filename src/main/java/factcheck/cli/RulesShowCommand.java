package factcheck.cli;

import factcheck.rules.Check;
import factcheck.rules.CheckMetadata;
import factcheck.rules.Nearest;
import factcheck.rules.ParameterDeclaration;
import factcheck.rules.RuleBook;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one check whole. */
@Command(
        name = "show",
        description = "Shows one check: metadata, parameters, rule text, cases, layer.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RulesShowCommand implements Callable<Integer> {

    @Mixin
    private RuleOptions rules;

    @Parameters(paramLabel = "ID", description = "The check's id.")
    private String id;

    private final Console console;

    RulesShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RuleBook book = rules.load();
        book.warnings().forEach(warning -> console.err().println("warning: " + warning));
        Check check = book.find(id).orElse(null);
        if (check == null) {
            String question = Nearest.question(id, book.ids());
            throw new RequestException(
                    "there is no check `" + id + "`",
                    question == null ? "`factcheck rules list` lists the checks" : question);
        }
        PrintWriter out = console.printer();
        show(out, check);
        out.flush();
        return ExitCode.OK.status();
    }

    private static void show(PrintWriter out, Check check) {
        CheckMetadata metadata = check.metadata();
        out.println(check.id());
        out.println(metadata.title());
        out.println();
        line(out, "severity", metadata.severity().label());
        line(out, "resource", metadata.resource());
        line(
                out,
                "layer",
                check.layer() + (check.replaces() == null ? "" : ", in place of " + check.replaces() + "'s"));
        line(out, "digest", check.digest());
        line(out, "file", check.drlPath());
        line(out, "since", metadata.since());
        line(out, "categories", String.join(", ", metadata.categories()));
        var otherwise = metadata.otherwise();
        line(out, "otherwise", otherwise == null ? null : otherwise.status() + ": " + otherwise.message());
        line(out, "judges", String.join(", ", metadata.judges()));
        metadata.ignores().forEach((member, reason) -> line(out, "ignores", member + ": " + reason));
        metadata.controls().forEach((framework, ids) -> line(out, framework, String.join(", ", ids)));
        metadata.references().forEach(reference -> line(out, "reference", reference));
        text(out, "Why", metadata.why());
        text(out, "Fix", metadata.fix());
        if (!metadata.parameters().isEmpty()) {
            out.println("\nParameters\n");
            metadata.parameters().values().forEach(parameter -> parameter(out, parameter));
        }
        text(out, "Rules", check.drl());
        text(out, "Cases", check.cases());
    }

    private static void parameter(PrintWriter out, ParameterDeclaration parameter) {
        out.println("  " + parameter.name() + " (" + parameter.type().label() + allowed(parameter) + ", default "
                + parameter.defaultValue() + ")");
        out.println("      " + parameter.meaning().strip());
    }

    private static String allowed(ParameterDeclaration parameter) {
        String least = parameter.min() == null ? "" : " from " + parameter.min().toPlainString();
        String most = parameter.max() == null ? "" : " up to " + parameter.max().toPlainString();
        String values = parameter.values().stream().map(Object::toString).collect(Collectors.joining(", "));
        return least + most + (values.isEmpty() ? "" : ", one of " + values);
    }

    private static void line(PrintWriter out, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.println(String.format(Locale.ROOT, "%-26s %s", label, value));
        }
    }

    private static void text(PrintWriter out, String heading, @Nullable String text) {
        if (text != null) {
            out.println("\n" + heading + "\n");
            text.strip().lines().forEach(each -> out.println(("  " + each).stripTrailing()));
        }
    }
}
