package factcheck.snapshot;

import factcheck.facts.Fact;
import factcheck.facts.Gap;
import factcheck.facts.Members;
import factcheck.facts.Origin;
import factcheck.facts.Reading;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the facts of one section: one per element, with the gaps that concern it. */
final class SectionBuilder {

    private final Section section;
    private final Scope scope;
    private final Origin place;
    private final Complaints complaints;
    private final List<Resource> facts = new ArrayList<>();
    private final List<Gap> unreadable = new ArrayList<>();
    private final List<NamedOnly> conflicts = new ArrayList<>();
    private final Map<String, Resource> known = new HashMap<>();
    private final Set<String> conflicting = new HashSet<>();

    SectionBuilder(Section section, Scope scope, Origin place, Complaints complaints) {
        this.section = section;
        this.scope = scope;
        this.place = place;
        this.complaints = complaints;
    }

    /** The facts, in the order of the elements. */
    List<Resource> facts() {
        return facts;
    }

    /** Why elements are missing from the facts. */
    List<Gap> unreadable() {
        return unreadable;
    }

    /** The resources that are described in different ways. */
    List<NamedOnly> conflicts() {
        return conflicts;
    }

    void build(List<?> elements, RegionGaps gaps) {
        Map<String, Gap> ofAll = gaps.ofAll(section);
        for (int i = 0; i < elements.size(); i++) {
            Origin at = place.element(i);
            if (elements.get(i) instanceof Map<?, ?> map) {
                element(map, at, gaps, ofAll);
            } else {
                unreadable(at, "expected an object, found " + Wording.kind(elements.get(i)));
            }
        }
        if (!conflicting.isEmpty()) {
            facts.removeIf(fact -> conflicting.contains(String.valueOf(identity(fact))));
        }
    }

    private void element(Map<?, ?> map, Origin at, RegionGaps gaps, Map<String, Gap> ofAll) {
        @SuppressWarnings("unchecked")
        Members members = new Members((Map<String, @Nullable Object>) map);
        Reading reading = new Reading(section, scope, members, at, ofAll);
        Resource fact = section.make().apply(reading);
        String identity = identity(fact);
        if ((identity == null && !section.idMembers().isEmpty()) || fact.name().isEmpty()) {
            anonymous(reading, fact, at);
            return;
        }
        Map<String, Gap> own = gaps.of(section, fact, ids(fact), ofAll);
        if (!own.equals(ofAll)) {
            reading = new Reading(section, scope, members, at, own);
            fact = section.make().apply(reading);
        }
        if (identity != null && !isFirst(identity, fact, at)) {
            return;
        }
        reading.faults().forEach(fault -> complaints.add(fault.origin().pointer(), fault.message()));
        facts.add(fact);
    }

    private void anonymous(Reading reading, Resource fact, Origin at) {
        for (Reading.Fault fault : reading.faults()) {
            complaints.add(fault.origin().pointer(), fault.message());
        }
        List<String> missing = section.idMembers().stream()
                .filter(member -> value(fact, member) == null)
                .map(member -> "`" + member + "`")
                .toList();
        String nameless = missing.isEmpty()
                ? "the element has no name"
                : "the element has no " + String.join(" and no ", missing);
        String message =
                reading.faults().isEmpty() ? nameless : reading.faults().get(0).message();
        if (reading.faults().isEmpty()) {
            complaints.add(at.pointer(), message);
        }
        unreadable.add(new Gap(scope, section.describe(), null, Gap.UNREADABLE, message, at));
    }

    private void unreadable(Origin at, String message) {
        complaints.add(at.pointer(), message);
        unreadable.add(new Gap(scope, section.describe(), null, Gap.UNREADABLE, message, at));
    }

    /** Whether this is the first element of that identity; a second one with other values takes both away. */
    private boolean isFirst(String identity, Resource fact, Origin at) {
        Resource first = known.putIfAbsent(identity, fact);
        if (first == null) {
            return true;
        }
        if (first.element().members().asMap().equals(fact.element().members().asMap())) {
            return false;
        }
        complaints.add(
                at.pointer(),
                Wording.quote(fact.name()) + " is described a second time with other values; first at "
                        + first.element().origin().pointer());
        if (conflicting.add(identity)) {
            String resource = first.arn() != null ? first.arn() : ids(first);
            Gap gap = Gap.unreadable(
                    scope, section.describe(), resource, "it is described twice with different values", at);
            unreadable.add(gap);
            conflicts.add(new NamedOnly(section, scope, first.arn(), first.name(), gap));
        }
        return false;
    }

    /** What tells the fact from others of its section; null where the section has no such members or they are missing. */
    private @Nullable String identity(Resource fact) {
        if (section.idMembers().isEmpty()) {
            return null;
        }
        List<String> values = new ArrayList<>();
        boolean any = false;
        for (String member : section.idMembers()) {
            String value = value(fact, member);
            if (value == null && section.type() != Fact.class) {
                return null;
            }
            any |= value != null;
            values.add(value == null ? "" : value.length() + ":" + value);
        }
        return any ? String.join("/", values) : null;
    }

    /** The ids joined as gaps name them. */
    private String ids(Resource fact) {
        List<String> values = new ArrayList<>();
        for (String member : section.idMembers()) {
            String value = value(fact, member);
            values.add(value == null ? "" : value);
        }
        return String.join("/", values);
    }

    private static @Nullable String value(Resource fact, String member) {
        Object value = fact.element().members().asMap().get(member);
        if (value instanceof String s && !s.isEmpty()) {
            return s;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return fact instanceof Fact ? String.valueOf(value) : null;
        }
        if (fact instanceof Fact || !member.toLowerCase(Locale.ROOT).endsWith("arn")) {
            return null;
        }
        String name = fact.name().isEmpty() ? null : fact.name();
        return fact.arn() != null ? fact.arn() : name;
    }
}
