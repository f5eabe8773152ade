package factcheck.cli;

import factcheck.engine.Verdict;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import factcheck.report.Formats;
import factcheck.report.ReportWriter;
import factcheck.report.RunHeader;
import factcheck.report.RunSummary;
import factcheck.report.Tally;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All reports of one run. A report to a file appears under its name only when it is whole; a run that ends early leaves the
 * file of an earlier run as it was.
 */
final class Outputs implements AutoCloseable {

    private record FileReport(OutputStream out, Path temporary, Path target) {}

    private final @Nullable Severity severity;
    private final @Nullable Set<Status> statuses;
    private final Tally tally = new Tally();
    private final List<ReportWriter> writers = new ArrayList<>();
    private final List<FileReport> files = new ArrayList<>();

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
        writers.add(Formats.create(format, console.out(), new Formats.Options(console.colours(), statuses, null)));
    }

    void addFile(String format, Path target, String display) throws IOException, RequestException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new RequestException(
                    "`" + display + "` cannot be written",
                    "the folder must be there, and the name must not be a folder's");
        }
        boolean special = Files.exists(target) && !Files.isRegularFile(target);
        Path temporary;
        try {
            temporary = special ? target : Files.createTempFile(folder, ".factcheck-", ".tmp");
        } catch (IOException e) {
            throw new RequestException("`" + display + "` cannot be written", "is the folder writable?");
        }
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16);
        files.add(new FileReport(out, temporary, target));
        writers.add(Formats.create(format, out, new Formats.Options(false, statuses, tally)));
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

    void end(RunSummary summary) throws IOException {
        for (ReportWriter writer : writers) {
            writer.end(summary);
        }
        for (FileReport file : files) {
            file.out().close();
            if (!file.temporary().equals(file.target())) {
                Files.move(file.temporary(), file.target(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (ReportWriter writer : writers) {
            writer.close();
        }
        for (FileReport file : files) {
            file.out().close();
            if (!file.temporary().equals(file.target())) {
                Files.deleteIfExists(file.temporary());
            }
        }
    }
}
