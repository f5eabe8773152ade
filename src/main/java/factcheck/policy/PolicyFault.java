package factcheck.policy;

import org.jspecify.annotations.Nullable;

/**
 * Something in a policy that cannot be read, so that the policy as a whole is not known.
 *
 * @param statement the statement's number, from 0, or null where it is the policy itself
 * @param message what is wrong, in a person's words, with the statement named
 */
public record PolicyFault(@Nullable Integer statement, String message) {}
