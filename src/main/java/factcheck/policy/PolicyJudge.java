package factcheck.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a resource policy: what each Allow grants, after its conditions and the denials beside it. What is not proven to
 * restrict does not: a Deny counts only where it provably takes back or bounds an Allow. The judge knows no parameters; whom
 * to trust is for the reader of a grant to say.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of policies</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html">Resource-based
 *     policies of DynamoDB</a>
 */
public final class PolicyJudge {

    /** More characters than this no service stores in a policy. */
    private static final int LONGEST = 100_000;

    private PolicyJudge() {}

    /**
     * Judges a policy.
     *
     * @param policy the parsed document: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} or null
     */
    public static PolicyJudgement judge(@Nullable Object policy, PolicyContext context) {
        if (length(policy, LONGEST) > LONGEST) {
            PolicyFault fault = new PolicyFault(null, "the policy is longer than any that AWS stores");
            return new PolicyJudgement(List.of(), List.of(fault));
        }
        PolicyReader reader = new PolicyReader(context);
        reader.read(policy);
        List<Statement> statements = List.copyOf(reader.statements());
        Map<List<String>, Denials> denials = new HashMap<>();
        List<PolicyGrant> grants = new ArrayList<>();
        for (Statement statement : statements) {
            List<String> reached = statement.allows() ? statement.resources().reached(context) : List.of();
            if (!reached.isEmpty()) {
                Denials own = denials.computeIfAbsent(reached, r -> new Denials(statements, r, context));
                new Allowance(statement, own, context).grants(grants);
            }
        }
        return new PolicyJudgement(List.copyOf(grants), List.copyOf(reader.faults()));
    }

    /** The characters of all texts, or more than {@code most} as soon as there are more. */
    private static int length(@Nullable Object value, int most) {
        int length = 1;
        if (value instanceof String text) {
            length += text.length();
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                length += String.valueOf(entry.getKey()).length();
                length += length <= most ? length(entry.getValue(), most - length) : 0;
            }
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                length += length <= most ? length(element, most - length) : 0;
            }
        }
        return length;
    }
}
