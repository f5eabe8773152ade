package factcheck.snapshot;

import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How facts are built.
 *
 * @param asOf the moment that ages are measured from; null for the time at which each snapshot was collected
 * @param own sections that the user has described, by name; sections of the contract cannot be replaced
 */
public record LoadOptions(@Nullable Instant asOf, Map<String, Section> own) {

    public LoadOptions {
        own = Map.copyOf(own);
    }

    /** Without described sections. */
    public LoadOptions(@Nullable Instant asOf) {
        this(asOf, Map.of());
    }

    Section section(String name) {
        Section described = own.get(name);
        return described == null || Sections.isKnown(name) ? Sections.of(name) : described;
    }
}
