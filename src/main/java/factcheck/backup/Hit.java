package factcheck.backup;

import factcheck.facts.BackupCoverage.Assumption;
import factcheck.facts.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a selection that reaches a table, or may.
 *
 * @param kind what kind of clause
 * @param clause the clause in words, such as {@code the ARN `arn:…`}
 * @param origin its place in the snapshot
 * @param tag the key of the tag that it rests on, or null
 * @param reaches whether it reaches the table
 */
record Hit(
        Kind kind, String clause, Origin origin, @Nullable String tag, Truth reaches) {

    /** The kinds of clauses, from the one that needs least to hold. */
    enum Kind {
        /** An ARN, or a pattern that names the resource type. */
        RESOURCE,
        /** A pattern that names the service alone. */
        SERVICE,
        /** {@code *}. */
        EVERYTHING,
        /** A tag. */
        TAG
    }

    /** Whether the region's settings let the clause count. */
    Truth gate(Truth optedIn) {
        return switch (kind) {
            case RESOURCE -> Truth.TRUE;
            case SERVICE, TAG -> optedIn;
            case EVERYTHING ->
                optedIn.or(Truth.when(Assumption.STAR_HONOURS_OPT_IN).not());
        };
    }

    /** Whether the table is left out, given that {@code NotResources} names it. */
    Truth leftOut(Truth notResources) {
        return kind == Kind.TAG ? notResources.and(Truth.when(Assumption.NOT_RESOURCES_EXCLUDE_TAGGED)) : notResources;
    }
}
