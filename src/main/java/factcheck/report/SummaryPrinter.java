package factcheck.report;

import factcheck.facts.Status;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The closing words of a run. */
public final class SummaryPrinter {

    private static final int MOST_GAPS = 8;

    private SummaryPrinter() {}

    /**
     * Prints the summary.
     *
     * @param documents how many snapshot documents were evaluated
     */
    public static void print(PrintWriter out, Tally tally, RunSummary summary, int documents) {
        out.println();
        out.println(
                "evaluated: " + count(documents, "snapshot document") + ", " + count(tally.accounts(), "account") + ", "
                        + count(tally.accountRegions(), "region") + ", " + count(summary.checks(), "check") + ", "
                        + count(summary.resources(), "resource"));
        StringBuilder line = new StringBuilder("findings:  ");
        for (Status status : List.of(Status.FAIL, Status.UNKNOWN, Status.PASS, Status.NOT_APPLICABLE)) {
            line.append(summary.counts().getOrDefault(status, 0L))
                    .append(' ')
                    .append(status)
                    .append(", ");
        }
        out.println(line.append(summary.muted()).append(" muted"));
        gaps(out, tally.unknown());
        if (!summary.problems().isEmpty()) {
            out.println("problems:  " + summary.problems().size());
        }
        out.println("exit:      " + summary.exitStatus() + ", " + reason(summary.exitStatus()));
    }

    private static void gaps(PrintWriter out, Map<String, Long> unknown) {
        List<Map.Entry<String, Long>> sorted = unknown.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        String label = "not known: ";
        for (Map.Entry<String, Long> entry : sorted.subList(0, Math.min(MOST_GAPS, sorted.size()))) {
            out.println(label + Printable.of(entry.getKey()) + " (" + count(entry.getValue(), "finding") + ")");
            label = "           ";
        }
        if (sorted.size() > MOST_GAPS) {
            out.println(label + "and " + (sorted.size() - MOST_GAPS) + " more");
        }
    }

    static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String reason(int exitStatus) {
        return switch (exitStatus) {
            case 0 -> "nothing that counts failed or is unknown";
            case 1 -> "something failed";
            case 3 -> "evaluated in part";
            case 4 -> "nothing that counts failed, but something is unknown";
            default -> "nothing was evaluated";
        };
    }
}
