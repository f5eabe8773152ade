package factcheck.policy;

import factcheck.policy.Principal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of {@code Principal} and {@code NotPrincipal}.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
final class PrincipalReader {

    private static final Map<String, String> TYPES = Map.of(
            "aws", Principal.AWS,
            "service", Principal.SERVICE,
            "federated", Principal.FEDERATED,
            "canonicaluser", Principal.CANONICAL_USER);

    private final String owner;

    PrincipalReader(String owner) {
        this.owner = owner;
    }

    /** All principals of the element, in their order; a form that is not known gives one that is unreadable. */
    List<Principal> read(Object element) {
        List<Principal> found = new ArrayList<>();
        if (element instanceof Map<?, ?> map) {
            map.forEach((key, value) -> ofType(String.valueOf(key), value, found));
        } else {
            for (Object value : Values.list(element)) {
                found.add(bare(value));
            }
        }
        return found;
    }

    private void ofType(String key, @Nullable Object values, List<Principal> found) {
        String type = TYPES.get(key.toLowerCase(Locale.ROOT));
        for (Object value : Values.list(values)) {
            String text = Values.scalar(value);
            found.add(
                    type == null || text == null
                            ? unreadable(type == null ? key : type, Values.show(value))
                            : typed(type, text));
        }
    }

    private static Principal bare(@Nullable Object value) {
        String text = Values.scalar(value);
        return "*".equals(text)
                ? new Principal(Kind.EVERYONE, "", "*", null, false)
                : unreadable("", Values.show(value));
    }

    private Principal typed(String type, String text) {
        return switch (type) {
            case Principal.AWS -> aws(text);
            case Principal.SERVICE -> service(text);
            case Principal.FEDERATED -> federated(text);
            default ->
                text.isBlank() ? unreadable(type, text) : new Principal(Kind.FEDERATED_OTHER, type, text, null, false);
        };
    }

    private Principal aws(String text) {
        if (text.equals("*")) {
            return new Principal(Kind.EVERYONE, Principal.AWS, text, null, false);
        }
        if (Accounts.isId(text)) {
            return ofAccount(Principal.AWS, text, text, true);
        }
        if (isDeleted(text)) {
            return new Principal(Kind.NOBODY, Principal.AWS, text, null, false);
        }
        String[] arn = text.split(":", 6);
        boolean wild = Pattern.isPattern(arn.length > 4 ? arn[4] : text);
        if (wild && (arn[0].equals("arn") || Accounts.isIdPattern(text))) {
            return new Principal(Kind.EVERYONE, Principal.AWS, text, null, false);
        }
        boolean known = arn.length == 6
                && isPartition(arn)
                && arn[3].isEmpty()
                && Accounts.isId(arn[4])
                && (arn[2].equals("iam") ? isIam(arn[5]) : arn[2].equals("sts") && isSts(arn[5]));
        return known ? ofAccount(Principal.AWS, text, arn[4], arn[5].equals("root")) : unreadable(Principal.AWS, text);
    }

    private static boolean isIam(String resource) {
        return resource.equals("root") || isBelow(resource, "user/") || isBelow(resource, "role/");
    }

    private static boolean isSts(String resource) {
        return isBelow(resource, "assumed-role/") || isBelow(resource, "federated-user/");
    }

    private static boolean isBelow(String resource, String kind) {
        return resource.startsWith(kind) && resource.length() > kind.length();
    }

    private static boolean isPartition(String[] arn) {
        return arn[1].equals("aws") || arn[1].startsWith("aws-");
    }

    /** An id that AWS shows in the place of a user or role that is no more. */
    private static boolean isDeleted(String text) {
        return (text.startsWith("AIDA") || text.startsWith("AROA"))
                && text.length() > 4
                && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static Principal service(String text) {
        if (Pattern.isPattern(text)) {
            return new Principal(Kind.EVERY_SERVICE, Principal.SERVICE, text, null, false);
        }
        return isHost(text)
                ? new Principal(Kind.SERVICE, Principal.SERVICE, text, null, false)
                : unreadable(Principal.SERVICE, text);
    }

    private Principal federated(String text) {
        if (text.equals("*")) {
            return new Principal(Kind.EVERYONE, Principal.FEDERATED, text, null, false);
        }
        if (!text.startsWith("arn:")) {
            return isHost(text)
                    ? new Principal(Kind.FEDERATED_OTHER, Principal.FEDERATED, text, null, false)
                    : unreadable(Principal.FEDERATED, text);
        }
        String[] arn = text.split(":", 6);
        if (Pattern.isPattern(arn.length > 4 ? arn[4] : text)) {
            return new Principal(Kind.EVERYONE, Principal.FEDERATED, text, null, false);
        }
        if (arn.length < 6 || !isPartition(arn) || !Accounts.isId(arn[4])) {
            return unreadable(Principal.FEDERATED, text);
        }
        Kind kind = arn[4].equals(owner) ? Kind.SELF : Kind.FEDERATED_OTHER;
        return new Principal(kind, Principal.FEDERATED, text, arn[4], false);
    }

    /** A name with dots and perhaps a path, such as a service's or an identity provider's. */
    private static boolean isHost(String text) {
        return text.indexOf('.') > 0
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || ".-_/:".indexOf(c) >= 0);
    }

    private Principal ofAccount(String type, String text, String account, boolean whole) {
        return new Principal(account.equals(owner) ? Kind.SELF : Kind.OTHER, type, text, account, whole);
    }

    private static Principal unreadable(String type, String text) {
        return new Principal(Kind.UNREADABLE, type, text, null, false);
    }
}
