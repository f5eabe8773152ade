package factcheck.policy;

import factcheck.policy.Constraint.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a statement leave.
 *
 * @param constraints what restricts; all of it holds
 * @param disregarded the tests that leave everyone, as written, sorted
 */
record Restrictions(List<Constraint> constraints, List<String> disregarded) {

    /** What the conditions of an Allow leave. */
    static Restrictions ofAllow(List<Condition> tests) {
        Set<String> present = present(tests);
        List<Constraint> constraints = new ArrayList<>();
        List<String> disregarded = new ArrayList<>();
        for (Condition test : tests) {
            boolean needsKey = !test.operator().holdsWithoutKey() || present.contains(test.key());
            Constraint left = test.operator().isNegated() || !needsKey ? null : ConditionKeys.left(test);
            if (left != null) {
                constraints.add(left);
            } else if (!present.contains(test.key()) || !test.operator().isNull()) {
                disregarded.add(test.text());
            }
        }
        return new Restrictions(
                List.copyOf(constraints), disregarded.stream().sorted().toList());
    }

    /** The keys that {@code Null} asks to be there. */
    private static Set<String> present(List<Condition> tests) {
        return tests.stream()
                .filter(test -> test.operator().isNull() && !test.values().isEmpty() && Values.is(test.values(), false))
                .map(Condition::key)
                .collect(Collectors.toSet());
    }

    /**
     * What a Deny leaves of those it is about.
     *
     * @param constraint what it leaves
     * @param sparesServices whether it spares AWS services
     * @param sparesRequestsOfServices whether it spares what a service asks in its caller's name
     */
    record Spared(Constraint constraint, boolean sparesServices, boolean sparesRequestsOfServices) {

        boolean sparesAny() {
            return sparesServices || sparesRequestsOfServices;
        }
    }

    /**
     * What a Deny leaves whose conditions are one negated test of the caller's identity, which holds too where the key is
     * missing, and beside it at most that the caller is no AWS service; null where its conditions are others.
     */
    static @Nullable Spared ofDeny(List<Condition> tests) {
        Constraint left = null;
        boolean services = false;
        boolean requests = false;
        for (Condition test : tests) {
            if (isNot(test, "aws:principalisawsservice")) {
                services = true;
            } else if (isNot(test, "aws:viaawsservice")) {
                requests = true;
            } else if (left == null && isNegatedIdentity(test)) {
                left = ConditionKeys.left(test);
                if (left == null) {
                    return null;
                }
            } else {
                return null;
            }
        }
        return left == null ? null : new Spared(left, services, requests);
    }

    private static boolean isNot(Condition test, String key) {
        Operator operator = test.operator();
        return test.key().equals(key)
                && operator.isBool()
                && !operator.forAny()
                && !test.values().isEmpty()
                && Values.is(test.values(), false);
    }

    private static boolean isNegatedIdentity(Condition test) {
        boolean several = test.key().equals("aws:principalorgpaths");
        Operator operator = test.operator();
        if (!operator.isNegated() || operator.forAny() || (several && !operator.forAll())) {
            return false;
        }
        Constraint left = ConditionKeys.left(test);
        return left != null && (left.column() == Column.ACCOUNTS || left.column() == Column.ORGANIZATIONS);
    }
}
