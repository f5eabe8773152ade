package factcheck.policy;

import factcheck.facts.Reach.Bound;
import factcheck.facts.Rung;
import factcheck.policy.Constraint.Column;
import factcheck.policy.Limits.Left;
import factcheck.policy.Principal.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a principal and what conditions leave to how far it reaches: one bound for each, of which the tightest counts. */
final class Rungs {

    private final String owner;

    Rungs(String owner) {
        this.owner = owner;
    }

    /** The bounds of a principal. */
    List<Bound> of(Principal principal, Limits limits) {
        boolean services = principal.is(Kind.EVERYONE) && limits.of(Column.SERVICES) != null;
        return of(services ? Kind.SERVICE : principal.kind(), principal.account(), limits);
    }

    /** The bounds of AWS services in general. */
    List<Bound> ofServices(Limits limits) {
        return of(Kind.SERVICE, null, limits);
    }

    private List<Bound> of(Kind kind, @Nullable String account, Limits limits) {
        List<String> accounts = account == null ? List.of() : List.of(account);
        Bound unrestricted = new Bound(unrestricted(kind), accounts, List.of(), List.of(), null);
        if (limits.isEmpty()) {
            return List.of(unrestricted);
        }
        List<Bound> bounds = new ArrayList<>();
        switch (kind) {
            case OTHER -> other(String.valueOf(account), limits, bounds);
            case EVERYONE -> everyone(limits, bounds);
            case SERVICE, EVERY_SERVICE -> service(limits, bounds);
            default -> {}
        }
        boolean service = kind == Kind.SERVICE || kind == Kind.EVERY_SERVICE;
        if (!service || bounds.isEmpty()) {
            bounds.add(unrestricted);
        }
        return bounds;
    }

    private static Rung unrestricted(Kind kind) {
        return switch (kind) {
            case SELF -> Rung.SAME_ACCOUNT;
            case OTHER, FEDERATED_OTHER -> Rung.CROSS_ACCOUNT;
            case SERVICE -> Rung.SERVICE_UNSCOPED;
            case EVERYONE, EVERY_SERVICE -> Rung.PUBLIC;
            case NOBODY, UNREADABLE -> Rung.NOBODY;
        };
    }

    private static void other(String account, Limits limits, List<Bound> bounds) {
        Left accounts = limits.of(Column.ACCOUNTS);
        if (accounts != null && !accounts.ids().contains(account)) {
            bounds.add(bound(Rung.NOBODY, List.of(), accounts));
        }
        organizations(limits.of(Column.ORGANIZATIONS), Rung.ORG, bounds);
    }

    private void everyone(Limits limits, List<Bound> bounds) {
        accounts(limits.of(Column.ACCOUNTS), Rung.SAME_ACCOUNT, bounds);
        organizations(limits.of(Column.ORGANIZATIONS), Rung.ORG, bounds);
        accounts(limits.of(Column.SOURCE_ACCOUNTS), Rung.SERVICE_SCOPED, bounds);
        organizations(limits.of(Column.SOURCE_ORGANIZATIONS), Rung.SERVICE_SCOPED, bounds);
        network(limits.of(Column.NETWORKS), bounds);
        network(limits.of(Column.ADDRESSES), bounds);
        Left callers = limits.of(Column.CALLERS);
        if (callers != null) {
            bounds.add(bound(Rung.CROSS_ACCOUNT, List.of(), callers));
        }
    }

    private void service(Limits limits, List<Bound> bounds) {
        accounts(limits.of(Column.ACCOUNTS), Rung.SERVICE_SCOPED, bounds);
        organizations(limits.of(Column.ORGANIZATIONS), Rung.SERVICE_SCOPED, bounds);
        accounts(limits.of(Column.SOURCE_ACCOUNTS), Rung.SERVICE_SCOPED, bounds);
        organizations(limits.of(Column.SOURCE_ORGANIZATIONS), Rung.SERVICE_SCOPED, bounds);
    }

    private void accounts(@Nullable Left left, Rung own, List<Bound> bounds) {
        if (left == null) {
            return;
        }
        List<String> named =
                left.ids().stream().filter(id -> !id.equals(Constraint.UNNAMED)).toList();
        if (left.ids().isEmpty()) {
            bounds.add(bound(Rung.NOBODY, named, left));
        } else if (named.stream().anyMatch(id -> !id.equals(owner))) {
            bounds.add(bound(Rung.CROSS_ACCOUNT, named, left));
        } else {
            bounds.add(bound(named.size() == left.ids().size() ? own : Rung.SERVICE_UNSCOPED, named, left));
        }
    }

    private static void organizations(@Nullable Left left, Rung rung, List<Bound> bounds) {
        if (left != null) {
            Rung reached = left.ids().isEmpty() ? Rung.NOBODY : rung;
            bounds.add(new Bound(reached, List.of(), left.ids(), List.of(), left.text()));
        }
    }

    private static void network(@Nullable Left left, List<Bound> bounds) {
        if (left != null) {
            bounds.add(new Bound(Rung.NETWORK, List.of(), List.of(), left.ids(), left.text()));
        }
    }

    private static Bound bound(Rung rung, List<String> accounts, Left left) {
        return new Bound(rung, accounts, List.of(), List.of(), left.text());
    }
}
