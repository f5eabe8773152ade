package factcheck.policy;

import factcheck.policy.Constraint.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What constraints leave together, by column. */
final class Limits {

    /** The columns of which a caller has one value only, so that two constraints leave what both leave. */
    private static final Set<Column> SINGLE =
            EnumSet.of(Column.ACCOUNTS, Column.ORGANIZATIONS, Column.SOURCE_ACCOUNTS, Column.SOURCE_ORGANIZATIONS);

    /**
     * What is left of one column.
     *
     * @param ids sorted
     * @param text the tests as written
     */
    record Left(List<String> ids, String text) {}

    private final Map<Column, Left> columns = new EnumMap<>(Column.class);

    /** All of these constraints hold. */
    Limits(List<Constraint> constraints) {
        Map<Column, List<Constraint>> sorted = new EnumMap<>(Column.class);
        for (Constraint constraint : constraints) {
            sorted.computeIfAbsent(constraint.column(), c -> new ArrayList<>()).add(constraint);
        }
        sorted.forEach((column, own) -> columns.put(column, left(column, own)));
    }

    private static Left left(Column column, List<Constraint> constraints) {
        Set<String> ids = new TreeSet<>();
        if (SINGLE.contains(column)) {
            List<Constraint> telling = constraints.stream()
                    .filter(c -> !c.ids().contains(Constraint.UNNAMED))
                    .toList();
            List<Constraint> counted = telling.isEmpty() ? constraints : telling;
            ids.addAll(counted.get(0).ids());
            counted.forEach(constraint -> ids.retainAll(Set.copyOf(constraint.ids())));
        } else {
            constraints.forEach(constraint -> ids.addAll(constraint.ids()));
        }
        String text =
                constraints.stream().map(Constraint::text).distinct().sorted().collect(Collectors.joining(" and "));
        return new Left(List.copyOf(ids), text);
    }

    /** What is left of a column, or null where nothing limits it. */
    @Nullable
    Left of(Column column) {
        return columns.get(column);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }
}
