package factcheck.policy;

import factcheck.policy.Principal.Kind;
import factcheck.policy.Restrictions.Spared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What denials leave of some actions of an Allow.
 *
 * @param spared by condition
 * @param exceptions by name
 */
record Remainder(List<Spared> spared, List<Exceptions> exceptions) {

    /** The principals that all exceptions may include, of those that an open principal stands for. */
    List<Principal> kept(Principal open) {
        Map<String, Principal> kept = new LinkedHashMap<>();
        for (Exceptions one : exceptions) {
            for (Principal principal : one.principals()) {
                boolean fits = open.is(Kind.EVERYONE) || principal.isService();
                if (fits && exceptions.stream().allMatch(other -> other == one || other.mayInclude(principal))) {
                    kept.putIfAbsent(principal.key(), principal);
                }
            }
        }
        return new ArrayList<>(kept.values());
    }
}
