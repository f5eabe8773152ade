package factcheck.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import factcheck.engine.Verdict;
import factcheck.facts.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One finding a row, for spreadsheets (RFC 4180); no cell is taken for a formula. */
final class CsvReport implements ReportWriter {

    private static final List<String> COLUMNS = List.of(
            "id",
            "check",
            "title",
            "status",
            "severity",
            "muted",
            "account",
            "account_name",
            "partition",
            "region",
            "resource_type",
            "resource_arn",
            "resource_name",
            "part",
            "message",
            "gap_operation",
            "gap_code",
            "rule",
            "rule_file",
            "rule_line",
            "layer");

    /** What starts a formula: equals, plus, minus, at, and their full-width and small forms. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b";

    private final Writer out;
    private final CsvWriter csv;
    private final Map<String, RunHeader.CheckInfo> checks = new HashMap<>();

    CsvReport(Writer out) {
        this.out = out;
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void begin(RunHeader header) throws IOException {
        header.checks().forEach(check -> checks.put(check.id(), check));
        write(COLUMNS);
    }

    @Override
    public void finding(Verdict verdict) throws IOException {
        RunHeader.CheckInfo check = checks.get(verdict.check());
        Verdict.Subject resource = verdict.resource();
        Gap gap = verdict.gap();
        Verdict.RuleRef rule = verdict.rule();
        write(List.of(
                cell(verdict.id()),
                cell(verdict.check()),
                cell(check == null ? null : check.title()),
                cell(verdict.status().name()),
                cell(verdict.severity().label()),
                cell(Boolean.toString(verdict.muted())),
                cell(verdict.account()),
                cell(verdict.accountName()),
                cell(verdict.partition()),
                cell(verdict.region()),
                cell(resource.type()),
                cell(resource.arn()),
                cell(resource.name()),
                cell(verdict.part()),
                cell(verdict.message()),
                cell(gap == null ? null : gap.operation()),
                cell(gap == null ? null : gap.code()),
                cell(rule == null ? null : rule.name()),
                cell(rule == null ? null : rule.file()),
                cell(rule == null ? null : Integer.toString(rule.line())),
                cell(check == null ? null : check.layer())));
    }

    @Override
    public void end(RunSummary summary) throws IOException {
        csv.flush();
        out.flush();
    }

    @Override
    public void close() {}

    private void write(List<String> row) throws IOException {
        try {
            csv.writeRecord(row);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String text = Printable.lines(value);
        return startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (FORMULA.indexOf(c) >= 0 || c == '\t' || c == '\r' || c == '\n') {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Printable.steers(c)) {
                return false;
            }
        }
        return false;
    }
}
