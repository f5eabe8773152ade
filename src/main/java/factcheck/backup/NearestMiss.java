package factcheck.backup;

import factcheck.facts.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what comes nearest to covering a table that no selection covers in one reading. */
final class NearestMiss {

    private final RegionSelections own;
    private final Collection<RegionSelections> all;
    private final TableView table;
    private final int reading;

    NearestMiss(RegionSelections own, Collection<RegionSelections> all, TableView table, int reading) {
        this.own = own;
        this.all = all;
        this.table = table;
        this.reading = reading;
    }

    Statement find() {
        Statement miss = reached();
        miss = miss != null ? miss : otherRegion();
        miss = miss != null ? miss : otherValue();
        miss = miss != null ? miss : elsewhere();
        miss = miss != null ? miss : empty();
        return miss != null ? miss : none();
    }

    /** A selection with a clause that reaches the table, stopped by the fewest other things. */
    private @Nullable Statement reached() {
        Statement best = null;
        int fewest = Integer.MAX_VALUE;
        for (Selection selection : own.candidates(table)) {
            for (Hit hit : selection.hits(table)) {
                if (hit.reaches().isTrueIn(reading)) {
                    List<Statement> obstacles = obstacles(selection, hit);
                    if (!obstacles.isEmpty() && obstacles.size() < fewest) {
                        fewest = obstacles.size();
                        best = obstacles.get(0);
                    }
                }
            }
        }
        return best;
    }

    private List<Statement> obstacles(Selection selection, Hit hit) {
        List<Statement> found = new ArrayList<>();
        String selects = own.name(selection) + ", which selects it by " + hit.clause() + " but ";
        ArnPattern excluding = selection.notResources().find(table.arn());
        if (excluding != null && hit.leftOut(Truth.TRUE).isTrueIn(reading)) {
            found.add(nearest(
                    selects + "leaves it out by NotResources " + Words.quote(excluding.text()),
                    new Evidences(table).clause(hit).selection(excluding.origin())));
        }
        for (TagTest test : selection.conditions().entries()) {
            if (Selection.holds(test, table).isFalseIn(reading)) {
                found.add(nearest(
                        selects + "asks for " + test.operator().spelling() + " " + Words.quote(test.key()) + " = "
                                + Words.quote(test.value()) + ", and " + actual(test.key()),
                        new Evidences(table)
                                .clause(hit)
                                .selection(test.origin())
                                .tag(test.key())));
            }
        }
        if (hit.gate(own.optIn().truth()).isFalseIn(reading)) {
            found.add(nearest(
                    selects + "counts only where the region has opted in to DynamoDB, and " + own.region() + " has not",
                    new Evidences(table).clause(hit).addAll(own.optIn().evidence())));
        }
        return found;
    }

    /** A selection that would cover the table if its plan were in the table's region. */
    private @Nullable Statement otherRegion() {
        for (RegionSelections other : all) {
            if (other == own) {
                continue;
            }
            for (Selection selection : other.candidates(table)) {
                if (selection.selects(table, Truth.TRUE).isTrueIn(reading)) {
                    for (Hit hit : selection.hits(table)) {
                        if (hit.reaches().isTrueIn(reading)) {
                            return nearest(
                                    other.name(selection) + " in " + other.region() + ", which selects it by "
                                            + hit.clause() + " but acts in its own region only",
                                    new Evidences(table).clause(hit));
                        }
                    }
                }
            }
        }
        return null;
    }

    /** A selection by a tag that the table has with another value. */
    private @Nullable Statement otherValue() {
        RegionSelections.Named<TagTest> asking = own.asking(table);
        if (asking == null) {
            return null;
        }
        TagTest test = asking.entry();
        return nearest(
                own.name(asking.selection()) + ", which asks for the tag " + Words.quote(test.written()) + " = "
                        + Words.quote(test.value()) + ", and " + actual(test.key()),
                new Evidences(table).selection(test.origin()).tag(test.key()));
    }

    /** A selection that names the table, or its like, in another partition, region or account. */
    private @Nullable Statement elsewhere() {
        RegionSelections.Named<ArnPattern> named = own.namesake(table.arn());
        if (named != null) {
            return elsewhere(named.selection(), named.entry());
        }
        for (Selection selection : own.withPatterns()) {
            for (ArnPattern entry : selection.resources().patterns()) {
                if (entry.anywhere() != null && entry.anywhere().matches(table.arn())) {
                    return elsewhere(selection, entry);
                }
            }
        }
        return null;
    }

    private Statement elsewhere(Selection selection, ArnPattern entry) {
        String where = entry.keptBy(table.arn());
        return nearest(
                own.name(selection) + ", which names " + Words.quote(entry.text())
                        + (where.isEmpty() ? "" : ", in " + where),
                new Evidences(table).selection(entry.origin()));
    }

    private @Nullable Statement empty() {
        for (Selection selection : own.selections()) {
            if (selection.isEmpty()) {
                return nearest(
                        own.name(selection) + ", which has neither Resources nor ListOfTags and so selects nothing",
                        new Evidences(table)
                                .selection(selection.fact().element().origin().member("BackupSelection")));
            }
        }
        return null;
    }

    private Statement none() {
        int count = own.selections().size();
        String where = own.region();
        String message = switch (count) {
            case 0 -> "there is no backup selection in " + where;
            case 1 ->
                "no backup selection covers the table: the only one in " + where
                        + " names neither it nor one of its tags";
            default ->
                "no backup selection covers the table: none of the " + count + " in " + where
                        + " names it or one of its tags";
        };
        List<Evidence> evidence = count == 0
                ? List.of()
                : new Evidences(table)
                        .selection(own.selections().get(0).fact().element().origin())
                        .list();
        return new Statement(message, null, evidence);
    }

    private Statement nearest(String what, Evidences evidence) {
        return new Statement("no backup selection covers the table; nearest is " + what, null, evidence.list());
    }

    private String actual(String key) {
        String value = table.tags().get(key);
        return value == null
                ? "the table has no tag " + Words.quote(key)
                : "the table has " + Words.quote(key) + " = " + Words.quote(value);
    }
}
