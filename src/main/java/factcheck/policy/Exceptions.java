package factcheck.policy;

import factcheck.policy.Principal.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The principals that a denial spares by {@code NotPrincipal}. */
final class Exceptions {

    private final List<Principal> principals;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Boolean> accounts = new HashMap<>();
    private final boolean everyone;
    private final boolean services;

    Exceptions(List<Principal> principals) {
        this.principals = principals;
        for (Principal principal : principals) {
            keys.add(principal.key());
            if (principal.account() != null) {
                accounts.merge(principal.account(), principal.isUserOrRole(), Boolean::logicalAnd);
            }
        }
        everyone = principals.stream().anyMatch(p -> p.is(Kind.EVERYONE));
        services = principals.stream().anyMatch(Principal::isService);
    }

    List<Principal> principals() {
        return principals;
    }

    /** Whether everyone is spared, so that nobody is denied. */
    boolean everyone() {
        return everyone;
    }

    /** Whether any AWS service is spared. */
    boolean services() {
        return services;
    }

    /** Whether some or all of that principal may be spared. */
    boolean mayInclude(Principal principal) {
        if (keys.contains(principal.key())) {
            return true;
        }
        if (principal.isService()) {
            return keys.contains(Principal.SERVICE + "\n*") || (principal.is(Kind.EVERY_SERVICE) && services);
        }
        // A user or role is not another user or role; anything else of its account may be it.
        Boolean onlyUsersAndRoles = principal.account() == null ? null : accounts.get(principal.account());
        return onlyUsersAndRoles != null && !(onlyUsersAndRoles && principal.isUserOrRole());
    }
}
