package factcheck.policy;

import factcheck.facts.Grant;
import factcheck.facts.Reach;
import factcheck.facts.Reach.Bound;
import factcheck.facts.Rung;
import factcheck.policy.Constraint.Column;
import factcheck.policy.Principal.Kind;
import factcheck.policy.Restrictions.Spared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs one Allow: each of its principals, with its conditions and against the denials. A denial only ever bounds: whatever
 * is bounded keeps the bounds that it had.
 */
final class Allowance {

    private final Statement allow;
    private final Restrictions restrictions;
    private final List<Constraint> own;
    private final Remainders remainders;
    private final Rungs rungs;
    private final List<String> addresses;
    private final @Nullable String callers;

    Allowance(Statement allow, Denials denials, PolicyContext context) {
        this.allow = allow;
        this.restrictions = Restrictions.ofAllow(allow.conditions());
        this.own = restrictions.constraints();
        this.remainders = new Remainders(allow.actions(), denials, context.service());
        this.rungs = new Rungs(context.ownerAccount());
        this.addresses = ids(Column.ADDRESSES);
        boolean services = own.stream().anyMatch(c -> c.column() == Column.SERVICES);
        String names = String.join(", ", ids(Column.SERVICES));
        this.callers = !services ? null : names.isEmpty() ? "*" : names;
    }

    private List<String> ids(Column column) {
        return own.stream()
                .filter(c -> c.column() == column)
                .flatMap(c -> c.ids().stream())
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    void grants(List<PolicyGrant> grants) {
        if (allow.excepts()) {
            grants(new Principal(Kind.EVERYONE, "", "NotPrincipal", null, false), grants);
        } else {
            allow.principals().forEach(principal -> grants(principal, grants));
        }
    }

    private void grants(Principal principal, List<PolicyGrant> grants) {
        Set<PolicyGrant> found = new LinkedHashSet<>();
        for (Remainder remainder : remainders.of(principal)) {
            List<Spared> bounds = remainder.spared().stream()
                    .filter(s -> !principal.isService() || !s.sparesAny())
                    .toList();
            List<List<Constraint>> views = views(bounds);
            if (remainder.exceptions().isEmpty()) {
                found.add(grant(principal, service(principal), constraints(views), bounds(principal, views)));
            } else {
                remainder.kept(principal).forEach(kept -> found.add(kept(principal, kept, views)));
            }
            services(principal, remainder, bounds, found);
        }
        grants.addAll(found);
    }

    /** The constraints of the Allow, and the same with what denials add; both bound. */
    private List<List<Constraint>> views(List<Spared> bounds) {
        if (bounds.isEmpty()) {
            return List.of(own);
        }
        return List.of(
                own,
                Stream.concat(own.stream(), bounds.stream().map(Spared::constraint))
                        .toList());
    }

    private static List<Constraint> constraints(List<List<Constraint>> views) {
        return views.get(views.size() - 1);
    }

    private Function<Reading, List<Bound>> bounds(Principal principal, List<List<Constraint>> views) {
        return reading -> views.size() == 1
                ? rungs.of(principal, reading.of(views.get(0)))
                : views.stream()
                        .flatMap(view -> rungs.of(principal, reading.of(view)).stream())
                        .toList();
    }

    /** What a principal keeps that is one of those whom a denial of all others spares. */
    private PolicyGrant kept(Principal principal, Principal kept, List<List<Constraint>> views) {
        String condition = "NotPrincipal " + Values.shorten(kept.text());
        Function<Reading, List<Bound>> before = bounds(principal, views);
        Function<Reading, List<Bound>> after = bounds(kept, views);
        return grant(
                principal,
                service(kept),
                constraints(views),
                reading -> Stream.concat(
                                before.apply(reading).stream(),
                                after.apply(reading).stream().map(b -> because(b, condition)))
                        .toList());
    }

    private static Bound because(Bound bound, String condition) {
        return bound.condition() != null
                ? bound
                : new Bound(bound.rung(), bound.accounts(), bound.organizations(), bound.networks(), condition);
    }

    /** What is left open where a denial spares services, or what services ask in the name of others. */
    private void services(Principal principal, Remainder remainder, List<Spared> bounds, Set<PolicyGrant> found) {
        boolean everyone = principal.is(Kind.EVERYONE);
        List<Spared> sparing = bounds.stream()
                .filter(s -> everyone ? s.sparesAny() : s.sparesRequestsOfServices())
                .toList();
        boolean denied = everyone && remainder.exceptions().stream().anyMatch(exceptions -> !exceptions.services());
        if (sparing.isEmpty() || denied || principal.is(Kind.SELF) || principal.is(Kind.NOBODY)) {
            return;
        }
        List<List<Constraint>> views =
                views(bounds.stream().filter(s -> !sparing.contains(s)).toList());
        String condition = sparing.stream()
                .map(s -> s.constraint().text())
                .min(Comparator.naturalOrder())
                .orElse("");
        Function<Reading, List<Bound>> before = bounds(principal, views);
        found.add(grant(principal, "*", constraints(views), reading -> {
            Stream<Bound> open = everyone
                    ? views.stream().flatMap(view -> rungs.ofServices(reading.of(view)).stream())
                    : Stream.of(new Bound(Rung.SERVICE_UNSCOPED, List.of(), List.of(), List.of(), condition));
            return Stream.concat(before.apply(reading).stream(), open).toList();
        }));
    }

    private @Nullable String service(Principal principal) {
        return principal.isService() ? principal.text() : principal.is(Kind.EVERYONE) ? callers : null;
    }

    /** One way to count constraints; see {@link Grant#reading}. */
    private record Reading(boolean addresses, boolean wildcards) {

        List<Constraint> of(List<Constraint> constraints) {
            return constraints.stream().allMatch(this::counts)
                    ? constraints
                    : constraints.stream().filter(this::counts).toList();
        }

        private boolean counts(Constraint constraint) {
            return (addresses || constraint.column() != Column.ADDRESSES) && (wildcards || !constraint.wildcard());
        }
    }

    private PolicyGrant grant(
            Principal principal,
            @Nullable String service,
            List<Constraint> constraints,
            Function<Reading, List<Bound>> bounds) {
        boolean varies = constraints.stream().anyMatch(c -> c.wildcard() || c.column() == Column.ADDRESSES);
        List<Reach> readings = new ArrayList<>(Grant.READINGS);
        for (int reading = 0; reading < Grant.READINGS; reading++) {
            readings.add(
                    varies || reading == 0
                            ? new Reach(bounds.apply(
                                    new Reading(Grant.countsAddresses(reading), Grant.countsWildcards(reading))))
                            : readings.get(0));
        }
        return new PolicyGrant(
                allow.index(),
                allow.sid(),
                principal.text(),
                service,
                List.copyOf(readings),
                addresses,
                restrictions.disregarded());
    }
}
