package factcheck.cli;

import factcheck.engine.CaseRunner;
import factcheck.engine.CaseRunner.CaseResult;
import factcheck.engine.Evaluator;
import factcheck.report.Printable;
import factcheck.rules.BuiltinRules;
import factcheck.rules.Check;
import factcheck.rules.RuleBook;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the cases of checks. */
@Command(
        name = "test",
        description = {
            "Runs the cases of the checks in folders of checks, or of the built-in checks where none is named.",
            "Exit status 0 where every case holds, 1 where one does not, 2 where a file is wrong."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RulesTestCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "A folder of checks, as --rules of evaluate takes it.")
    private List<String> folders = List.of();

    private final Console console;

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RuleBook book = RuleOptions.load("DIR", folders, true);
        PrintWriter out = console.printer();
        PrintWriter err = console.err();
        book.warnings().forEach(warning -> err.println("warning: " + warning));
        List<Check> checks = book.checks().stream()
                .filter(check -> folders.isEmpty() || !check.layer().equals(BuiltinRules.LAYER))
                .toList();
        CaseRunner runner = new CaseRunner(Evaluator.of(checks, book.factTypes()), book.factTypes());
        int passed = 0;
        int failed = 0;
        for (Check check : checks) {
            List<CaseResult> results = runner.run(check);
            if (results.isEmpty()) {
                err.println("warning: " + check.id() + " has no case");
            }
            for (CaseResult result : results) {
                if (result.faults().isEmpty()) {
                    passed++;
                } else {
                    failed++;
                    out.println(check.casesPath() + ": " + Printable.of(result.name()));
                    result.faults().forEach(fault -> out.println("  " + Printable.of(fault)));
                }
            }
        }
        out.println(passed + " passed, " + failed + " failed");
        out.flush();
        return failed == 0 ? ExitCode.OK.status() : ExitCode.FAILED.status();
    }
}
