package factcheck.cli;

import factcheck.engine.Verdict;
import factcheck.facts.Problem;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import factcheck.report.Formats;
import factcheck.report.ReportWriter;
import factcheck.report.RunHeader;
import factcheck.report.RunSummary;
import factcheck.report.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All reports of one run. A run that ends early leaves the file of an earlier run as it was. */
final class Outputs implements AutoCloseable {

    private final @Nullable Severity severity;
    private final @Nullable Set<Status> statuses;
    private final Tally tally = new Tally();
    private final List<ReportWriter> writers = new ArrayList<>();
    private final List<ReportFile> files = new ArrayList<>();
    private OutputStream standard = OutputStream.nullOutputStream();

    /**
     * No report yet.
     *
     * @param severity the lowest severity that is shown, or null for all
     * @param statuses the statuses that are shown, or null for all
     */
    Outputs(@Nullable Severity severity, @Nullable Set<Status> statuses) {
        this.severity = severity;
        this.statuses = statuses;
    }

    void addStandardOutput(String format, Console console) throws IOException {
        standard = console.out();
        writers.add(Formats.create(format, standard, new Formats.Options(console.colours(), statuses, null)));
    }

    void addFile(String format, Path target, String display) throws IOException, RequestException {
        ReportFile file = ReportFile.open(target, display);
        files.add(file);
        writers.add(Formats.create(format, file.out(), new Formats.Options(false, statuses, tally)));
    }

    void begin(RunHeader header) throws IOException {
        for (ReportWriter writer : writers) {
            writer.begin(header);
        }
    }

    void finding(Verdict verdict) throws IOException {
        tally.add(verdict);
        boolean shown = (severity == null || verdict.severity().atLeast(severity))
                && (statuses == null || statuses.contains(verdict.status()));
        if (shown) {
            for (ReportWriter writer : writers) {
                writer.finding(verdict);
            }
        }
    }

    /** The count of all findings so far, shown or not. */
    Tally tally() {
        return tally;
    }

    /** Ends all reports; gives what kept any of them from being written. */
    List<Problem> end(RunSummary summary) throws IOException {
        for (ReportWriter writer : writers) {
            writer.end(summary);
        }
        List<Problem> problems = new ArrayList<>();
        standard.flush();
        String failure = standard instanceof ResultStream results ? results.takeFailure() : null;
        if (failure != null) {
            problems.add(new Problem(null, null, "standard output cannot be written: " + failure));
        }
        for (ReportFile file : files) {
            Problem problem = file.finish();
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }

    @Override
    public void close() throws IOException {
        for (ReportWriter writer : writers) {
            writer.close();
        }
        for (ReportFile file : files) {
            file.close();
        }
    }
}
