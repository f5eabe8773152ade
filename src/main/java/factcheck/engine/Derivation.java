package factcheck.engine;

import factcheck.backup.BackupCoverages;
import factcheck.facts.BackupCoverage;
import factcheck.facts.Gap;
import factcheck.facts.Grant;
import factcheck.facts.Origin;
import factcheck.facts.Resource;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.facts.Table;
import factcheck.policy.PolicyGrants;
import factcheck.snapshot.AccountFacts;
import factcheck.snapshot.EmbeddedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    private static final List<Derivation> ALL = List.of(
            new Derivation(
                    BackupCoverage.class,
                    Sections.TABLE,
                    Set.of("Tags"),
                    Set.of(Sections.BACKUP_SELECTION, Sections.BACKUP_REGION_SETTINGS),
                    Derivation::coverages),
            new Derivation(Grant.class, Sections.TABLE, Set.of("ResourcePolicy"), Set.of(), Derivation::grants));

    private static Judged coverages(AccountFacts facts) {
        List<BackupCoverage> coverages = BackupCoverages.of(facts.facts(), facts::partial);
        Map<String, Gap> gaps = new TreeMap<>();
        for (BackupCoverage coverage : coverages) {
            int open = Integer.numberOfTrailingZeros(~(coverage.covered() | coverage.notCovered()));
            if (open < Integer.SIZE) {
                Gap gap = coverage.outcomes().apply(open).gap();
                Gap unsaid = Gap.notCollected(coverage.element().scope(), "backup:GetBackupSelection", null);
                gaps.put(coverage.arn(), gap != null ? gap : unsaid);
            }
        }
        return new Judged(coverages, gaps);
    }

    private static Judged grants(AccountFacts facts) {
        List<Grant> grants = new ArrayList<>();
        Map<String, Gap> gaps = new TreeMap<>();
        for (Resource fact : facts.facts()) {
            if (fact instanceof Table table) {
                Gap gap = table.missing("ResourcePolicy");
                if (gap == null && table.hasResourcePolicy()) {
                    gap = grants(table, grants);
                }
                if (gap != null) {
                    gaps.put(table.arn(), gap);
                }
            }
        }
        return new Judged(grants, gaps);
    }

    /** Adds what a table's policy grants; gives what of the policy cannot be read, or null. */
    private static @Nullable Gap grants(Table table, List<Grant> grants) {
        EmbeddedJson policy = EmbeddedJson.of(table.element().members().asMap().get("ResourcePolicy"));
        if (policy.value() == null) {
            String message = "the policy is no JSON document: " + policy.fault();
            Origin place = table.element().origin().member("ResourcePolicy");
            return Gap.unreadable(table.element().scope(), "dynamodb:GetResourcePolicy", table.arn(), message, place);
        }
        PolicyGrants judged = PolicyGrants.ofTable(table, policy.value());
        grants.addAll(judged.grants());
        return judged.gap();
    }

    /** The judgement whose facts have that type, or null. */
    static @Nullable Derivation of(Class<?> type) {
        return ALL.stream().filter(d -> d.type().equals(type)).findFirst().orElse(null);
    }

    /** All judgements that rules can read. */
    static List<Derivation> all() {
        return ALL;
    }
}
