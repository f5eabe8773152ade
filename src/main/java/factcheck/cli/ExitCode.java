package factcheck.cli;

import factcheck.facts.Severity;
import factcheck.facts.Status;
import org.jspecify.annotations.Nullable;

/** The exit statuses of the contract, in the order in which one outranks another: 2, 3, 1, 4, 0. */
enum ExitCode {
    /** Evaluated; nothing that counts failed, nothing that counts is unknown. */
    OK(0),
    /** Some un-muted FAIL counts. */
    FAILED(1),
    /** The request is wrong; nothing was evaluated. */
    WRONG_REQUEST(2),
    /** Evaluated in part. */
    INCOMPLETE(3),
    /** No FAIL counts, but some un-muted UNKNOWN does. */
    UNKNOWN(4);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The number that the process ends with. */
    int status() {
        return status;
    }

    /**
     * Collects what decides the status of an evaluation.
     */
    static final class Collector {

        private final @Nullable Severity failOn;
        private final @Nullable Severity unknownOn;
        private boolean failed;
        private boolean unknown;

        /**
         * @param failOn the lowest severity of a FAIL that counts, or null for none
         * @param unknownOn the lowest severity of an UNKNOWN that counts, or null for none
         */
        Collector(@Nullable Severity failOn, @Nullable Severity unknownOn) {
            this.failOn = failOn;
            this.unknownOn = unknownOn;
        }

        void add(Status status, Severity severity, boolean muted) {
            failed |= !muted && status == Status.FAIL && failOn != null && severity.atLeast(failOn);
            unknown |= !muted && status == Status.UNKNOWN && unknownOn != null && severity.atLeast(unknownOn);
        }

        /** The status, given whether everything could be evaluated. */
        ExitCode code(boolean complete) {
            if (!complete) {
                return INCOMPLETE;
            }
            if (failed) {
                return FAILED;
            }
            return unknown ? UNKNOWN : OK;
        }
    }
}
