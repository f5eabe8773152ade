package factcheck.engine;

import factcheck.backup.BackupCoverages;
import factcheck.facts.BackupCoverage;
import factcheck.facts.Gap;
import factcheck.facts.Resource;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.snapshot.AccountFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A judgement that is worked out once per account, before rules run, and that rules read as facts.
 *
 * @param type the record of its facts
 * @param resource the section whose elements are judged
 * @param members the members of such an element that the judgement rests on
 * @param sections other sections that it rests on
 * @param compute does the work
 */
record Derivation(
        Class<? extends Resource> type,
        Section resource,
        Set<String> members,
        Set<Section> sections,
        Function<AccountFacts, Judged> compute) {

    /**
     * What a derivation gives.
     *
     * @param facts the facts, in the order of the resources
     * @param gaps by ARN of a resource, why its judgement is not whole
     */
    record Judged(List<? extends Resource> facts, Map<String, Gap> gaps) {}

    private static final List<Derivation> ALL = List.of(new Derivation(
            BackupCoverage.class,
            Sections.TABLE,
            Set.of("Tags"),
            Set.of(Sections.BACKUP_SELECTION, Sections.BACKUP_REGION_SETTINGS),
            facts -> new Judged(BackupCoverages.of(facts.facts(), facts::partial), Map.of())));

    /** All judgements that rules can read. */
    static List<Derivation> all() {
        return ALL;
    }
}
