package factcheck.snapshot;

import factcheck.facts.Gap;
import factcheck.facts.Origin;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the facts of one document. */
final class RegionBuilder {

    private final Scope scope;
    private final LoadOptions options;
    private final Complaints complaints;
    private final Origin root;
    private final List<Resource> facts = new ArrayList<>();
    private final List<Gap> unreadable = new ArrayList<>();
    private final List<NamedOnly> namedOnly = new ArrayList<>();
    private final Map<String, Gap> partials = new HashMap<>();

    RegionBuilder(Scope scope, int input, LoadOptions options, Complaints complaints) {
        this.scope = scope;
        this.options = options;
        this.complaints = complaints;
        this.root = new Origin(input, "");
    }

    /** The facts in a document's members {@code facts} and {@code gaps}. */
    RegionFacts build(Map<String, @Nullable Object> document) {
        RegionGaps gaps = new RegionGaps(scope, root, document.get("gaps"));
        Map<String, Gap> listings = new HashMap<>(gaps.listings());
        Map<String, @Nullable Object> sections = new TreeMap<>(members(document.get("facts")));
        sections.forEach((name, value) -> {
            Section section = options.section(name);
            if (value instanceof List<?> elements) {
                SectionBuilder builder =
                        new SectionBuilder(section, scope, root.member("facts").member(name), complaints);
                builder.build(elements, gaps);
                facts.addAll(builder.facts());
                unreadable.addAll(builder.unreadable());
                namedOnly.addAll(builder.conflicts());
                builder.unreadable()
                        .forEach(gap -> (gap.resource() == null ? listings : partials).putIfAbsent(name, gap));
            } else if (value != null) {
                notAList(section, value, listings);
            }
        });
        for (Section section : Sections.all()) {
            gaps.unmet(section).forEach((resource, gap) -> {
                boolean arn = resource.startsWith("arn:");
                namedOnly.add(new NamedOnly(section, scope, arn ? resource : null, nameOf(resource), gap));
                partials.putIfAbsent(section.name(), gap);
            });
        }
        namedOnly.sort(Comparator.comparing((NamedOnly n) -> n.section().name()).thenComparing(NamedOnly::name));
        List<Gap> all = new ArrayList<>(gaps.all());
        all.addAll(unreadable);
        return new RegionFacts(
                scope,
                root,
                Set.copyOf(sections.keySet()),
                List.copyOf(facts),
                List.copyOf(all),
                List.copyOf(namedOnly),
                Map.copyOf(listings),
                Map.copyOf(partials),
                complaints.problems(),
                null);
    }

    private void notAList(Section section, Object value, Map<String, Gap> listings) {
        Origin place = root.member("facts").member(section.name());
        String message = "expected a list, found " + Wording.kind(value);
        complaints.add(place.pointer(), message);
        Gap gap = new Gap(scope, section.listing().get(0), null, Gap.UNREADABLE, message, place);
        unreadable.add(gap);
        listings.put(section.name(), gap);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> members(@Nullable Object facts) {
        return facts instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** The name in an ARN, such as {@code orders} in {@code …:table/orders}; ids stay as they are. */
    private static String nameOf(String resource) {
        if (!resource.startsWith("arn:")) {
            return resource;
        }
        String last = factcheck.facts.Arns.resourceOf(resource);
        int kind = Math.max(last.indexOf('/'), last.indexOf(':'));
        return last.substring(kind + 1);
    }
}
