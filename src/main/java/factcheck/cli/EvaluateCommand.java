package factcheck.cli;

import factcheck.engine.Evaluator;
import factcheck.engine.Pipeline;
import factcheck.facts.Problem;
import factcheck.facts.Severity;
import factcheck.report.Printable;
import factcheck.report.RunHeader;
import factcheck.report.RunSummary;
import factcheck.report.SummaryPrinter;
import factcheck.rules.Check;
import factcheck.rules.Configuration;
import factcheck.rules.RuleBook;
import factcheck.snapshot.Expectation;
import factcheck.snapshot.ExpectationException;
import factcheck.snapshot.ExpectationFile;
import factcheck.snapshot.Limits;
import factcheck.snapshot.LoadOptions;
import factcheck.snapshot.SnapshotIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates saved snapshots: load rules, compile, read snapshots, evaluate, report. */
@Command(
        name = "evaluate",
        description = "Evaluates saved snapshots against checks.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit status, the worst one that applies:",
            "  2  the request is wrong, nothing was evaluated",
            "  3  evaluated in part: some input could not be read, or a rule failed",
            "  1  something failed at or above --fail-on",
            "  4  nothing failed, but something is unknown at or above --unknown-on",
            "  0  nothing that counts failed or is unknown"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String CONFIGURATION = "factcheck.yaml";
    private static final int MOST_THREADS = 256;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Snapshot files, folders of them, or - for standard input.")
    private List<String> paths;

    @Mixin
    private RuleOptions rules;

    @Option(
            names = "--check",
            paramLabel = "ID",
            description = "Only this check; * and ? are wildcards; may be given several times.")
    private List<String> includes = List.of();

    @Option(names = "--exclude", paramLabel = "ID", description = "Leave this check out; as --check.")
    private List<String> excludes = List.of();

    @Option(
            names = "--param",
            paramLabel = "CHECK.NAME=VALUE",
            description = "Sets a parameter of a check; a list takes commas; may be given several times.")
    private List<String> parameters = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration file; default factcheck.yaml in the working folder, if there is one.")
    private @Nullable String config;

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description = "Accounts and regions that must be present; a missing one is UNKNOWN.")
    private @Nullable String expect;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "low",
            description = "The lowest severity of a FAIL that counts for the exit status; never for none; default low.")
    private String failOn;

    @Option(names = "--unknown-on", paramLabel = "LEVEL", description = "The same for an UNKNOWN; default low.")
    private @Nullable String unknownOn;

    @Option(names = "--allow-unknown", description = "The same as --unknown-on never.")
    private boolean allowUnknown;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "The moment that ages are measured from, such as 2026-11-30T12:00:00Z;"
                    + " default each snapshot's collectedAt.")
    private @Nullable String asOf;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "How many accounts to evaluate side by side; default the number of processors.")
    private @Nullable String threads;

    @Mixin
    private OutputOptions output;

    private final Console console;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        ExitCode.Collector exit = new ExitCode.Collector(level("--fail-on", failOn), unknownLevel());
        output.validate(console);
        for (String path : paths) {
            NamedPath.of("PATH", path);
        }
        int workers = workers();
        RuleBook book = rules.load();
        Configuration configuration = configuration(book);
        List<Check> selected = book.select(includes, excludes).stream()
                .filter(check -> configuration.forAll().enabled(check))
                .toList();
        if (selected.isEmpty()) {
            throw new RequestException("no check is selected", "`disabled` in the configuration turns all of them off");
        }
        LoadOptions options = new LoadOptions(instant(), book.factTypes().sections());
        List<Expectation> expected = new ArrayList<>(expectations());
        Evaluator evaluator = Evaluator.of(selected, book.factTypes());
        book.warnings().forEach(this::warn);

        try (SnapshotIndex index = SnapshotIndex.read(paths, console.in(), Limits.DEFAULT)) {
            index.warnings().forEach(warning -> warn(Printable.of(warning)));
            expected.addAll(index.expectations());
            List<Problem> problems = new ArrayList<>(index.problems());
            try (Outputs reports = output.open(console)) {
                RunHeader header = Headers.of(book, selected, configuration, index.inputs());
                reports.begin(header);
                new Pipeline(index, evaluator, configuration, options).run(expected, workers, result -> {
                    problems.addAll(result.problems());
                    for (var verdict : result.verdicts()) {
                        exit.add(verdict.status(), verdict.severity(), verdict.muted());
                        reports.finding(verdict);
                    }
                });
                problems.addAll(reports.end(summary(reports, problems, exit, selected)));
                RunSummary summary = summary(reports, problems, exit, selected);
                SummaryPrinter.problems(console.err(), summary.problems());
                SummaryPrinter.print(console.err(), header, reports.tally(), summary);
                return summary.exitStatus();
            }
        }
    }

    private static RunSummary summary(
            Outputs reports, List<Problem> problems, ExitCode.Collector exit, List<Check> selected) {
        List<Problem> distinct = problems.stream().distinct().toList();
        return reports.tally()
                .summary(
                        selected.size(), distinct, exit.code(distinct.isEmpty()).status());
    }

    private void warn(String warning) {
        console.err().println("warning: " + warning);
    }

    private @Nullable Severity unknownLevel() throws RequestException {
        if (allowUnknown && unknownOn != null) {
            throw new RequestException("`--allow-unknown` and `--unknown-on` exclude each other");
        }
        if (allowUnknown) {
            return null;
        }
        return level("--unknown-on", unknownOn == null ? Severity.LOW.label() : unknownOn);
    }

    private static @Nullable Severity level(String option, String label) throws RequestException {
        return label.equals("never") ? null : OutputOptions.severity(option, label, List.of("never"));
    }

    private int workers() throws RequestException {
        if (threads == null) {
            return Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
        }
        int wanted = threads.matches("[0-9]{1,3}") ? Integer.parseInt(threads) : 0;
        if (wanted < 1 || wanted > MOST_THREADS) {
            throw new RequestException(
                    "`--threads` takes a number from 1 to " + MOST_THREADS + ", found `" + threads + "`");
        }
        return wanted;
    }

    private @Nullable Instant instant() throws RequestException {
        if (asOf == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(asOf).toInstant();
        } catch (DateTimeException e) {
            throw new RequestException(
                    "`--as-of` takes a moment, found `" + asOf + "`", "write it like 2026-11-30T12:00:00Z");
        }
    }

    private Configuration configuration(RuleBook book) throws Exception {
        String display = config == null ? CONFIGURATION : config;
        Path file = console.folder().resolve(NamedPath.of("--config", display));
        boolean there = Files.exists(file);
        if (config != null && !there) {
            throw new RequestException("there is no file `" + config + "`", "`--config` names the configuration file");
        }
        return Configuration.read(there ? file : null, display, parameters, book);
    }

    private List<Expectation> expectations() throws RequestException {
        if (expect == null) {
            return List.of();
        }
        NamedPath.of("--expect", expect);
        try {
            return ExpectationFile.read(expect, Limits.DEFAULT);
        } catch (ExpectationException e) {
            throw new RequestException(String.valueOf(e.getMessage()));
        }
    }
}
