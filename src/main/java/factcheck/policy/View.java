package factcheck.policy;

import factcheck.facts.Grant;
import factcheck.policy.Constraint.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Constraints that hold together, in each {@linkplain Grant#reading reading}.
 *
 * @param limits by the number of the reading
 * @param varies whether the readings differ
 */
record View(List<Limits> limits, boolean varies) {

    static View of(List<Constraint> constraints) {
        Limits all = new Limits(constraints);
        boolean varies = constraints.stream().anyMatch(c -> c.wildcard() || c.column() == Column.ADDRESSES);
        List<Limits> limits = new ArrayList<>(Grant.READINGS);
        for (int reading = 0; reading < Grant.READINGS; reading++) {
            limits.add(varies ? new Limits(counted(constraints, reading)) : all);
        }
        return new View(List.copyOf(limits), varies);
    }

    private static List<Constraint> counted(List<Constraint> constraints, int reading) {
        return constraints.stream()
                .filter(c -> Grant.countsAddresses(reading) || c.column() != Column.ADDRESSES)
                .filter(c -> Grant.countsWildcards(reading) || !c.wildcard())
                .toList();
    }
}
