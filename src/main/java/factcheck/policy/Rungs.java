package factcheck.policy;

import factcheck.facts.Reach.Bound;
import factcheck.facts.Rung;
import factcheck.policy.Constraint.Column;
import factcheck.policy.Principal.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From a principal and what conditions leave to how far it reaches: one bound for each. */
final class Rungs {

    private final String owner;

    Rungs(String owner) {
        this.owner = owner;
    }

    /**
     * The bounds of a principal under constraints; the tightest counts.
     *
     * @param constraints all hold
     */
    List<Bound> of(Principal principal, List<Constraint> constraints) {
        boolean everyone = principal.is(Kind.EVERYONE);
        boolean services = constraints.stream().anyMatch(c -> c.column() == Column.SERVICES);
        return of(everyone && services ? Kind.SERVICE : principal.kind(), principal.account(), constraints);
    }

    /** The bounds of AWS services in general. */
    List<Bound> ofServices(List<Constraint> constraints) {
        return of(Kind.SERVICE, null, constraints);
    }

    private List<Bound> of(Kind kind, @Nullable String account, List<Constraint> constraints) {
        List<Bound> bounds = new ArrayList<>();
        if (!constraints.isEmpty()) {
            switch (kind) {
                case OTHER -> other(String.valueOf(account), constraints, bounds);
                case EVERYONE -> everyone(constraints, bounds);
                case SERVICE, EVERY_SERVICE -> service(constraints, bounds);
                default -> {}
            }
        }
        boolean service = kind == Kind.SERVICE || kind == Kind.EVERY_SERVICE;
        if (!service || bounds.isEmpty()) {
            List<String> accounts = account == null ? List.of() : List.of(account);
            bounds.add(new Bound(unrestricted(kind), accounts, List.of(), List.of(), null));
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

    private static void other(String account, List<Constraint> constraints, List<Bound> bounds) {
        Left accounts = Left.of(Column.ACCOUNTS, constraints);
        if (accounts != null && !accounts.ids().contains(account)) {
            bounds.add(bound(Rung.NOBODY, List.of(), accounts));
        }
        organizations(constraints, Column.ORGANIZATIONS, Rung.ORG, bounds);
    }

    private void everyone(List<Constraint> constraints, List<Bound> bounds) {
        accounts(constraints, Column.ACCOUNTS, Rung.SAME_ACCOUNT, bounds);
        organizations(constraints, Column.ORGANIZATIONS, Rung.ORG, bounds);
        accounts(constraints, Column.SOURCE_ACCOUNTS, Rung.SERVICE_SCOPED, bounds);
        organizations(constraints, Column.SOURCE_ORGANIZATIONS, Rung.SERVICE_SCOPED, bounds);
        for (Column column : EnumSet.of(Column.NETWORKS, Column.ADDRESSES)) {
            Left networks = Left.of(column, constraints);
            if (networks != null) {
                List<String> ids = List.copyOf(networks.ids());
                bounds.add(new Bound(Rung.NETWORK, List.of(), List.of(), ids, networks.text()));
            }
        }
        Left callers = Left.of(Column.CALLERS, constraints);
        if (callers != null) {
            bounds.add(bound(Rung.CROSS_ACCOUNT, List.of(), callers));
        }
    }

    private void service(List<Constraint> constraints, List<Bound> bounds) {
        accounts(constraints, Column.ACCOUNTS, Rung.SERVICE_SCOPED, bounds);
        organizations(constraints, Column.ORGANIZATIONS, Rung.SERVICE_SCOPED, bounds);
        accounts(constraints, Column.SOURCE_ACCOUNTS, Rung.SERVICE_SCOPED, bounds);
        organizations(constraints, Column.SOURCE_ORGANIZATIONS, Rung.SERVICE_SCOPED, bounds);
    }

    private void accounts(List<Constraint> constraints, Column column, Rung own, List<Bound> bounds) {
        Left left = Left.of(column, constraints);
        if (left == null) {
            return;
        }
        List<String> named =
                left.ids().stream().filter(id -> !id.equals(Constraint.UNNAMED)).toList();
        if (left.ids().isEmpty()) {
            bounds.add(bound(Rung.NOBODY, List.of(), left));
        } else if (named.stream().anyMatch(id -> !id.equals(owner))) {
            bounds.add(bound(Rung.CROSS_ACCOUNT, named, left));
        } else {
            bounds.add(bound(named.size() == left.ids().size() ? own : Rung.SERVICE_UNSCOPED, named, left));
        }
    }

    private static void organizations(List<Constraint> constraints, Column column, Rung rung, List<Bound> bounds) {
        Left left = Left.of(column, constraints);
        if (left != null) {
            List<String> ids = List.copyOf(left.ids());
            bounds.add(new Bound(ids.isEmpty() ? Rung.NOBODY : rung, List.of(), ids, List.of(), left.text()));
        }
    }

    private static Bound bound(Rung rung, List<String> accounts, Left left) {
        return new Bound(rung, accounts, List.of(), List.of(), left.text());
    }

    /**
     * What all constraints of one column leave together.
     *
     * @param ids in order
     * @param text the tests as written
     */
    private record Left(Set<String> ids, String text) {

        /** The columns of which a caller has one value only, so that two constraints leave what both leave. */
        private static final Set<Column> SETS =
                EnumSet.of(Column.ACCOUNTS, Column.ORGANIZATIONS, Column.SOURCE_ACCOUNTS, Column.SOURCE_ORGANIZATIONS);

        static @Nullable Left of(Column column, List<Constraint> constraints) {
            List<Constraint> own =
                    constraints.stream().filter(c -> c.column() == column).toList();
            if (own.isEmpty()) {
                return null;
            }
            Set<String> ids = new TreeSet<>();
            if (SETS.contains(column)) {
                List<Constraint> telling = own.stream()
                        .filter(c -> !c.ids().contains(Constraint.UNNAMED))
                        .toList();
                List<Constraint> counted = telling.isEmpty() ? own : telling;
                ids.addAll(counted.get(0).ids());
                counted.forEach(constraint -> ids.retainAll(Set.copyOf(constraint.ids())));
            } else {
                own.forEach(constraint -> ids.addAll(constraint.ids()));
            }
            String text = own.stream().map(Constraint::text).distinct().sorted().collect(Collectors.joining(" and "));
            return new Left(ids, text);
        }
    }
}
