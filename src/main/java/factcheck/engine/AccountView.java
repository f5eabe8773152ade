package factcheck.engine;

import factcheck.engine.RuleReads.Look;
import factcheck.engine.RuleReads.PatternReads;
import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import factcheck.facts.Origin;
import factcheck.facts.Region;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.snapshot.AccountFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The facts of one account, asked what is known in them. Used by one thread. */
final class AccountView {

    private final AccountFacts facts;
    private final Map<Class<?>, Derivation.Judged> judged;
    private final Map<String, List<Resource>> bySection = new HashMap<>();
    private final Map<List<Object>, Optional<Gap>> remembered = new HashMap<>();
    private final Set<String> regions = new TreeSet<>();

    /**
     * A view of an account.
     *
     * @param facts everything known of it
     * @param judged the judgements that were worked out, by the type of their facts
     * @param missing regions that were expected and of which there is no snapshot: what could stand in them is not known
     */
    AccountView(AccountFacts facts, Map<Class<?>, Derivation.Judged> judged, Collection<String> missing) {
        this.facts = facts;
        this.judged = judged;
        facts.regions().forEach(scope -> regions.add(scope.region()));
        regions.addAll(missing);
        List<Resource> regions = new ArrayList<>();
        for (Scope scope : facts.regions()) {
            Origin document = facts.origin(scope.region());
            if (document != null) {
                regions.add(Region.of(scope, document));
            }
        }
        bySection.put(Region.SECTION.name(), regions);
        for (Resource fact : facts.facts()) {
            bySection
                    .computeIfAbsent(fact.element().section().name(), name -> new ArrayList<>())
                    .add(fact);
        }
    }

    /** The facts of a section, in their order. */
    List<Resource> facts(Section section) {
        return bySection.getOrDefault(section.name(), List.of());
    }

    /**
     * What keeps a finding of a rule from standing, or null where it stands.
     *
     * @param reads what the rule reads
     * @param matched the facts that it matched
     */
    @Nullable
    Gap missing(RuleReads reads, Resource resource, Matched matched) {
        for (PatternReads pattern : reads.patterns()) {
            Gap gap = switch (pattern.look()) {
                case FOUND -> missingInMatch(pattern, matched);
                case EXISTS -> null;
                case COUNTED -> missingAround(pattern, resource);
            };
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    /** What keeps silence, or a verdict by default, from meaning anything: all that a rule could have looked at counts. */
    @Nullable
    Gap missingAnywhere(RuleReads reads, Resource resource) {
        for (PatternReads pattern : reads.patterns()) {
            boolean own = isOwn(pattern, resource);
            Gap gap = own ? missing(resource, pattern) : missingAround(pattern, resource);
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    private static boolean isOwn(PatternReads pattern, Resource resource) {
        return pattern.subject() && Matched.belongs(pattern, resource);
    }

    private static @Nullable Gap missingInMatch(PatternReads pattern, Matched matched) {
        for (Resource fact : matched.of(pattern)) {
            Gap gap = missing(fact, pattern);
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    private static @Nullable Gap missing(Resource fact, PatternReads pattern) {
        for (String member : pattern.members()) {
            Gap gap = fact.missing(member);
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    private @Nullable Gap missingAround(PatternReads pattern, Resource resource) {
        String region = pattern.sameRegion() ? resource.region() : "";
        Section section = pattern.section();
        if (section != null) {
            return remember(pattern, section.name(), region, () -> missingIn(section, pattern, region));
        }
        Derivation.Judged judgement = judged.get(pattern.type().type());
        if (judgement == null) {
            return null;
        }
        return pattern.sameResource() && resource.arn() != null
                ? judgement.gaps().get(resource.arn())
                : remember(pattern, "", region, () -> missingIn(pattern, judgement, region));
    }

    private @Nullable Gap remember(PatternReads pattern, String section, String region, Supplier<@Nullable Gap> look) {
        List<Object> key = List.of(pattern.type().name(), section, pattern.members(), region);
        return remembered
                .computeIfAbsent(key, k -> Optional.ofNullable(look.get()))
                .orElse(null);
    }

    private @Nullable Gap missingIn(PatternReads pattern, Derivation.Judged judgement, String region) {
        Derivation derivation =
                Objects.requireNonNull(Derivation.of(pattern.type().type()));
        Gap partial = partial(derivation.resource(), region);
        if (partial != null) {
            return partial;
        }
        return judgement.gaps().values().stream()
                .filter(gap -> region.isEmpty() || gap.region().equals(region))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Gap missingIn(Section section, PatternReads pattern, String region) {
        Gap partial = partial(section, region);
        if (partial != null) {
            return partial;
        }
        for (Resource fact : facts(section)) {
            Gap gap = region.isEmpty() || fact.region().equals(region) ? missing(fact, pattern) : null;
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    /** Why a section is not whole in a region, or in any region where none is named. */
    private @Nullable Gap partial(Section section, String region) {
        for (String each : regions) {
            Gap gap = region.isEmpty() || each.equals(region) ? facts.partial(section, each) : null;
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    /** What a finding of a rule rests on. */
    List<Evidence> evidence(RuleReads reads, Resource resource, Matched matched) {
        List<Evidence> found = new ArrayList<>();
        for (PatternReads pattern : reads.patterns()) {
            if (pattern.look() == Look.FOUND) {
                matched.of(pattern).forEach(fact -> add(found, fact.evidence(pattern.members())));
            } else {
                sectionEvidence(pattern, resource, found);
            }
        }
        return List.copyOf(found);
    }

    /** What silence, or a verdict by default, rests on. */
    List<Evidence> evidenceAnywhere(CheckRules rules, Resource resource) {
        List<Evidence> found = new ArrayList<>();
        for (RuleReads reads : rules.rules()) {
            for (PatternReads pattern : reads.patterns()) {
                if (isOwn(pattern, resource)) {
                    add(found, resource.evidence(pattern.members()));
                } else {
                    sectionEvidence(pattern, resource, found);
                }
            }
        }
        return List.copyOf(found);
    }

    private void sectionEvidence(PatternReads pattern, Resource resource, List<Evidence> found) {
        Section section = pattern.section();
        Derivation derivation = Derivation.of(pattern.type().type());
        if (section == null) {
            if (derivation != null && pattern.sameResource()) {
                add(found, resource.evidence(derivation.members()));
            }
            return;
        }
        for (Scope scope : facts.regions()) {
            Origin document = facts.origin(scope.region());
            boolean inScope = !pattern.sameRegion() || scope.region().equals(resource.region());
            if (inScope && document != null && facts.listing(section, scope.region()) == null) {
                String operation = section.listing().isEmpty()
                        ? section.describe()
                        : section.listing().get(0);
                add(found, List.of(new Evidence(document.member("facts").member(section.name()), operation)));
            }
        }
    }

    private static void add(List<Evidence> found, List<Evidence> more) {
        more.stream().filter(e -> !found.contains(e)).forEach(found::add);
    }
}
