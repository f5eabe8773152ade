package factcheck.engine;

import org.jspecify.annotations.Nullable;

/**
 * A variable that a rule has bound.
 *
 * @param scope the pattern, where the variable stands for a fact or for a field of one; else null
 * @param field the field that it stands for, or null where it stands for the fact itself
 * @param type the class of the value, or null where it is not known
 * @param counted whether {@code accumulate} worked the value out
 */
record Variable(
        @Nullable ReadScope scope,
        @Nullable String field,
        @Nullable Class<?> type,
        boolean counted) {

    /** A fact that a pattern found. */
    static Variable fact(ReadScope scope) {
        return new Variable(scope, null, scope.type.type(), false);
    }

    /** The value of a field of a pattern. */
    static Variable field(ReadScope scope, String field, @Nullable Class<?> type) {
        return new Variable(scope, field, type, false);
    }

    /** Any other value. */
    static Variable value(@Nullable Class<?> type) {
        return new Variable(null, "", type, false);
    }

    /** A value that {@code accumulate} works out. */
    static Variable counted(@Nullable Class<?> type) {
        return new Variable(null, "", type, true);
    }

    /** Whether it stands for a fact. */
    boolean isFact() {
        return scope != null && field == null;
    }
}
