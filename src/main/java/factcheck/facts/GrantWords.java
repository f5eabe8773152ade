package factcheck.facts;

import factcheck.facts.Reach.Bound;
import factcheck.facts.Reach.Trust;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a grant does, in words. */
final class GrantWords {

    private static final int MOST_NAMED = 5;
    private static final int LONGEST = 200;

    private GrantWords() {}

    /**
     * A sentence without a full stop.
     *
     * @param bound the bound that decides
     * @param addresses whether conditions on addresses count
     * @param inferred whether it rests on an inference
     */
    static String sentence(Grant grant, Bound bound, Trust trust, boolean addresses, boolean inferred) {
        Rung rung = bound.trusting(trust);
        StringBuilder text = new StringBuilder("statement ").append(grant.statement());
        if (grant.sid() != null) {
            text.append(" (").append(quoted(grant.sid())).append(")");
        }
        text.append(" lets in ").append(whom(grant, bound, rung, trust));
        if (rung.compareTo(Rung.SERVICE_UNSCOPED) >= 0) {
            text.append(unheeded(grant, addresses));
        }
        if (inferred) {
            text.append(" (by inference: a wildcard below what a condition names is taken to be no matter)");
        }
        return text.toString();
    }

    private static String whom(Grant grant, Bound bound, Rung rung, Trust trust) {
        String service = grant.service();
        return switch (rung) {
            case NOBODY -> "nobody by " + quoted(grant.principal());
            case SAME_ACCOUNT -> "the own account";
            case ORG -> named("organisation", bound.organizations());
            case TRUSTED_ACCOUNT -> onBehalf(service) + "the trusted " + named("account", outside(bound, trust, false));
            case SERVICE_SCOPED ->
                onBehalf(service == null ? "*" : service)
                        + (bound.organizations().isEmpty()
                                ? "the own account"
                                : named("organisation", bound.organizations()));
            case NETWORK -> "everyone from " + list(bound.networks());
            case SERVICE_UNSCOPED -> services(service) + " on anybody's behalf";
            case CROSS_ACCOUNT -> stranger(grant, bound, trust);
            case PUBLIC -> service == null ? "everyone" : services(service) + " on anybody's behalf";
        };
    }

    private static String stranger(Grant grant, Bound bound, Trust trust) {
        List<String> accounts = outside(bound, trust, true);
        if (!accounts.isEmpty()) {
            return onBehalf(grant.service()) + named("account", accounts);
        }
        List<String> organizations = bound.organizations().stream()
                .filter(id -> !trust.organization(id))
                .toList();
        return organizations.isEmpty()
                ? quoted(grant.principal()) + ", of an account that is not known"
                : onBehalf(grant.service()) + named("organisation", organizations);
    }

    private static List<String> outside(Bound bound, Trust trust, boolean strangers) {
        return bound.accounts().stream()
                .filter(id -> strangers ? !trust.account(id) : !id.equals(trust.ownAccount()))
                .toList();
    }

    private static String onBehalf(@Nullable String service) {
        return service == null ? "" : services(service) + " on behalf of ";
    }

    private static String services(@Nullable String service) {
        return service == null || service.equals("*") ? "every AWS service" : cut(service);
    }

    private static String unheeded(Grant grant, boolean addresses) {
        String text = addresses || grant.addresses().isEmpty() ? "" : "; its condition on addresses is not counted";
        if (!grant.disregarded().isEmpty()) {
            String tests = grant.disregarded().stream()
                    .limit(MOST_NAMED)
                    .map(GrantWords::quoted)
                    .collect(Collectors.joining(", "));
            text += "; " + tests + (grant.disregarded().size() == 1 ? " bounds nobody" : " bound nobody");
        }
        return text;
    }

    private static String named(String what, List<String> ids) {
        return (ids.size() == 1 ? what + " " : what + "s ") + list(ids);
    }

    private static String list(List<String> ids) {
        String text = ids.stream().limit(MOST_NAMED).map(GrantWords::cut).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_NAMED;
        return more > 0 ? text + " and " + more + " more" : text;
    }

    private static String quoted(String text) {
        return "`" + cut(text) + "`";
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
