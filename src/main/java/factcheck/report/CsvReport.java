package factcheck.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import factcheck.engine.Verdict;
import factcheck.facts.Gap;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header row, as RFC 4180 has it, lines ended by CR LF. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe.
 */
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

    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;
    private final CsvWriter csv;
    private final Map<String, RunHeader.CheckInfo> checks = new HashMap<>();

    CsvReport(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
    }

    @Override
    public void begin(RunHeader header) {
        header.checks().forEach(check -> checks.put(check.id(), check));
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void finding(Verdict verdict) {
        RunHeader.CheckInfo check = checks.get(verdict.check());
        Verdict.RuleRef rule = verdict.rule();
        Gap gap = verdict.gap();
        List<String> row = new ArrayList<>(COLUMNS.size());
        add(row, verdict.id());
        add(row, verdict.check());
        add(row, check == null ? null : check.title());
        add(row, verdict.status().name());
        add(row, verdict.severity().label());
        add(row, Boolean.toString(verdict.muted()));
        add(row, verdict.account());
        add(row, verdict.accountName());
        add(row, verdict.partition());
        add(row, verdict.region());
        add(row, verdict.resource().type());
        add(row, verdict.resource().arn());
        add(row, verdict.resource().name());
        add(row, verdict.part());
        add(row, verdict.message());
        add(row, gap == null ? null : gap.operation());
        add(row, gap == null ? null : gap.code());
        add(row, rule == null ? null : rule.name());
        add(row, rule == null ? null : rule.file());
        add(row, rule == null ? null : Integer.toString(rule.line()));
        add(row, check == null ? null : check.layer());
        csv.writeRecord(row);
    }

    private static void add(List<String> row, @Nullable String value) {
        row.add(value == null ? "" : inert(value));
    }

    /** The same text, but nothing that a spreadsheet would calculate. */
    static String inert(String value) {
        String start = value.stripLeading();
        boolean formula = !value.isEmpty()
                && (FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                        || (!start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0));
        return formula ? "'" + value : value;
    }

    @Override
    public void end(RunSummary summary) throws IOException {
        csv.flush();
        out.flush();
    }

    @Override
    public void close() {}
}
