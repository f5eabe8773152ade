package factcheck.policy;

import factcheck.policy.Principal.Kind;
import factcheck.policy.Restrictions.Spared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What denials leave of some actions of an Allow; each is equal to itself alone. */
final class Remainder {

    private final List<Spared> spared;
    private final List<Spared> sparingNoService;
    private final List<Exceptions> exceptions;

    /**
     * What is bounded by all of these.
     *
     * @param spared by condition
     * @param exceptions by name
     */
    Remainder(List<Spared> spared, List<Exceptions> exceptions) {
        this.spared = List.copyOf(spared);
        this.sparingNoService = spared.stream().filter(s -> !s.sparesAny()).toList();
        this.exceptions = List.copyOf(exceptions);
    }

    /** What bounds a principal by condition; of a service, only what does not spare services. */
    List<Spared> spared(Principal principal) {
        return principal.isService() ? sparingNoService : spared;
    }

    /** Whether nothing bounds it. */
    boolean isFree() {
        return spared.isEmpty() && exceptions.isEmpty();
    }

    /** What bounds it by name. */
    List<Exceptions> exceptions() {
        return exceptions;
    }

    /** Whether some bound by condition spares services. */
    boolean sparesServices() {
        return sparingNoService.size() < spared.size();
    }

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
