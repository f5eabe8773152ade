package factcheck.report;

import factcheck.engine.Verdict;
import java.io.IOException;

/**
 * Writes one run in one format. Calls come in the order {@link #begin}, {@link #finding} for each finding in the contract's
 * order, {@link #end}, {@link #close}; from one thread. No memory grows with the number of findings, except up to a stated
 * bound.
 */
public interface ReportWriter extends AutoCloseable {

    /** Starts the report. */
    void begin(RunHeader header) throws IOException;

    /** Writes one finding that is to be shown. */
    void finding(Verdict verdict) throws IOException;

    /** Finishes the report and flushes it. */
    void end(RunSummary summary) throws IOException;

    /** Lets go of files; deletes what was only held meanwhile. Closes no stream that it was given. */
    @Override
    void close() throws IOException;
}
