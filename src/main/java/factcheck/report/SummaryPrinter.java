package factcheck.report;

import factcheck.facts.Problem;
import factcheck.facts.Status;
import factcheck.snapshot.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Says in a few lines what a run did, what it found, what it could not find out, and why it ends as it does. */
public final class SummaryPrinter {

    private static final int REASONS = 8;

    private SummaryPrinter() {}

    /** Prints the lines; {@code tally} has counted every verdict of the run. */
    public static void print(Appendable out, RunHeader header, Tally tally, RunSummary summary) throws IOException {
        for (String line : lines(header, tally, summary)) {
            out.append(line).append('\n');
        }
    }

    /** Prints the problems, one a line; they go before the summary. */
    public static void problems(Appendable out, List<Problem> problems) throws IOException {
        for (Problem problem : problems) {
            out.append("problem: ").append(Printable.of(problem.describe())).append('\n');
        }
    }

    static List<String> lines(RunHeader header, Tally tally, RunSummary summary) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrap.lines(0, 2, evaluated(header, summary)));
        lines.addAll(Wrap.lines(0, 2, found(summary)));
        unknown(lines, tally);
        if (!summary.problems().isEmpty()) {
            lines.add("problems: " + summary.problems().size());
        }
        lines.addAll(Wrap.lines(0, 2, "exit status " + summary.exitStatus() + ": " + reason(summary)));
        return lines;
    }

    private static String evaluated(RunHeader header, RunSummary summary) {
        List<Input> inputs = header.inputs();
        return "evaluated: " + count(inputs.size(), "document") + ", "
                + count(inputs.stream().map(Input::account).distinct().count(), "account") + ", "
                + count(inputs.stream().map(Input::region).distinct().count(), "region") + ", "
                + count(summary.checks(), "check") + ", "
                + count(summary.resources(), "resource");
    }

    private static String found(RunSummary summary) {
        StringBuilder line = new StringBuilder("found: ");
        for (Status status : List.of(Status.FAIL, Status.UNKNOWN, Status.PASS, Status.NOT_APPLICABLE)) {
            line.append(summary.counts().getOrDefault(status, 0L))
                    .append(' ')
                    .append(status)
                    .append(", ");
        }
        return line.append(summary.muted()).append(" muted").toString();
    }

    private static void unknown(List<String> lines, Tally tally) {
        List<Tally.Unknown> unknowns = tally.unknowns();
        if (unknowns.isEmpty()) {
            return;
        }
        lines.add("not known:");
        for (Tally.Unknown unknown : unknowns.subList(0, Math.min(REASONS, unknowns.size()))) {
            String text = unknown.operation() + " " + unknown.code() + ": " + count(unknown.count(), "finding");
            lines.addAll(Wrap.lines(2, 4, Printable.of(text)));
        }
        if (unknowns.size() > REASONS) {
            lines.add("  and " + (unknowns.size() - REASONS) + " more");
        }
    }

    private static String reason(RunSummary summary) {
        return switch (summary.exitStatus()) {
            case 0 -> passed(summary);
            case 1 -> "a finding that counts is FAIL";
            case 2 -> "the request is wrong, nothing was evaluated";
            case 3 ->
                "evaluated in part, because of "
                        + (summary.problems().size() == 1
                                ? "a problem"
                                : summary.problems().size() + " problems");
            case 4 -> "no finding that counts is FAIL, but one that counts is UNKNOWN";
            default -> "unexpected";
        };
    }

    private static String passed(RunSummary summary) {
        boolean clean = summary.counts().getOrDefault(Status.FAIL, 0L) == 0
                && summary.counts().getOrDefault(Status.UNKNOWN, 0L) == 0;
        return clean ? "nothing failed and nothing is unknown" : "nothing that counts failed or is unknown";
    }

    /** A number and its noun. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
