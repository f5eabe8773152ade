package factcheck.report;

import factcheck.facts.Status;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The formats that a report can have. */
public final class Formats {

    private Formats() {}

    /**
     * How a report is written.
     *
     * @param colours whether text may be coloured
     * @param shown the statuses that were asked for, or null where none were named
     * @param withSummary whether a text report closes with the summary
     */
    public record Options(boolean colours, @Nullable Set<Status> shown, boolean withSummary) {}

    /** The names of all formats. */
    public static List<String> names() {
        return List.of("text", "json", "jsonl", "csv");
    }

    /**
     * A writer in one of the formats.
     *
     * @param name one of {@link #names}
     * @param out where to write, in UTF-8; stays open
     * @throws IllegalArgumentException if there is no such format
     */
    public static ReportWriter create(String name, OutputStream out, Options options) {
        return switch (name) {
            case "text" -> new TextReport(out, options);
            case "json" -> new JsonReport(out);
            case "jsonl" -> new JsonLinesReport(out);
            case "csv" -> new CsvReport(out);
            default -> throw new IllegalArgumentException("no format " + name);
        };
    }
}
