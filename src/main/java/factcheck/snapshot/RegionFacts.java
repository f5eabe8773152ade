package factcheck.snapshot;

import factcheck.facts.Gap;
import factcheck.facts.Origin;
import factcheck.facts.Problem;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one account in one region.
 *
 * @param scope the account and region
 * @param origin the document; null where none can be used
 * @param present the sections that are there, by name
 * @param facts by section name and element
 * @param gaps what the snapshot says is not known, and what could not be read
 * @param namedOnly resources that nothing but a name is known of
 * @param listings why sections are not known, by section name or operation
 * @param partials why sections are not whole, by section name
 * @param problems what was found wrong
 * @param unusable why nothing is known; null where something is
 */
record RegionFacts(
        Scope scope,
        @Nullable Origin origin,
        Set<String> present,
        List<Resource> facts,
        List<Gap> gaps,
        List<NamedOnly> namedOnly,
        Map<String, Gap> listings,
        Map<String, Gap> partials,
        List<Problem> problems,
        @Nullable String unusable) {

    static RegionFacts unusable(Scope scope, String fault, List<Problem> problems) {
        List<Gap> gaps = Sections.all().stream()
                .map(section -> section.listing().get(0))
                .distinct()
                .sorted()
                .map(operation -> unreadable(scope, operation, fault))
                .toList();
        return new RegionFacts(scope, null, Set.of(), List.of(), gaps, List.of(), Map.of(), Map.of(), problems, fault);
    }

    private static Gap unreadable(Scope scope, String operation, String fault) {
        return new Gap(scope, operation, null, Gap.UNREADABLE, fault, null);
    }

    /** Why the section is not there or its listing is a gap; null where it was listed. */
    @Nullable
    Gap listing(Section section) {
        String operation = section.listing().get(0);
        if (unusable != null) {
            return unreadable(scope, operation, unusable);
        }
        Gap gap = listings.get(section.name());
        for (String listing : section.listing()) {
            gap = gap != null ? gap : listings.get(listing);
        }
        gap = gap != null ? gap : listings.get(section.describe());
        if (gap != null) {
            return gap;
        }
        return present.contains(section.name()) ? null : Gap.notCollected(scope, operation, null);
    }

    /** Why the section is not whole; null where it is. */
    @Nullable
    Gap partial(Section section) {
        Gap listing = listing(section);
        return listing != null ? listing : partials.get(section.name());
    }
}
