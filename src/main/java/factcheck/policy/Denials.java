package factcheck.policy;

import factcheck.policy.Principal.Kind;
import factcheck.policy.Restrictions.Spared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The denials of a policy that touch the resources of one Allow, indexed by whom they are about, so that weighing a thousand
 * principals does not take a thousand looks at each denial.
 */
final class Denials {

    /**
     * A denial that counts.
     *
     * @param statement the denial
     * @param spared whom it spares, or null where it has no condition
     */
    record Denial(Statement statement, @Nullable Spared spared) {

        Actions actions() {
            return statement.actions();
        }
    }

    private final List<Denial> denials = new ArrayList<>();
    private final List<Integer> exceptions = new ArrayList<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final Map<String, List<Integer>> byAccount = new HashMap<>();
    private final Map<Integer, Exceptions> named = new HashMap<>();

    /** The denials among these statements that are about all resources of an Allow and give a bound that can be proven. */
    Denials(List<Statement> statements, List<String> reached, PolicyContext context) {
        for (Statement statement : statements) {
            if (statement.allows()
                    || !statement.whole()
                    || statement.principals().isEmpty()) {
                continue;
            }
            Spared spared = Restrictions.ofDeny(statement.conditions());
            boolean plain = statement.conditions().isEmpty();
            if ((plain || (spared != null && !statement.excepts()))
                    && statement.resources().cover(reached, context)) {
                add(new Denial(statement, spared));
            }
        }
    }

    private void add(Denial denial) {
        int number = denials.size();
        denials.add(denial);
        if (denial.statement().excepts()) {
            Exceptions all = new Exceptions(denial.statement().principals());
            if (!all.everyone()) {
                exceptions.add(number);
                named.put(number, all);
            }
            return;
        }
        for (Principal principal : denial.statement().principals()) {
            put(byKey, principal.key(), number);
            if (principal.whole() && principal.account() != null) {
                put(byAccount, principal.account(), number);
            }
        }
    }

    private static void put(Map<String, List<Integer>> index, String key, int number) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
    }

    boolean isEmpty() {
        return denials.isEmpty();
    }

    Denial get(int number) {
        return denials.get(number);
    }

    Exceptions exceptions(int number) {
        return Objects.requireNonNull(named.get(number));
    }

    /**
     * The denials that touch one principal.
     *
     * @param covering those that deny it whole, but for whom their condition spares
     * @param bounding those that deny all of it but the principals they name
     */
    record Touching(List<Integer> covering, List<Integer> bounding) {}

    /** The denials that touch that principal; one that touches it in part only, by naming somebody within, is not among them. */
    Touching touching(Principal principal) {
        List<Integer> covering = byKey.getOrDefault("*", List.of());
        covering = merged(covering, byKey.get(principal.key()));
        if (principal.type().equals(Principal.AWS) && principal.account() != null) {
            covering = merged(covering, byAccount.get(principal.account()));
        }
        if (principal.isService()) {
            covering = merged(covering, byKey.get(Principal.SERVICE + "\n*"));
        }
        if (principal.type().equals(Principal.FEDERATED)) {
            covering = merged(covering, byKey.get(Principal.FEDERATED + "\n*"));
        }
        if (exceptions.isEmpty()) {
            return new Touching(covering, List.of());
        }
        List<Integer> denying = new ArrayList<>();
        List<Integer> bounding = new ArrayList<>();
        for (int number : exceptions) {
            boolean open = principal.is(Kind.EVERYONE) || principal.is(Kind.EVERY_SERVICE);
            if (open) {
                bounding.add(number);
            } else if (!exceptions(number).mayInclude(principal)) {
                denying.add(number);
            }
        }
        return new Touching(merged(covering, denying), bounding);
    }

    private static List<Integer> merged(List<Integer> some, @Nullable List<Integer> more) {
        if (more == null || more.isEmpty() || more.equals(some)) {
            return some;
        }
        if (some.isEmpty()) {
            return more;
        }
        TreeSet<Integer> all = new TreeSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
