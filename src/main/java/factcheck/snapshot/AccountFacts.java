package factcheck.snapshot;

import factcheck.facts.Arns;
import factcheck.facts.Gap;
import factcheck.facts.Origin;
import factcheck.facts.Problem;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that a run's snapshots say of one account. Immutable. */
public final class AccountFacts {

    private final String account;
    private final @Nullable Instant asOf;
    private final List<RegionFacts> regions;

    AccountFacts(String account, @Nullable Instant asOf, List<RegionFacts> regions) {
        this.account = account;
        this.asOf = asOf;
        this.regions = regions;
    }

    /** The account's id, twelve digits. */
    public String account() {
        return account;
    }

    /** The regions that there are snapshots of, sorted; also those whose snapshots cannot be used. */
    public List<Scope> regions() {
        return regions.stream().map(RegionFacts::scope).toList();
    }

    /** All facts, by region, section and place in the section. */
    public List<Resource> facts() {
        return all(RegionFacts::facts);
    }

    /**
     * What the snapshots say is not known, and the sections, elements and regions that cannot be read; by region. What is just
     * absent is not among them: see {@link #listing} and {@link Resource#missing}.
     */
    public List<Gap> gaps() {
        return all(RegionFacts::gaps);
    }

    /** The resources that nothing but a name is known of, by region, section and name. */
    public List<NamedOnly> namedOnly() {
        return all(RegionFacts::namedOnly);
    }

    /** The document of a region; null where none can be used. */
    public @Nullable Origin origin(String region) {
        return regions.stream()
                .filter(facts -> facts.scope().region().equals(region))
                .findFirst()
                .map(RegionFacts::origin)
                .orElse(null);
    }

    /** What was found wrong while the facts were built. */
    public List<Problem> problems() {
        return all(RegionFacts::problems);
    }

    /** Why a section of a region is not there, or its listing is a gap; null where its elements were listed. */
    public @Nullable Gap listing(Section section, String region) {
        for (RegionFacts facts : regions) {
            if (facts.scope().region().equals(region)) {
                return facts.listing(section);
            }
        }
        return notThere(section, region);
    }

    /** Why a section of a region is not whole: {@link #listing}, or an element that is not known; null where it is whole. */
    public @Nullable Gap partial(Section section, String region) {
        for (RegionFacts facts : regions) {
            if (facts.scope().region().equals(region)) {
                return facts.partial(section);
            }
        }
        return notThere(section, region);
    }

    private Gap notThere(Section section, String region) {
        Scope scope = new Scope(account, null, null, Arns.partitionOf(region), region, asOf);
        return Gap.notCollected(scope, section.listing().get(0), null);
    }

    private <T> List<T> all(Function<RegionFacts, List<T>> part) {
        return regions.stream().flatMap(region -> part.apply(region).stream()).toList();
    }
}
