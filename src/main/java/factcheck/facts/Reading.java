package factcheck.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one element while its fact is built, and notes every value that has the wrong type. A null or absent
 * member gives null, and no fault. Used by one thread, for one element.
 */
public final class Reading {

    /** One value of the wrong type: the top-level member that it belongs to, its place, and what is wrong. */
    public record Fault(String member, Origin origin, String message) {}

    private final Section section;
    private final Scope scope;
    private final Members members;
    private final Origin origin;
    private final Map<String, Gap> gaps;
    private final @Nullable String root;
    private final List<Fault> faults;
    private final Map<String, Gap> open = new LinkedHashMap<>();

    /** A reading of a whole element; {@code gaps} are those that concern it, by operation. */
    public Reading(Section section, Scope scope, Members members, Origin origin, Map<String, Gap> gaps) {
        this(section, scope, members, origin, gaps, null, new ArrayList<>());
    }

    private Reading(
            Section section,
            Scope scope,
            Members members,
            Origin origin,
            Map<String, Gap> gaps,
            @Nullable String root,
            List<Fault> faults) {
        this.section = section;
        this.scope = scope;
        this.members = members;
        this.origin = origin;
        this.gaps = gaps;
        this.root = root;
        this.faults = faults;
    }

    /** Where the element was collected. */
    public Scope scope() {
        return scope;
    }

    /** The members as they are. */
    public Members members() {
        return members;
    }

    /** Whether the member is there, if only as null. */
    public boolean has(String member) {
        return members.has(member);
    }

    /** Whether the member is there and not null. */
    public boolean isNotNull(String member) {
        return members.asMap().get(member) != null;
    }

    /** Whether the member holds a policy: text, or the same as an object. */
    public boolean policy(String member) {
        Object value = members.asMap().get(member);
        if (value instanceof String || (value instanceof Map<?, ?> map && !map.isEmpty())) {
            return true;
        }
        if (!isNothing(value)) {
            fault(member, origin.member(member), "a string or an object", value);
        }
        return false;
    }

    /** The names of the members that are there, in their order. */
    public List<String> names() {
        return List.copyOf(members.asMap().keySet());
    }

    /** The faults noted so far. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** A string, or null. */
    public @Nullable String text(String member) {
        return as(member, String.class, "a string");
    }

    /** A boolean, or null. */
    public @Nullable Boolean flag(String member) {
        return as(member, Boolean.class, "true or false");
    }

    /** A whole number, or null. */
    public @Nullable Long integer(String member) {
        Object value = members.asMap().get(member);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        return wrong(member, value, "a whole number");
    }

    /** A number, or null. */
    public java.math.@Nullable BigDecimal number(String member) {
        Object value = members.asMap().get(member);
        return value instanceof Number n ? new java.math.BigDecimal(n.toString()) : wrong(member, value, "a number");
    }

    /** A moment in any form of {@link Timestamps#parse}, or null. */
    public @Nullable Instant time(String member) {
        Object value = members.asMap().get(member);
        Instant time = Timestamps.parse(value);
        return time != null ? time : wrong(member, value, "a time");
    }

    /** A nested object; where the member is null or absent, one without members. */
    public Reading object(String member) {
        Object value = members.asMap().get(member);
        if (!(value instanceof Map<?, ?>) && !isNothing(value)) {
            wrong(member, value, "an object");
        }
        Reading inner = nested(member, value, origin.member(member));
        if (inner.has(member)) {
            faults.add(new Fault(
                    root == null ? member : root,
                    origin.member(member),
                    "holds `" + member + "` once more; it is to hold what stands under it"));
        }
        return inner;
    }

    /** A list of objects; empty where the member is null or absent. */
    public List<Reading> objects(String member) {
        List<Reading> found = new ArrayList<>();
        Origin place = origin.member(member);
        int index = 0;
        for (Object value : list(member, "a list of objects")) {
            if (value instanceof Map<?, ?>) {
                found.add(nested(member, value, place.element(index)));
            } else {
                fault(member, place.element(index), "an object", value);
            }
            index++;
        }
        return List.copyOf(found);
    }

    /** A list of strings; empty where the member is null or absent. */
    public List<String> texts(String member) {
        List<String> found = new ArrayList<>();
        int index = 0;
        for (Object value : list(member, "a list of strings")) {
            if (value instanceof String s) {
                found.add(s);
            } else {
                fault(member, origin.member(member).element(index), "a string", value);
            }
            index++;
        }
        return List.copyOf(found);
    }

    /** A list of {@code {"Key": …, "Value": …}} objects as a map, in their order; empty where null or absent. */
    public Map<String, String> tags(String member) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Reading tag : objects(member)) {
            String key = tag.required("Key");
            String value = tag.required("Value");
            if (key != null && value != null) {
                found.put(key, value);
            }
        }
        return java.util.Collections.unmodifiableMap(found);
    }

    /** A string that must be there: null and absent are faults too. */
    public @Nullable String required(String member) {
        Object value = members.asMap().get(member);
        if (value == null) {
            fault(member, origin, "a string `" + member + "`", null);
            return null;
        }
        return text(member);
    }

    /** Notes that a member's value cannot be used; the message says what is wrong with it. */
    public void refuse(String member, String message) {
        faults.add(new Fault(member, members.has(member) ? origin.member(member) : origin, message));
    }

    /** Notes that a member holds only a part of what there is, so that it is not known; no fault of the input. */
    public void leaveOpen(String member, String message) {
        open.put(
                member,
                new Gap(scope, section.operationOf(member), null, Gap.NOT_COLLECTED, message, origin.member(member)));
    }

    /** The element as it stands after the reading; call it last. */
    public Element element() {
        Map<String, Gap> unreadable = open.isEmpty() ? Map.of() : new LinkedHashMap<>(open);
        for (Fault fault : faults) {
            if (unreadable.isEmpty()) {
                unreadable = new LinkedHashMap<>();
            }
            String operation = section.operationOf(fault.member());
            unreadable.putIfAbsent(
                    fault.member(), new Gap(scope, operation, null, Gap.UNREADABLE, fault.message(), fault.origin()));
        }
        return new Element(section, scope, members, origin, gaps, unreadable);
    }

    private List<?> list(String member, String wanted) {
        Object value = members.asMap().get(member);
        if (value instanceof List<?> list) {
            return list;
        }
        if (!isNothing(value)) {
            wrong(member, value, wanted);
        }
        return List.of();
    }

    private Reading nested(String member, @Nullable Object value, Origin place) {
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> inner =
                value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
        return new Reading(section, scope, new Members(inner), place, gaps, root == null ? member : root, faults);
    }

    private <T> @Nullable T as(String member, Class<T> type, String wanted) {
        Object value = members.asMap().get(member);
        return type.isInstance(value) ? type.cast(value) : wrong(member, value, wanted);
    }

    private <T> @Nullable T wrong(String member, @Nullable Object value, String wanted) {
        if (value != null) {
            fault(member, origin.member(member), wanted, value);
        }
        return null;
    }

    private void fault(String member, Origin place, String wanted, @Nullable Object value) {
        faults.add(new Fault(
                root == null ? member : root,
                place,
                "expected " + wanted + ", found " + (value == null ? "nothing" : kind(value))));
    }

    /** Null, an empty list and an empty object all mean: asked, and there is none. */
    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }

    /** What kind of JSON value this is, such as {@code a list}. */
    public static String kind(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "a string";
        }
        if (value instanceof Boolean) {
            return "a boolean";
        }
        if (value instanceof Number) {
            return "a number";
        }
        return value instanceof List<?> ? "a list" : "an object";
    }
}
