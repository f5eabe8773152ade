package factcheck.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of a snapshot's section, and what is not known of it.
 *
 * @param section the section it stands in
 * @param scope where and when it was collected
 * @param members its members as AWS sent them
 * @param origin its place in the input
 * @param gaps the gaps that concern this element, by operation; by member where only that one of an operation's members is
 *     concerned
 * @param unreadable the members whose value has the wrong type
 */
public record Element(
        Section section,
        Scope scope,
        Members members,
        Origin origin,
        Map<String, Gap> gaps,
        Map<String, Gap> unreadable) {

    /**
     * Why a top-level member is not known, or null where it is. A member that is there outranks a gap for it; one that is
     * absent without a gap is known only where AWS leaves it out by itself.
     */
    public @Nullable Gap missing(String member) {
        Gap fault = unreadable.get(member);
        if (fault != null) {
            return fault;
        }
        if (members.has(member)) {
            return null;
        }
        String operation = section.operationOf(member);
        Gap gap = gaps.getOrDefault(member, gaps.get(operation));
        if (gap != null) {
            return gap;
        }
        return section.omitted().contains(member) ? null : absent(member, operation);
    }

    private Gap absent(String member, String operation) {
        String message = operation.equals(section.describe())
                ? "`" + member + "` is missing from the answer of " + operation
                : "";
        return new Gap(scope, operation, null, Gap.NOT_COLLECTED, message, null);
    }

    /** What a reading of these members rests on; of the element as a whole where none is named. */
    public List<Evidence> evidence(Iterable<String> read) {
        var found = new java.util.ArrayList<Evidence>();
        for (String member : read) {
            Origin place = members.has(member) ? origin.member(member) : origin;
            Evidence evidence = new Evidence(place, section.operationOf(member));
            if (!found.contains(evidence)) {
                found.add(evidence);
            }
        }
        return found.isEmpty() ? List.of(new Evidence(origin, section.describe())) : List.copyOf(found);
    }
}
