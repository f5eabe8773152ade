package factcheck.cli;

import factcheck.facts.Severity;
import factcheck.facts.Status;
import factcheck.report.Formats;
import factcheck.rules.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is written where, and what of it is shown. */
final class OutputOptions {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The format of standard output: text, json, jsonl or csv; default text.")
    private String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT=FILE",
            description = "Writes a report to a file as well; may be given several times.")
    private List<String> files = List.of();

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            description = "Show only findings at or above this severity; changes neither summary nor exit status.")
    private @Nullable String severity;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "Show only findings with this status (PASS, FAIL, UNKNOWN, NOT_APPLICABLE); may be given several"
                            + " times; changes neither summary nor exit status.")
    private List<String> statuses = List.of();

    /** Complains of whatever is wrong before anything is done. */
    void validate(Console console) throws RequestException {
        known("--format", format);
        Set<Path> paths = new HashSet<>();
        for (String each : files) {
            String name = target(each)[1];
            Path path = console.folder().resolve(NamedPath.of("--output", name));
            if (!paths.add(path.normalize())) {
                throw new RequestException("two reports would be written to `" + name + "`");
            }
            ReportFile.check(path, name);
        }
        shownSeverity();
        shownStatuses();
    }

    /** Opens everything that is to be written. */
    Outputs open(Console console) throws RequestException, IOException {
        Outputs outputs = new Outputs(shownSeverity(), shownStatuses());
        try {
            for (String each : files) {
                outputs.addFile(target(each)[0], console.folder().resolve(target(each)[1]), target(each)[1]);
            }
            outputs.addStandardOutput(format, console);
            return outputs;
        } catch (IOException | RequestException e) {
            outputs.close();
            throw e;
        }
    }

    private static String[] target(String text) throws RequestException {
        int at = text.indexOf('=');
        if (at < 1 || at == text.length() - 1) {
            throw new RequestException(
                    "`--output` takes FORMAT=FILE, found `" + text + "`", "such as `--output csv=findings.csv`");
        }
        known("--output", text.substring(0, at));
        return new String[] {text.substring(0, at), text.substring(at + 1)};
    }

    private static void known(String option, String format) throws RequestException {
        if (!Formats.names().contains(format)) {
            throw new RequestException(
                    "`" + option + "` knows no format `" + format + "`",
                    Nearest.help(format, Formats.names(), "formats"));
        }
    }

    private @Nullable Severity shownSeverity() throws RequestException {
        return severity == null ? null : severity("--severity", severity, List.of());
    }

    private @Nullable Set<Status> shownStatuses() throws RequestException {
        if (statuses.isEmpty()) {
            return null;
        }
        Set<Status> found = EnumSet.noneOf(Status.class);
        List<String> names = Arrays.stream(Status.values()).map(Status::name).toList();
        for (String each : statuses) {
            if (!names.contains(each)) {
                throw new RequestException(
                        "`--status` knows no status `" + each + "`", Nearest.help(each, names, "statuses"));
            }
            found.add(Status.valueOf(each));
        }
        return found;
    }

    /** The severity of a label, or one of the further words. */
    static Severity severity(String option, String label, List<String> further) throws RequestException {
        List<String> words = new ArrayList<>(Severity.labels());
        words.addAll(further);
        return Severity.of(label)
                .orElseThrow(() -> new RequestException(
                        "`" + option + "` knows no level `" + label + "`", Nearest.help(label, words, "levels")));
    }
}
