package factcheck.policy;

import java.util.List;

/**
 * What one test of a condition leaves.
 *
 * @param column of what it leaves some
 * @param ids the accounts, organisations, networks, addresses or services that it leaves
 * @param wildcard whether it holds a wildcard below what identifies, of which AWS's documentation does not say whether it
 *     restricts
 * @param text the test as written
 */
record Constraint(Column column, List<String> ids, boolean wildcard, String text) {

    /** Stands among the accounts of {@link Column#SOURCE_ACCOUNTS} for an owner that its ARN does not name. */
    static final String UNNAMED = "";

    /** Of what a test leaves some. */
    enum Column {
        /** Accounts of callers. */
        ACCOUNTS,
        /** Organisations of callers. */
        ORGANIZATIONS,
        /** Accounts on whose behalf services call. */
        SOURCE_ACCOUNTS,
        /** Organisations on whose behalf services call. */
        SOURCE_ORGANIZATIONS,
        /** AWS services, as callers. */
        SERVICES,
        /** Networks. */
        NETWORKS,
        /** Addresses; whether they are networks the reader of a grant decides. */
        ADDRESSES,
        /** Callers by an id that does not tell their account. */
        CALLERS
    }
}
