package factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import factcheck.Golden;
import factcheck.engine.Verdict;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import factcheck.report.Runs.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** Every format over every kind of run, as whole outputs under {@code report/}. */
@Isolated("looks into the folder for temporary files and changes the locale")
class FormatsTest {

    private static final Map<String, Run> RUNS = Map.of(
            "normal", Runs.normal(),
            "empty", Runs.empty(),
            "problems", Runs.withProblems(),
            "hostile", Runs.hostile());

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @TestFactory
    Stream<DynamicTest> outputs() {
        return RUNS.keySet().stream()
                .sorted()
                .flatMap(run -> Formats.names().stream().map(format -> run + "." + format))
                .map(file -> DynamicTest.dynamicTest(file, () -> expect(file)));
    }

    private static void expect(String file) throws IOException {
        int dot = file.indexOf('.');
        Run run = Objects.requireNonNull(RUNS.get(file.substring(0, dot)));
        Golden.check("report/" + file, write(file.substring(dot + 1), run, plain(run)));
    }

    @Test
    void textListsTheStatusesAskedFor() throws IOException {
        Run run = Runs.normal();
        Set<Status> shown = EnumSet.of(Status.PASS, Status.NOT_APPLICABLE);
        List<Verdict> verdicts =
                run.verdicts().stream().filter(v -> shown.contains(v.status())).toList();
        Run filtered = new Run(run.header(), verdicts, run.summary(), run.tally());
        Golden.check("report/shown.text", write("text", filtered, new Formats.Options(false, shown, null)));
    }

    @Test
    void textInColoursSaysTheSame() throws IOException {
        Run run = Runs.normal();
        String coloured = write("text", run, new Formats.Options(true, null, run.tally()));
        assertThat(coloured).contains("\u001b[1;31mFAIL");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(write("text", run, plain(run)));
    }

    @Test
    void textHoldsNoMoreThanItsBoundAndTheWorst() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = Runs.normal();
        try (ReportWriter report = Formats.create("text", out, new Formats.Options(false, null, null))) {
            report.begin(run.header());
            for (int i = 0; i < Listing.MOST + 7; i++) {
                report.finding(new Runs.Made("m" + i, Runs.OWNER, Status.FAIL, Severity.LOW)
                        .on("eu-west-1", "t" + i)
                        .saying("no owner")
                        .verdict());
            }
            report.finding(new Runs.Made("worst", Runs.PITR, Status.FAIL, Severity.CRITICAL)
                    .on("eu-west-1", "last")
                    .saying("off")
                    .verdict());
            report.end(run.summary());
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("FAIL: 5008 findings\n\nCRITICAL ")
                .contains("Table last: off", "Table t4998:")
                .doesNotContain("Table t4999:")
                .endsWith("and 8 more FAIL, not listed here; `-f jsonl` has every finding\n");
    }

    @Test
    void linesFitEightyColumns() throws IOException {
        for (Run run : List.of(Runs.normal(), Runs.withProblems())) {
            assertThat(write("text", run, plain(run)).lines()).allMatch(line -> Printable.width(line) <= 80);
        }
    }

    @Test
    void longHeadingsAreBrokenAndNotCut() throws IOException {
        Run run = Runs.longNames();
        Golden.check("report/long.text", write("text", run, new Formats.Options(false, null, null)));
        String coloured = write("text", run, new Formats.Options(true, null, null));
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(write("text", run, new Formats.Options(false, null, null)));
    }

    @Test
    void textFromDataSteersNothing() throws IOException {
        String text = write("text", Runs.hostile(), new Formats.Options(false, null, null));
        assertThat(text.codePoints().filter(c -> c != '\n')).noneMatch(Printable::steers);
    }

    @Test
    void jsonParsesBackToTheNamesThatWereGiven() throws IOException {
        for (Run run : RUNS.values()) {
            JsonNode whole = JSON.readTree(write("json", run, plain(run)));
            assertThat(whole.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "format",
                            "tool",
                            "rules",
                            "inputs",
                            "checks",
                            "summary",
                            "complete",
                            "problems",
                            "exitStatus",
                            "findings");
            List<String> lines = write("jsonl", run, plain(run)).lines().toList();
            assertThat(lines).hasSize(run.verdicts().size());
            for (int i = 0; i < lines.size(); i++) {
                JsonNode finding = JSON.readTree(lines.get(i));
                assertThat(finding).isEqualTo(whole.get("findings").get(i));
                String name = run.verdicts().get(i).resource().name();
                assertThat(finding.get("resource").get("name").textValue()).isEqualTo(Printable.wellFormed(name));
            }
        }
    }

    @Test
    void csvReadsBackWithNoFormula() throws IOException {
        for (Run run : RUNS.values()) {
            String text = write("csv", run, plain(run));
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
                List<CsvRecord> records = rows.stream().toList();
                assertThat(records).hasSize(run.verdicts().size() + 1);
                for (CsvRecord row : records) {
                    assertThat(row.getFieldCount()).isEqualTo(21);
                    assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[\\s\u00a0]*[=+\\-@\uff1d].*"));
                }
            }
        }
    }

    @Test
    void bytesDoNotDependOnTheLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (String format : Formats.names()) {
                String here = write(format, Runs.hostile(), plain(Runs.hostile()));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(write(format, Runs.hostile(), plain(Runs.hostile()))).isEqualTo(here);
                Locale.setDefault(Locale.forLanguageTag("tr"));
                assertThat(write(format, Runs.hostile(), plain(Runs.hostile()))).isEqualTo(here);
                Locale.setDefault(before);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void temporaryFileIsItsOwnersAndGoes() throws IOException {
        Set<Path> before = spools();
        Run run = Runs.normal();
        try (ReportWriter report = Formats.create("json", OutputStream.nullOutputStream(), plain(run))) {
            report.begin(run.header());
            report.finding(run.verdicts().get(0));
            Set<Path> made = spools();
            made.removeAll(before);
            assertThat(made).hasSize(1);
            Path spool = made.iterator().next();
            if (Files.getFileStore(spool).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(spools()).isEqualTo(before);
    }

    @Test
    void anAbandonedJsonReportDoesNotLookWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = Runs.normal();
        try (ReportWriter report = Formats.create("json", out, plain(run))) {
            report.begin(run.header());
        }
        String cut = out.toString(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> JSON.readTree(cut));
    }

    @Test
    void aStreamThatFailsIsAnIoException() {
        Run run = Runs.normal();
        for (String format : Formats.names()) {
            assertThrows(IOException.class, () -> endless(format, run), format);
        }
    }

    private static void endless(String format, Run run) throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        try (ReportWriter report = Formats.create(format, full, plain(run))) {
            report.begin(run.header());
            for (int i = 0; i < 1_000; i++) {
                report.finding(run.verdicts().get(0));
            }
            report.end(run.summary());
        }
    }

    @Test
    void noSuchFormat() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Formats.create("xml", OutputStream.nullOutputStream(), plain(Runs.empty())));
    }

    private static Set<Path> spools() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().matches("factcheck-.*\\.jsonl"))
                    .collect(Collectors.toSet());
        }
    }

    private static Formats.Options plain(Run run) {
        return new Formats.Options(false, null, run.tally());
    }

    private static String write(String format, Run run, Formats.Options options) throws IOException {
        Unclosed out = new Unclosed();
        int flushed;
        try (ReportWriter report = Formats.create(format, out, options)) {
            report.begin(run.header());
            for (Verdict verdict : run.verdicts()) {
                report.finding(verdict);
            }
            report.end(run.summary());
            flushed = out.size();
        }
        assertThat(out.size()).isEqualTo(flushed);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class Unclosed extends ByteArrayOutputStream {
        @Override
        public void close() {
            throw new AssertionError("the stream was closed");
        }
    }
}
