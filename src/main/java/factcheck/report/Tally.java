package factcheck.report;

import factcheck.engine.Verdict;
import factcheck.facts.Gap;
import factcheck.facts.Problem;
import factcheck.facts.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the findings of a run as they pass, shown or not. The findings of one account arrive together, so that what it holds
 * grows with the largest account alone.
 */
public final class Tally {

    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private final Map<String, Map<Status, Long>> byCheck = new TreeMap<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private final Set<Verdict.Subject> subjects = new HashSet<>();
    private final Set<String> seenInAccount = new HashSet<>();
    private String account = "";
    private long accounts;
    private long accountRegions;
    private long resources;
    private long muted;

    /** A tally of nothing yet. */
    public Tally() {
        for (Status status : Status.values()) {
            counts.put(status, 0L);
        }
    }

    /** Counts one finding. */
    public void add(Verdict verdict) {
        if (!verdict.account().equals(account)) {
            account = verdict.account();
            accounts++;
            subjects.clear();
            seenInAccount.clear();
        }
        String region = verdict.region();
        if (region != null && seenInAccount.add(region)) {
            accountRegions++;
            subjects.clear();
        }
        Verdict.Subject subject = verdict.resource();
        boolean whole = subject.type().equals("Region") || subject.type().equals("Account");
        if (!whole && subjects.add(subject)) {
            resources++;
        }
        if (verdict.muted()) {
            muted++;
            return;
        }
        counts.merge(verdict.status(), 1L, Long::sum);
        byCheck.computeIfAbsent(verdict.check(), c -> new EnumMap<>(Status.class))
                .merge(verdict.status(), 1L, Long::sum);
        Gap gap = verdict.gap();
        if (gap != null) {
            unknown.merge(gap.operation() + " " + gap.code(), 1L, Long::sum);
        }
    }

    /** The summary of the run. */
    public RunSummary summary(int checks, List<Problem> problems, int exitStatus) {
        return new RunSummary(
                Collections.unmodifiableMap(new EnumMap<>(counts)),
                muted,
                checks,
                resources,
                List.copyOf(problems),
                exitStatus);
    }

    /** How many accounts had findings. */
    long accounts() {
        return accounts;
    }

    /** How many pairs of account and region had findings. */
    long accountRegions() {
        return accountRegions;
    }

    /** The findings of one check that are not muted, by status. */
    Map<Status, Long> of(String check) {
        return byCheck.getOrDefault(check, Map.of());
    }

    /** What was missing, {@code operation code}, with the number of findings that it kept from being known. */
    Map<String, Long> unknown() {
        return unknown;
    }
}
