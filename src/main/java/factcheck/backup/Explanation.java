package factcheck.backup;

import factcheck.facts.BackupCoverage;
import factcheck.facts.BackupCoverage.Assumption;
import factcheck.facts.BackupCoverage.Outcome;
import factcheck.facts.Gap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Says for one table, in any reading, what covers it, what comes nearest, or what is not known. */
final class Explanation {

    /** The two answers to each question that AWS's documentation leaves open: as it is assumed, and the other. */
    private static final Map<Assumption, List<String>> INFERENCES = Map.of(
            Assumption.NEGATED_MATCHES_MISSING_TAG,
            List.of(
                    "a negated test of an absent tag is taken to hold",
                    "a negated test of an absent tag is taken not to hold"),
            Assumption.LIST_OF_TAGS_PREFIX_STRIPPED,
            List.of(
                    "`aws:ResourceTag/` in ListOfTags is taken off the key",
                    "`aws:ResourceTag/` in ListOfTags is taken as part of the key"),
            Assumption.NOT_RESOURCES_EXCLUDE_TAGGED,
            List.of(
                    "NotResources is taken to leave out what tags select",
                    "NotResources is taken not to leave out what tags select"),
            Assumption.STAR_HONOURS_OPT_IN,
            List.of("`*` is taken to need opt-in", "`*` is taken not to need opt-in"));

    private final RegionSelections own;
    private final Collection<RegionSelections> all;
    private final TableView table;
    private final Truth covered;

    Explanation(RegionSelections own, Collection<RegionSelections> all, TableView table, Truth covered) {
        this.own = own;
        this.all = all;
        this.table = table;
        this.covered = covered;
    }

    Outcome in(int reading) {
        String status = status(reading);
        Statement said = switch (status) {
            case BackupCoverage.COVERED -> cover(reading);
            case BackupCoverage.NOT_COVERED -> new NearestMiss(own, all, table, reading).find();
            default -> gap(reading);
        };
        List<String> inferences = inferences(reading, status);
        boolean byInference = rests(reading, status);
        String message = said.message();
        if (!status(Assumption.OPTED_IN.flip(reading)).equals(status) && Assumption.OPTED_IN.in(reading)) {
            message += " (the region is taken to have opted in, which is not known)";
        }
        if (byInference) {
            message +=
                    inferences.isEmpty() ? " (by inference)" : " (by inference: " + String.join("; ", inferences) + ")";
        }
        return new Outcome(status, message, said.gap(), said.evidence(), byInference);
    }

    private Statement cover(int reading) {
        Selection best = null;
        int bestReadings = 0;
        for (Selection selection : own.candidates(table)) {
            Truth selects = selection.selects(table, own.optIn().truth());
            if (selects.isTrueIn(reading) && Integer.bitCount(selects.yes()) > bestReadings) {
                best = selection;
                bestReadings = Integer.bitCount(selects.yes());
            }
        }
        if (best == null) {
            throw new IllegalStateException("no selection covers " + table.arn());
        }
        Truth excluded = best.excludes(table);
        for (Hit hit : best.hits(table)) {
            Truth gate = hit.gate(own.optIn().truth());
            if (hit.reaches().and(gate).and(hit.leftOut(excluded).not()).isTrueIn(reading)) {
                return covers(best, hit);
            }
        }
        throw new IllegalStateException("no clause covers " + table.arn());
    }

    private Statement covers(Selection selection, Hit hit) {
        Evidences evidence = new Evidences(table).clause(hit).conditions(selection);
        if (!selection.notResources().isEmpty()) {
            evidence.selection(selection.notResources().origin());
        }
        if (hit.kind() != Hit.Kind.RESOURCE) {
            evidence.addAll(own.optIn().evidence());
        }
        String message = own.name(selection) + " covers the table by " + hit.clause();
        int conditions = selection.conditions().entries().size();
        if (conditions > 0) {
            message += conditions == 1 ? ", and its condition holds" : ", and its " + conditions + " conditions hold";
        }
        return new Statement(message, null, evidence.list());
    }

    private Statement gap(int reading) {
        Gap gap = own.partial();
        Evidences evidence = new Evidences(table);
        String depends = "";
        if (gap == null) {
            for (Selection selection : own.candidates(table)) {
                Truth selects = selection.selects(table, own.optIn().truth());
                gap = selects.isFalseIn(reading) ? null : selects.gapIn(reading);
                if (gap != null) {
                    depends = "; " + own.name(selection) + " depends on it";
                    evidence.selection(selection.fact().element().origin());
                    break;
                }
            }
        }
        if (gap == null) {
            throw new IllegalStateException("no gap for " + table.arn());
        }
        String message = "whether a backup selection covers the table is not known: " + Words.describe(gap) + depends;
        return new Statement(message, gap, evidence.list());
    }

    private String status(int reading) {
        return BackupCoverage.statusOf(reading, covered.yes(), covered.no());
    }

    /** The open questions of which each alone, answered the other way, would change the status. */
    private List<String> inferences(int reading, String status) {
        List<String> found = new ArrayList<>();
        INFERENCES.forEach((assumption, answers) -> {
            if (!status(assumption.flip(reading)).equals(status)) {
                found.add(answers.get(assumption.in(reading) ? 0 : 1));
            }
        });
        found.sort(null);
        return found;
    }

    /** Whether any other answers to the open questions would change the status. */
    private boolean rests(int reading, String status) {
        for (int other = 0; other < Integer.SIZE; other++) {
            if (Assumption.OPTED_IN.in(other) == Assumption.OPTED_IN.in(reading)
                    && !status(other).equals(status)) {
                return true;
            }
        }
        return false;
    }
}
