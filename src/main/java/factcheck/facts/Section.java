package factcheck.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of fact in a snapshot: where it comes from, and what its absences mean.
 *
 * @param name the section's name in a snapshot, which is the fact type's name in rules
 * @param type the class of its facts; {@link Fact} where this version has no type of its own
 * @param listing the operations that list its elements; a gap of one of them leaves the section partial
 * @param describe the operation that an element's own members come from; the same as a listing operation where the list
 *     already holds everything
 * @param idMembers the members that together identify an element in its region
 * @param operations the operation of each member that does not come from {@code describe}
 * @param omitted members that AWS leaves out when the feature was never set, so that their absence is an answer
 * @param gateMember the member that holds the element's state, or null
 * @param gated the states in which no check judges the element unless it says so
 * @param make builds a fact from an element
 */
public record Section(
        String name,
        Class<? extends Resource> type,
        List<String> listing,
        String describe,
        List<String> idMembers,
        Map<String, String> operations,
        Set<String> omitted,
        @Nullable String gateMember,
        Set<String> gated,
        Function<Reading, ? extends Resource> make) {

    /** The operation that a top-level member comes from. */
    public String operationOf(String member) {
        return operations.getOrDefault(member, describe);
    }

    /** Whether a gap of that operation, without a resource or for an unseen one, leaves this section partial. */
    public boolean isPartialWithout(String operation) {
        return operation.equals(describe) || listing.contains(operation) || operation.equals(name);
    }
}
