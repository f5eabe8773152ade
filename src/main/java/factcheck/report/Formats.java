package factcheck.report;

import factcheck.facts.Status;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The formats that a result can be written in. */
public final class Formats {

    private static final List<String> NAMES = List.of("text", "json", "jsonl", "csv");

    private Formats() {}

    /** The names of the formats, the default one first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A writer of one format, in UTF-8. It never closes the stream.
     *
     * @param name one of {@link #names}
     * @throws IllegalArgumentException if there is no such format
     */
    public static ReportWriter create(String name, OutputStream out, Options options) throws IOException {
        return switch (name) {
            case "text" -> new TextReport(utf8(out), options.colours(), options.shown(), options.summaryOf());
            case "json" -> new JsonReport(out);
            case "jsonl" -> new JsonLinesReport(out);
            case "csv" -> new CsvReport(utf8(out));
            default -> throw new IllegalArgumentException("no format `" + name + "`");
        };
    }

    private static Writer utf8(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * What a person's report looks like; the formats for machines take no notice.
     *
     * @param colours whether to colour it
     * @param shown the statuses whose findings are listed one by one; null for FAIL and UNKNOWN
     * @param summaryOf the count of the whole run, to end the report with {@link SummaryPrinter}'s lines; null for no such end
     */
    public record Options(
            boolean colours,
            @Nullable Set<Status> shown,
            @Nullable Tally summaryOf) {}
}
