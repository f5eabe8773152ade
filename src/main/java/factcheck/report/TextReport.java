package factcheck.report;

import factcheck.engine.Verdict;
import factcheck.facts.Gap;
import factcheck.facts.Problem;
import factcheck.facts.Status;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For people: what failed first, what is not known next, the rest in a line for each check. */
final class TextReport implements ReportWriter {

    private static final List<Status> ORDER = List.of(Status.FAIL, Status.UNKNOWN, Status.PASS, Status.NOT_APPLICABLE);
    private static final Set<Status> LISTED_BY_DEFAULT = Set.of(Status.FAIL, Status.UNKNOWN);

    private final Writer out;
    private final Style style;
    private final Set<Status> listed;
    private final @Nullable Tally run;
    private final Map<Status, Listing> listings = new EnumMap<>(Status.class);
    private final Map<String, RunHeader.CheckInfo> checks = new HashMap<>();
    private final Tally tally = new Tally();
    private @Nullable RunHeader header;
    private boolean some;

    /**
     * A report onto a writer.
     *
     * @param shown the statuses whose findings are listed one by one; null for FAIL and UNKNOWN
     * @param run the count of the whole run, for the summary at the end; null for no summary
     */
    TextReport(Writer out, boolean colours, @Nullable Set<Status> shown, @Nullable Tally run) {
        this.out = out;
        this.style = Style.of(colours);
        this.listed = shown == null ? LISTED_BY_DEFAULT : shown;
        this.run = run;
    }

    @Override
    public void begin(RunHeader start) {
        header = start;
        start.checks().forEach(check -> checks.put(check.id(), check));
    }

    @Override
    public void finding(Verdict verdict) {
        tally.add(verdict);
        if (!verdict.muted() && listed.contains(verdict.status())) {
            listings.computeIfAbsent(verdict.status(), s -> new Listing()).add(verdict);
        }
    }

    @Override
    public void end(RunSummary summary) throws IOException {
        for (Status status : ORDER) {
            Listing listing = listings.get(status);
            if (listing != null) {
                list(status, listing);
            }
        }
        countTheRest();
        if (tally.muted() > 0) {
            section("muted: " + SummaryPrinter.count(tally.muted(), "finding") + ", counted under no status");
        }
        if (!some) {
            section("no findings to show");
        }
        if (run != null && header != null) {
            problems(summary.problems());
            line("");
            SummaryPrinter.print(out, header, run, summary);
        }
        out.flush();
    }

    @Override
    public void close() {}

    private void list(Status status, Listing listing) throws IOException {
        section(style.status(status, status + ": " + SummaryPrinter.count(listing.total(), "finding")));
        for (List<Verdict> group : listing.groups()) {
            line("");
            heading(group.get(0));
            String place = "";
            for (Verdict verdict : group) {
                String next = place(verdict);
                if (!next.equals(place)) {
                    lines(Wrap.lines(2, 4, next));
                    place = next;
                }
                lines(Wrap.lines(4, 6, Printable.of(statement(verdict))));
            }
        }
        if (listing.left() > 0) {
            line("");
            line("and " + listing.left() + " more " + status + ", not listed here; `-f jsonl` has every finding");
        }
    }

    private void heading(Verdict verdict) throws IOException {
        RunHeader.CheckInfo check = checks.get(verdict.check());
        String severity = verdict.severity().label().toUpperCase(Locale.ROOT);
        List<String> lines = Wrap.lines(0, 4, severity + " " + Printable.of(verdict.check()) + layer(check));
        String rest = lines.get(0).substring(severity.length());
        line(style.severity(verdict.severity(), severity) + rest);
        lines(lines.subList(1, lines.size()));
        if (check != null) {
            lines(Wrap.lines(2, 2, Printable.of(check.title())));
        }
    }

    private static String layer(RunHeader.@Nullable CheckInfo check) {
        if (check == null || check.layer().equals("builtin")) {
            return "";
        }
        String overrides = check.replaces() == null ? "" : ", overrides " + check.replaces();
        return Printable.of(" (layer " + check.layer() + overrides + ")");
    }

    private static String place(Verdict verdict) {
        String name = verdict.accountName() == null ? "" : " (" + verdict.accountName() + ")";
        String region = verdict.region() == null ? "" : " / " + verdict.region();
        return Printable.of(verdict.account() + name + region);
    }

    private static String statement(Verdict verdict) {
        String part = verdict.part() == null ? "" : " [" + verdict.part() + "]";
        Gap gap = verdict.gap();
        String missing = gap == null || verdict.message().contains(gap.operation())
                ? ""
                : " (" + gap.operation() + " " + gap.code() + ")";
        return verdict.resource().type() + " " + verdict.resource().name() + part + ": " + verdict.message() + missing;
    }

    private void countTheRest() throws IOException {
        List<Status> counted =
                ORDER.stream().filter(status -> !listed.contains(status)).toList();
        List<String> rows = new ArrayList<>();
        for (RunHeader.CheckInfo check : header == null ? List.<RunHeader.CheckInfo>of() : header.checks()) {
            List<String> parts = new ArrayList<>();
            tally.counts(check.id()).forEach((status, count) -> {
                if (count > 0 && counted.contains(status)) {
                    parts.add(count + " " + status);
                }
            });
            if (!parts.isEmpty()) {
                rows.add(Printable.of(check.id()) + layer(check) + ": " + String.join(", ", parts));
            }
        }
        if (!rows.isEmpty()) {
            List<String> titles = counted.stream().map(Status::name).toList();
            section(String.join(", ", titles));
            line("");
            for (String row : rows) {
                lines(Wrap.lines(0, 2, row));
            }
        }
    }

    private void problems(List<Problem> problems) throws IOException {
        if (!problems.isEmpty()) {
            section("PROBLEMS");
            line("");
            for (Problem problem : problems) {
                lines(Wrap.lines(0, 2, Printable.of(problem.describe())));
            }
        }
    }

    private void section(String title) throws IOException {
        if (some) {
            line("");
        }
        some = true;
        line(title);
    }

    private void lines(List<String> lines) throws IOException {
        for (String line : lines) {
            line(line);
        }
    }

    private void line(String line) throws IOException {
        out.append(line).append('\n');
    }
}
