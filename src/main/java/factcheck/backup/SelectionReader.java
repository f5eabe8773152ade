package factcheck.backup;

import factcheck.facts.BackupSelection;
import factcheck.facts.Element;
import factcheck.facts.Gap;
import factcheck.facts.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a selection entry by entry, so that one that cannot be read leaves the others known, and each has its place. A list
 * that AWS leaves out is empty, unless a gap says that the selection was not told in full.
 */
final class SelectionReader {

    private static final String MEMBER = "BackupSelection";
    private static final Comparator<ArnPattern> BY_TEXT = Comparator.comparing(ArnPattern::text);
    private static final Comparator<TagTest> BY_KEY = Comparator.comparing(TagTest::key)
            .thenComparing(TagTest::written)
            .thenComparing(TagTest::operator)
            .thenComparing(TagTest::value);

    /** Reads one element of a list; null where it notes a fault instead. */
    private interface Entry<T> {
        @Nullable
        T read(Object value, Origin place);
    }

    private final BackupSelection fact;
    private final Element element;
    private final String id;
    private final Origin origin;
    private final Map<?, ?> lists;
    /** Why a list that is not there may hold something all the same. */
    private final @Nullable Gap absent;
    /** The fault of the list that is being read. */
    private @Nullable Gap fault;

    private SelectionReader(BackupSelection fact) {
        this.fact = fact;
        id = Objects.requireNonNullElse(fact.planId(), "") + "/"
                + Objects.requireNonNullElse(fact.selectionId(), fact.name());
        element = fact.element();
        origin = element.origin().member(MEMBER);
        if (element.members().asMap().get(MEMBER) instanceof Map<?, ?> map) {
            lists = map;
            absent = element.gaps().get(element.section().describe());
        } else {
            lists = Map.of();
            absent = named(fact.missing(MEMBER));
        }
    }

    static Selection read(BackupSelection fact) {
        return new SelectionReader(fact).selection();
    }

    private Selection selection() {
        return new Selection(
                fact,
                id,
                ArnList.of(arns("Resources")),
                part("ListOfTags", BY_KEY, this::listed),
                conditions(),
                ArnList.of(arns("NotResources")));
    }

    private Part<ArnPattern> arns(String member) {
        return part(
                member,
                BY_TEXT,
                (value, place) ->
                        value instanceof String text ? ArnPattern.of(text, place) : unreadable(place, "a string"));
    }

    private @Nullable TagTest listed(Object value, Origin place) {
        if (!(value instanceof Map<?, ?> test) || !(test.get("ConditionType") instanceof String written)) {
            return unreadable(place, "an object with a string `ConditionType`");
        }
        return TagTest.Operator.of(written) == TagTest.Operator.EQUALS
                ? test(TagTest.Operator.EQUALS, test, place)
                : undecided(place, written);
    }

    private Part<TagTest> conditions() {
        Origin place = origin.member("Conditions");
        if (!(lists.get("Conditions") instanceof Map<?, ?> operators)) {
            return part("Conditions", BY_KEY, (value, at) -> unreadable(at, "an object"));
        }
        fault = null;
        List<TagTest> found = new ArrayList<>();
        operators.forEach((key, tests) -> {
            String written = String.valueOf(key);
            TagTest.Operator operator = TagTest.Operator.of(written);
            entries(tests, place.member(written), found, (value, at) -> {
                if (operator == null) {
                    return undecided(at, written);
                }
                return value instanceof Map<?, ?> test ? test(operator, test, at) : unreadable(at, "an object");
            });
        });
        found.sort(BY_KEY);
        return new Part<>(List.copyOf(found), fault, place);
    }

    private @Nullable TagTest test(TagTest.Operator operator, Map<?, ?> test, Origin place) {
        return test.get("ConditionKey") instanceof String key && test.get("ConditionValue") instanceof String value
                ? TagTest.of(operator, key, value, place)
                : unreadable(place, "strings `ConditionKey` and `ConditionValue`");
    }

    private <T> Part<T> part(String member, Comparator<T> order, Entry<T> entry) {
        Origin place = origin.member(member);
        if (!lists.containsKey(member)) {
            return new Part<>(List.of(), absent, place);
        }
        fault = null;
        List<T> found = new ArrayList<>();
        entries(lists.get(member), place, found, entry);
        found.sort(order);
        return new Part<>(List.copyOf(found), fault, place);
    }

    private <T> void entries(@Nullable Object value, Origin place, List<T> found, Entry<T> entry) {
        if (!(value instanceof List<?> list)) {
            if (value != null) {
                unreadable(place, "a list");
            }
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            Object each = list.get(i);
            T read = each == null ? unreadable(place.element(i), "a value") : entry.read(each, place.element(i));
            if (read != null) {
                found.add(read);
            }
        }
    }

    private <T> @Nullable T unreadable(Origin place, String wanted) {
        return note(Gap.unreadable(element.scope(), element.section().describe(), id, "expected " + wanted, place));
    }

    private <T> @Nullable T undecided(Origin place, String operator) {
        return note(new Gap(
                element.scope(),
                element.section().describe(),
                id,
                Gap.UNDECIDED,
                "the operator " + Words.quote(operator) + " is not known here",
                place));
    }

    /** Keeps, of two faults, the one whose words come first, so that the order of entries never matters. */
    private <T> @Nullable T note(Gap found) {
        if (fault == null || found.message().compareTo(fault.message()) < 0) {
            fault = found;
        }
        return null;
    }

    private @Nullable Gap named(@Nullable Gap gap) {
        return gap == null || gap.resource() != null
                ? gap
                : new Gap(gap.scope(), gap.operation(), id, gap.code(), gap.message(), gap.origin());
    }
}
