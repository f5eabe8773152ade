package factcheck.cli;

import factcheck.rules.Check;
import factcheck.rules.RuleBook;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the checks that hold, a line each. */
@Command(
        name = "list",
        description = "Lists the checks that hold: id, severity, resource, layer, title.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RulesListCommand implements Callable<Integer> {

    @Mixin
    private RuleOptions rules;

    private final Console console;

    RulesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RuleBook book = rules.load();
        book.warnings().forEach(warning -> console.err().println("warning: " + warning));
        PrintWriter out = console.printer();
        List<Check> checks = book.checks();
        int id = width(checks, check -> check.id());
        int resource = width(checks, check -> check.metadata().resource());
        int layer = width(checks, RulesListCommand::layer);
        for (Check check : checks) {
            out.println(String.format(
                            Locale.ROOT,
                            "%-" + id + "s  %-13s  %-" + resource + "s  %-" + layer + "s  %s",
                            check.id(),
                            check.metadata().severity().label(),
                            check.metadata().resource(),
                            layer(check),
                            check.metadata().title())
                    .stripTrailing());
        }
        out.flush();
        return ExitCode.OK.status();
    }

    private static String layer(Check check) {
        return check.replaces() == null ? check.layer() : check.layer() + " (over " + check.replaces() + ")";
    }

    private static int width(List<Check> checks, java.util.function.Function<Check, String> column) {
        return checks.stream().map(column).mapToInt(String::length).max().orElse(1);
    }
}
