package factcheck.backup;

import factcheck.facts.Evidence;
import factcheck.facts.Origin;
import factcheck.facts.Sections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the places that a statement rests on, each once. */
final class Evidences {

    /** Enough for any selection that AWS accepts; it keeps a finding small where the input is hostile. */
    private static final int MOST = 30;

    private final TableView table;
    private final Set<Evidence> found = new LinkedHashSet<>();

    Evidences(TableView table) {
        this.table = table;
    }

    /** A place in a selection. */
    Evidences selection(Origin origin) {
        return addAll(List.of(new Evidence(origin, Sections.BACKUP_SELECTION.describe())));
    }

    /** A clause that reaches the table, with the tag that it goes by. */
    Evidences clause(Hit hit) {
        selection(hit.origin());
        return hit.tag() == null ? this : tag(hit.tag());
    }

    /** The conditions of a selection and the tags that they test. */
    Evidences conditions(Selection selection) {
        selection.conditions().entries().stream()
                .limit(MOST)
                .forEach(test -> selection(test.origin()).tag(test.key()));
        return this;
    }

    /** The place of one of the table's tags. */
    Evidences tag(String key) {
        return addAll(List.of(table.evidence(key)));
    }

    Evidences addAll(List<Evidence> more) {
        found.addAll(more);
        return this;
    }

    List<Evidence> list() {
        return found.stream().limit(MOST).toList();
    }
}
