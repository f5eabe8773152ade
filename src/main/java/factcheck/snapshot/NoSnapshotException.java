package factcheck.snapshot;

/** Nothing can be evaluated: a path does not exist, or there is no snapshot under any path. */
public final class NoSnapshotException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a message for the user: lower-case, no full stop; one line per path that is to blame. */
    public NoSnapshotException(String message) {
        super(message);
    }
}
