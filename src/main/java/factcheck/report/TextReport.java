package factcheck.report;

import factcheck.engine.Verdict;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads, in 80 columns: failures first, worst first, grouped by check; then what is not known; then a line for
 * each check. Holds at most {@value #MOST_DETAILS} findings of a status; beyond that it says how many more there are.
 */
final class TextReport implements ReportWriter {

    private static final int MOST_DETAILS = 5_000;
    private static final int WIDTH = 80;
    private static final List<Status> ORDER = List.of(Status.FAIL, Status.UNKNOWN, Status.NOT_APPLICABLE, Status.PASS);

    private final PrintWriter out;
    private final Style style;
    private final Set<Status> shown;
    private final boolean withSummary;
    private final Tally tally = new Tally();
    private final Map<Status, List<Verdict>> details = new EnumMap<>(Status.class);
    private final Map<Status, Long> dropped = new EnumMap<>(Status.class);
    private @Nullable RunHeader header;

    TextReport(OutputStream out, Formats.Options options) {
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.style = new Style(options.colours());
        this.shown = options.shown() == null ? Set.of(Status.FAIL, Status.UNKNOWN) : options.shown();
        this.withSummary = options.withSummary();
    }

    @Override
    public void begin(RunHeader header) {
        this.header = header;
    }

    @Override
    public void finding(Verdict verdict) {
        tally.add(verdict);
        if (!shown.contains(verdict.status())) {
            return;
        }
        List<Verdict> held = details.computeIfAbsent(verdict.status(), s -> new ArrayList<>());
        if (held.size() < MOST_DETAILS) {
            held.add(verdict);
        } else {
            dropped.merge(verdict.status(), 1L, Long::sum);
        }
    }

    @Override
    public void end(RunSummary summary) throws IOException {
        Map<String, RunHeader.CheckInfo> checks = new TreeMap<>();
        Objects.requireNonNull(header).checks().forEach(check -> checks.put(check.id(), check));
        for (Status status : ORDER) {
            status(status, checks);
        }
        perCheck(checks);
        if (withSummary) {
            SummaryPrinter.print(
                    out, tally, summary, Objects.requireNonNull(header).inputs().size());
        }
        out.flush();
        if (out.checkError()) {
            throw new IOException("the report cannot be written");
        }
    }

    private void status(Status status, Map<String, RunHeader.CheckInfo> checks) {
        List<Verdict> held = details.getOrDefault(status, List.of());
        if (held.isEmpty()) {
            return;
        }
        Map<String, List<Verdict>> groups = new TreeMap<>();
        held.forEach(
                v -> groups.computeIfAbsent(v.check(), c -> new ArrayList<>()).add(v));
        Comparator<List<Verdict>> worst = Comparator.comparing(TextReport::worst);
        groups.values().stream()
                .sorted(worst.thenComparing(group -> group.get(0).check()))
                .forEach(group -> group(
                        status,
                        group,
                        Objects.requireNonNull(checks.get(group.get(0).check()))));
        long more = dropped.getOrDefault(status, 0L);
        if (more > 0) {
            out.println("… and " + more + " more with status " + status + "; -f jsonl writes all of them");
            out.println();
        }
    }

    private static Severity worst(List<Verdict> group) {
        return group.stream()
                .map(Verdict::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFORMATIONAL);
    }

    private void group(Status status, List<Verdict> group, RunHeader.CheckInfo check) {
        out.println(style.status(status, status.name()) + "  " + style.bold(check.id()) + "  "
                + worst(group).label() + layer(check));
        Wrapped.lines(Printable.of(check.title()), WIDTH - 2).forEach(line -> out.println("  " + line));
        Map<String, List<Verdict>> places = new LinkedHashMap<>();
        group.forEach(
                v -> places.computeIfAbsent(place(v), p -> new ArrayList<>()).add(v));
        places.forEach((place, verdicts) -> {
            out.println();
            out.println("  " + style.faint(place));
            verdicts.forEach(verdict -> detail(verdict, group));
        });
        out.println();
    }

    private static String layer(RunHeader.CheckInfo check) {
        return check.layer().equals("builtin") ? "" : "  [" + check.layer() + "]";
    }

    private static String place(Verdict verdict) {
        String name = verdict.accountName() == null ? "" : " (" + Printable.of(verdict.accountName()) + ")";
        String region = verdict.region() == null ? "" : "  " + Printable.of(verdict.region());
        return verdict.account() + name + region;
    }

    private void detail(Verdict verdict, List<Verdict> group) {
        boolean region = verdict.resource().type().equals("Region");
        String name =
                (region ? "region " : "") + Printable.of(verdict.resource().name());
        String part = verdict.part() == null ? "" : " / " + Printable.of(verdict.part());
        String own = verdict.severity() == worst(group)
                ? ""
                : " [" + verdict.severity().label() + "]";
        String muted = verdict.muted() ? " [muted]" : "";
        String head = name + part + own + muted;
        String message = Printable.of(verdict.message());
        if (4 + head.length() + 2 + message.length() <= WIDTH) {
            out.println("    " + style.bold(head) + "  " + message);
            return;
        }
        out.println("    " + style.bold(head));
        Wrapped.lines(message, WIDTH - 8).forEach(line -> out.println("        " + line));
    }

    private void perCheck(Map<String, RunHeader.CheckInfo> checks) {
        out.println(style.bold(String.format("%7s %7s %7s %7s  %s", "FAIL", "UNKNOWN", "PASS", "N/A", "check")));
        for (RunHeader.CheckInfo check : checks.values()) {
            Map<Status, Long> counts = tally.of(check.id());
            out.println(String.format(
                    "%7d %7d %7d %7d  %s%s",
                    counts.getOrDefault(Status.FAIL, 0L),
                    counts.getOrDefault(Status.UNKNOWN, 0L),
                    counts.getOrDefault(Status.PASS, 0L),
                    counts.getOrDefault(Status.NOT_APPLICABLE, 0L),
                    check.id(),
                    layer(check)));
        }
    }

    @Override
    public void close() {}
}
