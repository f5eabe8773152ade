package factcheck.report;

import factcheck.engine.Verdict;
import factcheck.facts.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The findings of one status that are to be listed: the worst and earliest, up to a bound. */
final class Listing {

    static final int MOST = 5_000;

    private final Map<Severity, Deque<Verdict>> kept = new EnumMap<>(Severity.class);
    private int held;
    private long total;

    void add(Verdict verdict) {
        total++;
        held++;
        kept.computeIfAbsent(verdict.severity(), s -> new ArrayDeque<>()).addLast(verdict);
        if (held > MOST) {
            dropLeast();
        }
    }

    private void dropLeast() {
        List<Deque<Verdict>> byGravity = new ArrayList<>(kept.values());
        for (int i = byGravity.size() - 1; i >= 0; i--) {
            if (byGravity.get(i).pollLast() != null) {
                held--;
                return;
            }
        }
    }

    /** How many there are, listed or not. */
    long total() {
        return total;
    }

    /** How many are not listed. */
    long left() {
        return total - held;
    }

    /** Those listed, in groups of one severity and one check: the worst severity first, then by check. */
    List<List<Verdict>> groups() {
        List<List<Verdict>> groups = new ArrayList<>();
        for (Collection<Verdict> verdicts : kept.values()) {
            Map<String, List<Verdict>> byCheck = new TreeMap<>();
            for (Verdict verdict : verdicts) {
                byCheck.computeIfAbsent(verdict.check(), c -> new ArrayList<>()).add(verdict);
            }
            groups.addAll(byCheck.values());
        }
        return groups;
    }
}
