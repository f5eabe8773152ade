package factcheck.report;

import factcheck.engine.Verdict;
import factcheck.facts.Gap;
import factcheck.facts.Problem;
import factcheck.facts.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the verdicts of a run, shown or not. The verdicts of one account arrive together, so that only one account's
 * resources are held at a time.
 */
public final class Tally {

    private static final Set<String> NO_RESOURCES = Set.of("Region", "Account");

    private final Map<Status, Long> counts = zeros();
    private final Map<String, Map<Status, Long>> checks = new TreeMap<>();
    private final Map<Unknown, Long> unknowns = new HashMap<>();
    private final SortedSet<String> accounts = new TreeSet<>();
    private final SortedSet<String> regions = new TreeSet<>();
    private final Set<Judged> judged = new HashSet<>();
    private @Nullable String account;
    private long muted;
    private long resources;

    /** Counts one verdict. */
    public void add(Verdict verdict) {
        place(verdict);
        resource(verdict);
        if (verdict.muted()) {
            muted++;
            return;
        }
        counts.merge(verdict.status(), 1L, Long::sum);
        checks.computeIfAbsent(verdict.check(), c -> zeros()).merge(verdict.status(), 1L, Long::sum);
        Gap gap = verdict.gap();
        if (verdict.status() == Status.UNKNOWN && gap != null) {
            unknowns.merge(new Unknown(gap.operation(), gap.code(), 0), 1L, Long::sum);
        }
    }

    /** How many verdicts that are not muted have each status; every status is there. */
    public Map<Status, Long> counts() {
        return new EnumMap<>(counts);
    }

    /** The same for one check. */
    public Map<Status, Long> counts(String check) {
        return new EnumMap<>(checks.getOrDefault(check, zeros()));
    }

    /** How many verdicts are muted. */
    public long muted() {
        return muted;
    }

    /** How many distinct resources were judged, regions and accounts not counted. */
    public long resources() {
        return resources;
    }

    /** The accounts that have a verdict. */
    public SortedSet<String> accounts() {
        return new TreeSet<>(accounts);
    }

    /** The regions that have a verdict. */
    public SortedSet<String> regions() {
        return new TreeSet<>(regions);
    }

    /** What was not known, the most frequent first. */
    public List<Unknown> unknowns() {
        List<Unknown> found = new ArrayList<>();
        unknowns.forEach((unknown, count) -> found.add(new Unknown(unknown.operation(), unknown.code(), count)));
        found.sort(Comparator.comparingLong(Unknown::count)
                .reversed()
                .thenComparing(Unknown::operation)
                .thenComparing(Unknown::code));
        return found;
    }

    /** What a report says at its end. */
    public RunSummary summary(int selected, List<Problem> problems, int exitStatus) {
        return new RunSummary(counts(), muted, selected, resources, List.copyOf(problems), exitStatus);
    }

    private void place(Verdict verdict) {
        if (!verdict.account().equals(account)) {
            account = verdict.account();
            accounts.add(verdict.account());
            judged.clear();
        }
        if (verdict.region() != null) {
            regions.add(verdict.region());
        }
    }

    private void resource(Verdict verdict) {
        Verdict.Subject subject = verdict.resource();
        if (NO_RESOURCES.contains(subject.type())) {
            return;
        }
        String arn = subject.arn();
        if (judged.add(new Judged(subject.type(), verdict.region(), arn != null ? arn : subject.name()))) {
            resources++;
        }
    }

    private static Map<Status, Long> zeros() {
        Map<Status, Long> zeros = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            zeros.put(status, 0L);
        }
        return zeros;
    }

    /**
     * A reason for UNKNOWN.
     *
     * @param operation the AWS operation that would have told
     * @param code AWS's error code, or one of {@link Gap}'s
     * @param count how many verdicts that are not muted it left open
     */
    public record Unknown(String operation, String code, long count) {}

    private record Judged(String type, @Nullable String region, String identity) {}
}
