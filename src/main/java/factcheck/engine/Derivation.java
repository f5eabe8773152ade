package factcheck.engine;

import factcheck.facts.Gap;
import factcheck.facts.Resource;
import factcheck.facts.Section;
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

    static List<Derivation> all() {
        return List.of();
    }
}
