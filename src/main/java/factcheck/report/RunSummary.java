package factcheck.report;

import factcheck.facts.Problem;
import factcheck.facts.Status;
import java.util.List;
import java.util.Map;

/**
 * What a report says after the last finding.
 *
 * @param counts how many findings that are not muted have each status; every status is there
 * @param muted how many findings are muted
 * @param checks how many checks were selected
 * @param resources how many distinct resources were judged, regions and accounts not counted
 * @param problems what kept a part of the run from being done
 * @param exitStatus the status that the process ends with
 */
public record RunSummary(
        Map<Status, Long> counts, long muted, int checks, long resources, List<Problem> problems, int exitStatus) {

    /** Whether everything that was asked for could be evaluated. */
    public boolean complete() {
        return problems.isEmpty();
    }
}
