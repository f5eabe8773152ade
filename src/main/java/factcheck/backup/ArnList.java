package factcheck.backup;

import factcheck.backup.ArnPattern.Reach;
import factcheck.facts.Gap;
import factcheck.facts.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of {@code Resources} or {@code NotResources}, with full ARNs found by hash.
 *
 * @param exact the full ARNs
 * @param patterns the others, in an order of their own
 * @param gap why there may be more, or null
 * @param origin the list's place in the snapshot
 */
record ArnList(
        Map<String, ArnPattern> exact,
        List<ArnPattern> patterns,
        @Nullable Gap gap,
        Origin origin) {

    static ArnList of(Part<ArnPattern> part) {
        Map<String, ArnPattern> exact = new HashMap<>();
        List<ArnPattern> patterns = new ArrayList<>();
        for (ArnPattern entry : part.entries()) {
            if (entry.reach() == Reach.EXACT) {
                exact.putIfAbsent(entry.full(), entry);
            } else {
                patterns.add(entry);
            }
        }
        return new ArnList(exact, List.copyOf(patterns), part.gap(), part.origin());
    }

    /** An entry of that reach that names the ARN, or null. */
    @Nullable
    ArnPattern find(String arn, Reach reach) {
        if (reach == Reach.EXACT) {
            return exact.get(arn);
        }
        for (ArnPattern pattern : patterns) {
            if (pattern.reach() == reach && pattern.matches(arn)) {
                return pattern;
            }
        }
        return null;
    }

    /** The entry of the least reach that names the ARN, or null. */
    @Nullable
    ArnPattern find(String arn) {
        for (Reach reach : Reach.values()) {
            ArnPattern found = find(arn, reach);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    boolean names(String arn) {
        if (exact.containsKey(arn)) {
            return true;
        }
        for (ArnPattern pattern : patterns) {
            if (pattern.matches(arn)) {
                return true;
            }
        }
        return false;
    }

    /** What the entries that cannot be read contribute to an OR. */
    Truth rest() {
        return gap == null ? Truth.FALSE : Truth.unknown(gap);
    }

    boolean isEmpty() {
        return exact.isEmpty() && patterns.isEmpty();
    }
}
