package factcheck.backup;

import factcheck.backup.ArnPattern.Reach;
import factcheck.facts.BackupSelection;
import java.util.ArrayList;
import java.util.List;

/**
 * A backup selection made ready for matching.
 *
 * @param fact the selection as it was read
 * @param id its plan's and its own id
 * @param resources what it names
 * @param listOfTags the tags that it selects by, any of them
 * @param conditions the tests that must hold, all of them
 * @param notResources what it leaves out
 */
record Selection(
        BackupSelection fact,
        String id,
        ArnList resources,
        Part<TagTest> listOfTags,
        Part<TagTest> conditions,
        ArnList notResources) {

    /** Whether the selection takes the table. */
    Truth selects(TableView table, Truth optedIn) {
        Truth reached = Truth.FALSE;
        Truth excluded = null;
        for (Hit hit : hits(table)) {
            excluded = excluded == null ? excludes(table) : excluded;
            reached = reached.or(hit.reaches()
                    .and(hit.gate(optedIn))
                    .and(hit.leftOut(excluded).not()));
        }
        return reached.no() == -1 ? Truth.FALSE : reached.and(conditionsHold(table));
    }

    /** The clauses that reach the table, or may; of each kind one for every way of reading it. */
    List<Hit> hits(TableView table) {
        List<Hit> hits = new ArrayList<>();
        for (Reach reach : Reach.values()) {
            ArnPattern found = resources.find(table.arn(), reach);
            if (found != null) {
                hits.add(hit(found));
            }
        }
        if (resources.gap() != null) {
            hits.add(new Hit(Hit.Kind.RESOURCE, "Resources", resources.origin(), null, resources.rest()));
        }
        Truth tagged = Truth.FALSE;
        for (TagTest test : listOfTags.entries()) {
            Truth selects = table.tagsGap() != null ? Truth.unknown(table.tagsGap()) : test.selects(table.tags());
            Truth more = tagged.or(selects);
            if (more.no() != tagged.no() || more.yes() != tagged.yes()) {
                hits.add(new Hit(Hit.Kind.TAG, tag(test), test.origin(), test.key(), selects));
                tagged = more;
            }
        }
        if (listOfTags.gap() != null) {
            hits.add(new Hit(Hit.Kind.TAG, "ListOfTags", listOfTags.origin(), null, listOfTags.rest()));
        }
        return hits;
    }

    /** Whether every condition holds for the table. */
    Truth conditionsHold(TableView table) {
        Truth all = conditions.gap() == null ? Truth.TRUE : Truth.unknown(conditions.gap());
        for (TagTest test : conditions.entries()) {
            all = all.and(holds(test, table));
        }
        return all;
    }

    /** Whether that condition holds for the table. */
    static Truth holds(TagTest test, TableView table) {
        return table.tagsGap() != null ? Truth.unknown(table.tagsGap()) : test.holds(table.tags());
    }

    /** Whether {@code NotResources} names the table. */
    Truth excludes(TableView table) {
        return Truth.of(notResources.names(table.arn())).or(notResources.rest());
    }

    /** Whether it has neither resources nor tags to select by, which selects nothing. */
    boolean isEmpty() {
        return resources.isEmpty() && resources.gap() == null && listOfTags.isEmpty();
    }

    private static Hit hit(ArnPattern found) {
        Hit.Kind kind = switch (found.reach()) {
            case EXACT, TYPE -> Hit.Kind.RESOURCE;
            case SERVICE -> Hit.Kind.SERVICE;
            case EVERYTHING -> Hit.Kind.EVERYTHING;
        };
        String clause = (found.reach() == Reach.EXACT ? "the ARN " : "the pattern ") + Words.quote(found.text());
        return new Hit(kind, clause, found.origin(), null, Truth.TRUE);
    }

    private static String tag(TagTest test) {
        return "the tag " + Words.quote(test.written()) + " = " + Words.quote(test.value());
    }
}
