package factcheck.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a statement of a resource policy lets in: everything that bounds it, all of which holds, so that the tightest counts.
 *
 * @param bounds at least one; the first of the tightest rung decides
 */
public record Reach(List<Bound> bounds) {

    private static final Comparator<Bound> TIGHTEST = Comparator.comparing(Bound::rung);

    /** Sorts the bounds, tightest first. */
    public Reach {
        if (bounds.size() > 1) {
            List<Bound> sorted = new ArrayList<>(bounds.size());
            for (Bound bound : bounds) {
                if (!sorted.contains(bound)) {
                    sorted.add(bound);
                }
            }
            sorted.sort(TIGHTEST);
            bounds = sorted;
        }
        bounds = List.copyOf(bounds);
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("nothing bounds it");
        }
    }

    /**
     * One bound.
     *
     * @param rung how far it lets reach, where nobody outside is trusted
     * @param accounts the accounts that it leaves; empty where it says nothing of accounts
     * @param organizations the organisations that it leaves
     * @param networks the networks that it leaves
     * @param condition the condition that sets it, or null where it is the principal
     */
    public record Bound(
            Rung rung,
            List<String> accounts,
            List<String> organizations,
            List<String> networks,
            @Nullable String condition) {

        Rung trusting(Trust trust) {
            if (!organizations.isEmpty() && !trust.organizations(organizations)) {
                return Rung.CROSS_ACCOUNT;
            }
            boolean named = rung == Rung.CROSS_ACCOUNT && !accounts.isEmpty();
            return named && trust.accounts(accounts) ? Rung.TRUSTED_ACCOUNT : rung;
        }
    }

    /**
     * Whom a check trusts.
     *
     * @param ownAccount the resource's account
     * @param ownOrganization its organisation, if known
     * @param accounts other accounts
     * @param organizations other organisations
     * @param anyOrganization whether every organisation is trusted, whichever it is
     */
    record Trust(
            String ownAccount,
            @Nullable String ownOrganization,
            List<String> accounts,
            List<String> organizations,
            boolean anyOrganization) {

        boolean accounts(List<String> ids) {
            return ids.stream().allMatch(this::account);
        }

        boolean account(String id) {
            return id.equals(ownAccount) || accounts.contains(id);
        }

        boolean organizations(List<String> ids) {
            return anyOrganization || ids.stream().allMatch(this::organization);
        }

        boolean organization(String id) {
            return id.equals(ownOrganization) || organizations.contains(id);
        }
    }

    /** How far it reaches, where nobody outside is trusted. */
    public Rung rung() {
        return bounds.get(0).rung();
    }

    /** The accounts left, by the tightest bound that names any. */
    public List<String> accounts() {
        return first(Bound::accounts);
    }

    /** The organisations left, by the tightest bound that names any. */
    public List<String> organizations() {
        return first(Bound::organizations);
    }

    /** The networks left, by the tightest bound that names any. */
    public List<String> networks() {
        return first(Bound::networks);
    }

    /** The condition that decides, or null where the principal does. */
    public @Nullable String condition() {
        return bounds.get(0).condition();
    }

    Rung rung(Trust trust) {
        return deciding(trust).trusting(trust);
    }

    /** The bound that is the tightest under that trust. */
    Bound deciding(Trust trust) {
        Bound tightest = bounds.get(0);
        for (Bound bound : bounds) {
            if (bound.trusting(trust).compareTo(tightest.trusting(trust)) < 0) {
                tightest = bound;
            }
        }
        return tightest;
    }

    private List<String> first(Function<Bound, List<String>> list) {
        for (Bound bound : bounds) {
            if (!list.apply(bound).isEmpty()) {
                return list.apply(bound);
            }
        }
        return List.of();
    }
}
