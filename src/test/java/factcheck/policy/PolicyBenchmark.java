package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shows that a policy of the largest size is judged in well under a millisecond. */
@Tag("benchmark")
class PolicyBenchmark {

    /** As many account ids as 20 KB of JSON hold. */
    private static final int PRINCIPALS = 1300;

    /** Time of this thread on a processor, so that what else the machine does is no matter. */
    private static final ThreadMXBean TIMER = ManagementFactory.getThreadMXBean();

    private static final int WARM_UP = 3000;
    private static final int ROUNDS = 1001;

    @Test
    void moreThanAThousandPrincipals() {
        assertThat(median("1300 accounts", policy(allow(accounts(0))))).isLessThan(1_000_000);
    }

    @Test
    void moreThanAThousandPrincipalsUnderAConditionAndTwoDenials() {
        Map<String, Object> allow = allow(accounts(0));
        allow.put("Condition", Map.of("StringEquals", Map.of("aws:PrincipalOrgID", List.of("o-a1b2c3d4e5"))));
        Map<String, Object> bound = statement("Deny", "*");
        bound.put("Condition", Map.of("StringNotEquals", Map.of("aws:PrincipalOrgID", List.of("o-a1b2c3d4e5"))));
        Map<String, Object> some = statement("Deny", Map.of("AWS", "100000000007"));
        assertThat(median("1300 accounts, a condition, two denials", policy(allow, bound, some)))
                .isLessThan(1_000_000);
    }

    @Test
    void halfOfThemAgainstHalfOfThem() {
        List<String> half = accounts(0).subList(0, PRINCIPALS / 2);
        Map<String, Object> deny = statement("Deny", Map.of("AWS", half));
        Map<String, Object> except = new LinkedHashMap<>(statement("Deny", half));
        except.remove("Principal");
        except.put("NotPrincipal", Map.of("AWS", accounts(PRINCIPALS).subList(0, PRINCIPALS / 2)));
        assertThat(median("650 accounts, 650 denied", policy(allow(half), deny)))
                .isLessThan(1_000_000);
        assertThat(median("650 accounts, all but 650 others denied", policy(allow(half), except)))
                .isLessThan(1_000_000);
    }

    @Test
    void aHundredStatements() {
        List<Map<String, Object>> statements = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            statements.add(allow(List.of("arn:aws:iam::" + (100_000_000_000L + i) + ":role/application")));
            statements.add(statement("Deny", Map.of("AWS", String.valueOf(200_000_000_000L + i))));
        }
        assertThat(median("fifty statements of each kind", policy(statements.toArray(Map<?, ?>[]::new))))
                .isLessThan(1_000_000);
    }

    private static List<String> accounts(int from) {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < PRINCIPALS; i++) {
            accounts.add(String.valueOf(100_000_000_000L + from + i));
        }
        return accounts;
    }

    private static Map<String, Object> allow(List<String> accounts) {
        return statement("Allow", Map.of("AWS", accounts));
    }

    private static Map<String, Object> statement(String effect, Object principal) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Effect", effect);
        statement.put("Principal", principal);
        statement.put("Action", List.of("dynamodb:GetItem", "dynamodb:Query"));
        statement.put("Resource", "*");
        return statement;
    }

    private static Map<String, Object> policy(Map<?, ?>... statements) {
        return Map.of("Version", "2012-10-17", "Statement", List.of(statements));
    }

    private static long median(String what, Map<String, Object> policy) {
        int grants = 0;
        for (int i = 0; i < WARM_UP; i++) {
            grants += PolicyJudge.judge(policy, Policies.CONTEXT).grants().size();
        }
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = TIMER.getCurrentThreadCpuTime();
            grants += PolicyJudge.judge(policy, Policies.CONTEXT).grants().size();
            times[i] = TIMER.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: median %d µs, 99%% below %d µs, %d grants%n",
                what, times[ROUNDS / 2] / 1000, times[ROUNDS * 99 / 100] / 1000, grants / (WARM_UP + ROUNDS));
        return times[ROUNDS / 2];
    }
}
