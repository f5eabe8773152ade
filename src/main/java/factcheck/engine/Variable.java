package factcheck.engine;

import org.jspecify.annotations.Nullable;

/**
 * A variable that a rule has bound.
 *
 * @param scope the pattern, where the variable stands for a fact or for a field of one; else null
 * @param field the field that it stands for, or null where it stands for the fact itself
 * @param type the class of the value, or null where it is not known
 */
record Variable(
        @Nullable ReadScope scope,
        @Nullable String field,
        @Nullable Class<?> type) {

    /** Whether it stands for a fact. */
    boolean isFact() {
        return scope != null && field == null;
    }
}
