package factcheck.backup;

import factcheck.facts.BackupCoverage.Assumption;
import factcheck.facts.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something holds, in three-valued logic and in all 32 readings of {@link Assumption} at once.
 *
 * @param yes the readings in which it holds, one bit each
 * @param no the readings in which it does not; a reading in neither is not known
 * @param causes why, for each reading that is not known
 */
record Truth(int yes, int no, List<Cause> causes) {

    /** A gap, and the readings that it keeps from being known. */
    record Cause(int readings, Gap gap) {}

    static final Truth TRUE = new Truth(-1, 0, List.of());
    static final Truth FALSE = new Truth(0, -1, List.of());

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** True in the readings that assume it, false in the others. */
    static Truth when(Assumption assumption) {
        return new Truth(assumption.readings(), ~assumption.readings(), List.of());
    }

    static Truth unknown(Gap gap) {
        return new Truth(0, 0, List.of(new Cause(-1, gap)));
    }

    Truth and(Truth other) {
        return make(yes & other.yes, no | other.no, other);
    }

    Truth or(Truth other) {
        return make(yes | other.yes, no & other.no, other);
    }

    Truth not() {
        return new Truth(no, yes, causes);
    }

    boolean isTrueIn(int reading) {
        return (yes >>> reading & 1) != 0;
    }

    boolean isFalseIn(int reading) {
        return (no >>> reading & 1) != 0;
    }

    /** Why it is not known in that reading; null where it is known. */
    @Nullable
    Gap gapIn(int reading) {
        for (Cause cause : causes) {
            if ((cause.readings() >>> reading & 1) != 0) {
                return cause.gap();
            }
        }
        return null;
    }

    private Truth make(int newYes, int newNo, Truth other) {
        int open = ~(newYes | newNo);
        if (open == 0) {
            return newYes == -1 ? TRUE : newNo == -1 ? FALSE : new Truth(newYes, newNo, List.of());
        }
        List<Cause> kept = new ArrayList<>();
        for (List<Cause> each : List.of(causes, other.causes)) {
            for (Cause cause : each) {
                int readings = cause.readings() & open;
                if (readings != 0) {
                    kept.add(new Cause(readings, cause.gap()));
                    open &= ~readings;
                }
            }
        }
        return new Truth(newYes, newNo, List.copyOf(kept));
    }
}
