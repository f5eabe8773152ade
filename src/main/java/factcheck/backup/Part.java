package factcheck.backup;

import factcheck.facts.Gap;
import factcheck.facts.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One list of a selection.
 *
 * @param entries the entries that can be read, in an order of their own
 * @param gap why there may be more, or null
 * @param origin its place in the snapshot
 */
record Part<T>(List<T> entries, @Nullable Gap gap, Origin origin) {

    /** What the entries that cannot be read contribute to an OR. */
    Truth rest() {
        return gap == null ? Truth.FALSE : Truth.unknown(gap);
    }

    boolean isEmpty() {
        return entries.isEmpty() && gap == null;
    }
}
