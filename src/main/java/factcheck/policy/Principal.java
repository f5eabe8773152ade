package factcheck.policy;

import org.jspecify.annotations.Nullable;

/**
 * One principal of a statement.
 *
 * @param kind what it stands for
 * @param type the key that it stands under, in AWS's spelling; empty for a bare {@code *}
 * @param text as written
 * @param account the account that it belongs to, or null
 * @param whole whether it stands for all of that account
 */
record Principal(
        Kind kind, String type, String text, @Nullable String account, boolean whole) {

    /** What a principal stands for. */
    enum Kind {
        SELF,
        OTHER,
        EVERYONE,
        SERVICE,
        EVERY_SERVICE,
        FEDERATED_OTHER,
        NOBODY,
        UNREADABLE
    }

    static final String AWS = "AWS";
    static final String SERVICE = "Service";
    static final String FEDERATED = "Federated";
    static final String CANONICAL_USER = "CanonicalUser";

    /** What identifies it among the principals of a policy. */
    String key() {
        return isEveryone() ? "*" : type + "\n" + text;
    }

    /** Whether it is a plain {@code *} that AWS takes for everyone; a wildcard in an account's place is not valid. */
    boolean isEveryone() {
        return text.equals("*") && (type.isEmpty() || type.equals(AWS));
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isService() {
        return kind == Kind.SERVICE || kind == Kind.EVERY_SERVICE;
    }

    /** Whether it is a user or role by its own ARN, which no other ARN of the kind stands for. */
    boolean isUserOrRole() {
        return type.equals(AWS) && account != null && !whole && text.split(":", 4)[2].equals("iam");
    }
}
