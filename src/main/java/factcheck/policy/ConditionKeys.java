package factcheck.policy;

import factcheck.policy.Constraint.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which condition keys say who gets in, and what their values leave. A key that is not here says nothing of it, nor does one
 * with a wildcard or a policy variable where its value identifies.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global condition
 *     keys</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html">Block public access</a>
 */
final class ConditionKeys {

    /** The forms of what identifies. */
    private enum Form {
        ACCOUNT,
        ORGANIZATION,
        ORGANIZATION_PATH,
        PRINCIPAL_ARN,
        SOURCE_ARN,
        NAME,
        USER_ID,
        TRUE,
        ADDRESS
    }

    private record Meaning(Column column, Form form) {}

    /** What one value leaves. */
    private record Left(String id, boolean wildcard) {}

    private static final Meaning NETWORK = new Meaning(Column.NETWORKS, Form.NAME);
    private static final Meaning SERVICE = new Meaning(Column.SERVICES, Form.NAME);
    private static final Meaning ADDRESS = new Meaning(Column.ADDRESSES, Form.ADDRESS);

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("aws:principalaccount", new Meaning(Column.ACCOUNTS, Form.ACCOUNT)),
            Map.entry("aws:principalarn", new Meaning(Column.ACCOUNTS, Form.PRINCIPAL_ARN)),
            Map.entry("aws:principalorgid", new Meaning(Column.ORGANIZATIONS, Form.ORGANIZATION)),
            Map.entry("aws:principalorgpaths", new Meaning(Column.ORGANIZATIONS, Form.ORGANIZATION_PATH)),
            Map.entry("aws:userid", new Meaning(Column.CALLERS, Form.USER_ID)),
            Map.entry("aws:sourceaccount", new Meaning(Column.SOURCE_ACCOUNTS, Form.ACCOUNT)),
            Map.entry("aws:sourcearn", new Meaning(Column.SOURCE_ACCOUNTS, Form.SOURCE_ARN)),
            Map.entry("aws:sourceorgid", new Meaning(Column.SOURCE_ORGANIZATIONS, Form.ORGANIZATION)),
            Map.entry("aws:sourceorgpaths", new Meaning(Column.SOURCE_ORGANIZATIONS, Form.ORGANIZATION_PATH)),
            Map.entry("aws:principalservicename", SERVICE),
            Map.entry("aws:principalservicenameslist", SERVICE),
            Map.entry("aws:principalisawsservice", new Meaning(Column.SERVICES, Form.TRUE)),
            Map.entry("aws:sourcevpc", NETWORK),
            Map.entry("aws:sourcevpce", NETWORK),
            Map.entry("aws:ec2instancesourcevpc", NETWORK),
            Map.entry("aws:vpceaccount", new Meaning(Column.NETWORKS, Form.ACCOUNT)),
            Map.entry("aws:vpceorgid", new Meaning(Column.NETWORKS, Form.ORGANIZATION)),
            Map.entry("aws:vpceorgpaths", new Meaning(Column.NETWORKS, Form.ORGANIZATION_PATH)),
            Map.entry("aws:sourceip", ADDRESS),
            Map.entry("aws:vpcsourceip", ADDRESS));

    private ConditionKeys() {}

    /** What a test leaves that holds only where the key matches; null where it leaves everyone. */
    static @Nullable Constraint left(Condition test) {
        Meaning meaning = MEANINGS.get(test.key());
        if (meaning == null || test.values().isEmpty() || !fits(test.operator(), meaning.form())) {
            return null;
        }
        List<String> ids = new ArrayList<>();
        boolean wildcard = false;
        for (String value : test.values()) {
            Left left = left(meaning.form(), value, test.operator());
            if (left == null) {
                return null;
            }
            if (!ids.contains(left.id())) {
                ids.add(left.id());
            }
            wildcard |= left.wildcard();
        }
        return new Constraint(meaning.column(), List.copyOf(ids), wildcard, test.text());
    }

    private static boolean fits(Operator operator, Form form) {
        return switch (form) {
            case ADDRESS -> operator.isAddress();
            case TRUE -> operator.isBool() || operator.isPositive();
            default -> operator.isPositive() || operator.isNegated();
        };
    }

    private static @Nullable Left left(Form form, String value, Operator operator) {
        if (value.contains("${")) {
            return null;
        }
        String text = operator.ignoresCase() ? value.toLowerCase(Locale.ROOT) : value;
        return switch (form) {
            case ACCOUNT -> exact(Accounts.isId(text), text);
            case ORGANIZATION -> exact(isOrganization(text), text);
            case ORGANIZATION_PATH -> organizationPath(text);
            case PRINCIPAL_ARN -> arn(text, operator, true);
            case SOURCE_ARN -> arn(text, operator, false);
            case NAME -> exact(!text.isBlank() && !Pattern.isPattern(text), text);
            case USER_ID -> userId(text);
            case TRUE -> exact(text.equalsIgnoreCase("true"), "");
            case ADDRESS -> exact(isAddressRange(text), text);
        };
    }

    private static @Nullable Left exact(boolean identifies, String id) {
        return identifies ? new Left(id, false) : null;
    }

    private static boolean isOrganization(String text) {
        return text.startsWith("o-") && text.length() > 2 && !Pattern.isPattern(text);
    }

    private static @Nullable Left organizationPath(String text) {
        int slash = text.indexOf('/');
        String id = slash < 0 ? text : text.substring(0, slash);
        return isOrganization(id) ? new Left(id, Pattern.isPattern(text)) : null;
    }

    /** An ARN by its account; one of a service that names no account in its ARNs counts only as a source. */
    private static @Nullable Left arn(String text, Operator operator, boolean principal) {
        String[] fields = text.split(":", 6);
        if (fields.length < 6 || !fields[0].equals("arn")) {
            return null;
        }
        boolean wildBefore = Pattern.isPattern(fields[1] + fields[2] + fields[3]);
        if (principal && wildBefore && operator.spansFields()) {
            // The path of a role can hold colons, so the wildcard can reach over the account of anybody's role.
            return null;
        }
        boolean wildcard = wildBefore || Pattern.isPattern(fields[5]);
        if (Accounts.isId(fields[4])) {
            return new Left(fields[4], wildcard);
        }
        boolean unnamed = !principal && fields[4].isEmpty() && !wildcard && !fields[5].isBlank();
        return unnamed ? new Left(Constraint.UNNAMED, false) : null;
    }

    private static @Nullable Left userId(String text) {
        int colon = text.indexOf(':');
        String id = colon < 0 ? text : text.substring(0, colon);
        return id.isBlank() || Pattern.isPattern(id) ? null : new Left(text, Pattern.isPattern(text));
    }

    private static boolean isAddressRange(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean readable = !address.isEmpty()
                && address.chars()
                        .allMatch(c -> (c >= '0' && c <= '9')
                                || (c >= 'a' && c <= 'f')
                                || (c >= 'A' && c <= 'F')
                                || c == '.'
                                || c == ':');
        String length = slash < 0 ? "" : text.substring(slash + 1);
        boolean everywhere = slash >= 0 && length.chars().allMatch(c -> c == '0');
        return readable && !everywhere && length.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
