package factcheck.snapshot;

import java.util.List;

/**
 * An account that must be present in a run.
 *
 * @param account twelve digits
 * @param regions the regions that must be present; empty where any will do
 */
public record Expectation(String account, List<String> regions) {

    public Expectation {
        regions = List.copyOf(regions);
    }
}
