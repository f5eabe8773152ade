package factcheck.policy;

import java.util.Locale;
import java.util.Set;

/**
 * An operator of a condition, taken apart. Letter case does not matter.
 *
 * @param base the operator in small letters, without what stands before and after it
 * @param forAll whether {@code ForAllValues:} stands before it, so that it holds where the key is missing
 * @param forAny whether {@code ForAnyValue:} stands before it
 * @param ifExists whether {@code IfExists} stands behind it, so that it holds where the key is missing
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
record Operator(String base, boolean forAll, boolean forAny, boolean ifExists) {

    private static final Set<String> POSITIVE =
            Set.of("stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike");
    private static final Set<String> NEGATED =
            Set.of("stringnotequals", "stringnotequalsignorecase", "stringnotlike", "arnnotequals", "arnnotlike");
    private static final String FOR_ALL = "forallvalues:";
    private static final String FOR_ANY = "foranyvalue:";
    private static final String IF_EXISTS = "ifexists";

    static Operator of(String written) {
        String base = written.toLowerCase(Locale.ROOT);
        boolean forAll = base.startsWith(FOR_ALL);
        boolean forAny = base.startsWith(FOR_ANY);
        base = base.substring(forAll ? FOR_ALL.length() : forAny ? FOR_ANY.length() : 0);
        boolean ifExists = base.endsWith(IF_EXISTS);
        base = ifExists ? base.substring(0, base.length() - IF_EXISTS.length()) : base;
        return new Operator(base, forAll, forAny, ifExists);
    }

    /** Whether it compares texts and holds where they match. */
    boolean isPositive() {
        return POSITIVE.contains(base);
    }

    /** Whether it compares texts and holds where they do not match. */
    boolean isNegated() {
        return NEGATED.contains(base);
    }

    boolean isBool() {
        return base.equals("bool");
    }

    boolean isNull() {
        return base.equals("null");
    }

    boolean isAddress() {
        return base.equals("ipaddress");
    }

    /** Whether it holds where the key is missing, for all that it compares. */
    boolean holdsWithoutKey() {
        return forAll || ifExists;
    }

    /** Whether a wildcard in it can stand for colons, so that it reaches across the fields of an ARN. */
    boolean spansFields() {
        return base.equals("stringlike") || base.equals("stringnotlike");
    }

    boolean ignoresCase() {
        return base.endsWith("ignorecase");
    }
}
