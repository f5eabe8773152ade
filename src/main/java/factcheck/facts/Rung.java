package factcheck.facts;

/** How far a statement of a resource policy reaches, from harmless to harmful. */
public enum Rung {
    /** Nobody can meet it. */
    NOBODY,
    /** Principals of the resource's own account. */
    SAME_ACCOUNT,
    /** Principals of named organisations. */
    ORG,
    /** Other accounts, all of them trusted; only a check's parameters lead here. */
    TRUSTED_ACCOUNT,
    /** AWS services, on behalf of the own account or of named organisations. */
    SERVICE_SCOPED,
    /** Anybody in named networks. */
    NETWORK,
    /** AWS services, on anybody's behalf. */
    SERVICE_UNSCOPED,
    /** Somebody outside the account. */
    CROSS_ACCOUNT,
    /** Everyone. */
    PUBLIC
}
