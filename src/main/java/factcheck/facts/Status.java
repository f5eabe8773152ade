package factcheck.facts;

/** The four verdicts a finding can carry. */
public enum Status {
    /** The facts prove that the resource meets the check. */
    PASS,
    /** The facts prove that it does not. */
    FAIL,
    /** A fact that the verdict needs is missing or cannot be read. */
    UNKNOWN,
    /** The check does not concern this resource as it is. */
    NOT_APPLICABLE
}
