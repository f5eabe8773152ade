package factcheck.policy;

import factcheck.facts.Grant;
import factcheck.facts.Reach;
import factcheck.facts.Reach.Bound;
import factcheck.facts.Rung;
import factcheck.policy.Constraint.Column;
import factcheck.policy.Principal.Kind;
import factcheck.policy.Restrictions.Spared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs one Allow: each of its principals, with its conditions and against the denials. A denial only ever bounds: what it
 * bounds keeps the bounds that it had.
 */
final class Allowance {

    private final Statement allow;
    private final Restrictions restrictions;
    private final Remainders remainders;
    private final Rungs rungs;
    private final List<String> addresses;
    private final @Nullable String callers;
    private final List<View> own;
    private final Map<Remainder, List<View>> bounded = new HashMap<>();
    private final Map<Remainder, List<View>> boundedServices = new HashMap<>();

    Allowance(Statement allow, Denials denials, PolicyContext context) {
        this.allow = allow;
        this.restrictions = Restrictions.ofAllow(allow.conditions());
        this.remainders = new Remainders(allow.actions(), denials, context.service());
        this.rungs = new Rungs(context.ownerAccount());
        this.addresses = ids(Column.ADDRESSES);
        boolean services = restrictions.constraints().stream().anyMatch(c -> c.column() == Column.SERVICES);
        String names = String.join(", ", ids(Column.SERVICES));
        this.callers = !services ? null : names.isEmpty() ? "*" : names;
        this.own = List.of(View.of(restrictions.constraints()));
    }

    private List<String> ids(Column column) {
        return restrictions.constraints().stream()
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
        List<Remainder> left = remainders.of(principal);
        if (left.size() == 1 && left.get(0).isFree()) {
            grants.add(grant(principal, service(principal), own));
            return;
        }
        List<PolicyGrant> found = new ArrayList<>(left.size());
        for (Remainder remainder : left) {
            List<View> views = (principal.isService() ? boundedServices : bounded)
                    .computeIfAbsent(remainder, r -> views(r.spared(principal)));
            if (remainder.exceptions().isEmpty()) {
                found.add(grant(principal, service(principal), views));
            } else {
                remainder.kept(principal).forEach(kept -> found.add(kept(principal, kept, views)));
            }
            if (remainder.sparesServices() && !principal.isService()) {
                services(principal, remainder, found);
            }
        }
        grants.addAll(found.size() == 1 ? found : new LinkedHashSet<>(found));
    }

    /** The constraints of the Allow, and the same with what denials add; both bound. */
    private List<View> views(List<Spared> bounds) {
        return bounds.isEmpty()
                ? own
                : List.of(
                        own.get(0),
                        View.of(Stream.concat(
                                        restrictions.constraints().stream(),
                                        bounds.stream().map(Spared::constraint))
                                .toList()));
    }

    private List<Bound> bounds(Principal principal, List<View> views, int reading) {
        if (views.size() == 1) {
            return rungs.of(principal, views.get(0).limits().get(reading));
        }
        List<Bound> bounds = new ArrayList<>();
        views.forEach(view -> bounds.addAll(rungs.of(principal, view.limits().get(reading))));
        return bounds;
    }

    /** What a principal keeps that is one of those whom a denial of all others spares. */
    private PolicyGrant kept(Principal principal, Principal kept, List<View> views) {
        String condition = "NotPrincipal " + Values.shorten(kept.text());
        return grant(principal, service(kept), views, reading -> {
            List<Bound> bounds = new ArrayList<>(bounds(principal, views, reading));
            bounds(kept, views, reading).forEach(bound -> bounds.add(because(bound, condition)));
            return bounds;
        });
    }

    private static Bound because(Bound bound, String condition) {
        return bound.condition() != null
                ? bound
                : new Bound(bound.rung(), bound.accounts(), bound.organizations(), bound.networks(), condition);
    }

    /** What is left open where a denial spares services, or what services ask in the name of others. */
    private void services(Principal principal, Remainder remainder, List<PolicyGrant> found) {
        List<Spared> bounds = remainder.spared(principal);
        boolean everyone = principal.is(Kind.EVERYONE);
        List<Spared> sparing = bounds.stream()
                .filter(s -> everyone ? s.sparesAny() : s.sparesRequestsOfServices())
                .toList();
        boolean denied = everyone && remainder.exceptions().stream().anyMatch(exceptions -> !exceptions.services());
        if (sparing.isEmpty() || denied || principal.is(Kind.SELF) || principal.is(Kind.NOBODY)) {
            return;
        }
        List<View> views =
                views(bounds.stream().filter(s -> !sparing.contains(s)).toList());
        String condition = sparing.stream()
                .map(s -> s.constraint().text())
                .min(Comparator.naturalOrder())
                .orElse("");
        found.add(grant(principal, "*", views, reading -> {
            List<Bound> open = new ArrayList<>(bounds(principal, views, reading));
            if (everyone) {
                views.forEach(view -> open.addAll(rungs.ofServices(view.limits().get(reading))));
            } else {
                open.add(new Bound(Rung.SERVICE_UNSCOPED, List.of(), List.of(), List.of(), condition));
            }
            return open;
        }));
    }

    private @Nullable String service(Principal principal) {
        return principal.isService() ? principal.text() : principal.is(Kind.EVERYONE) ? callers : null;
    }

    private PolicyGrant grant(Principal principal, @Nullable String service, List<View> views) {
        return grant(principal, service, views, reading -> bounds(principal, views, reading));
    }

    private PolicyGrant grant(
            Principal principal, @Nullable String service, List<View> views, IntFunction<List<Bound>> bounds) {
        Reach first = new Reach(bounds.apply(0));
        List<Reach> readings;
        if (views.get(views.size() - 1).varies()) {
            readings = new ArrayList<>(List.of(first));
            for (int reading = 1; reading < Grant.READINGS; reading++) {
                readings.add(new Reach(bounds.apply(reading)));
            }
            readings = List.copyOf(readings);
        } else {
            readings = Collections.nCopies(Grant.READINGS, first);
        }
        return new PolicyGrant(
                allow.index(), allow.sid(), principal.text(), service, readings, addresses, restrictions.disregarded());
    }
}
