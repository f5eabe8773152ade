package factcheck.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One account's region, for checks that judge a region as a whole. */
public record Region(String name, Element element) implements Resource {

    /** The section that regions count as; no snapshot holds it. */
    public static final Section SECTION = new Section(
            "Region", Region.class, List.of(), "Region", List.of(), Map.of(), Set.of(), null, Set.of(), Region::of);

    private static Region of(Reading r) {
        return new Region(r.scope().region(), r.element());
    }

    /** The region of a scope; {@code origin} is its document. */
    public static Region of(Scope scope, Origin origin) {
        return of(new Reading(SECTION, scope, new Members(Map.of()), origin, Map.of()));
    }

    @Override
    public @Nullable String arn() {
        return null;
    }

    /** Nothing: what is said of a region rests on the sections that its rules look at. */
    @Override
    public List<Evidence> evidence(Iterable<String> members) {
        return List.of();
    }
}
