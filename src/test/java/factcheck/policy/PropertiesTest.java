package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold of any policy, in every reading; a failure shows the seed. */
class PropertiesTest {

    private static final int SEEDS = 300;

    private static void forEachSeed(BiConsumer<SplittableRandom, Map<String, Object>> property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Object> policy = RandomPolicy.policy(random);
            try {
                property.accept(random, policy);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + policy, e);
            }
        }
    }

    private static PolicyJudgement judge(Object policy) {
        return PolicyJudge.judge(policy, Policies.CONTEXT);
    }

    private static Rung ladder(Object policy, int reading) {
        return judge(policy).grants().stream()
                .map(grant -> grant.readings().get(reading).rung())
                .max(Comparator.naturalOrder())
                .orElse(Rung.NOBODY);
    }

    private static Map<String, Object> with(Map<String, Object> policy, Map<String, Object> statement) {
        List<Object> statements = new ArrayList<>((List<?>) policy.getOrDefault("Statement", List.of()));
        statements.add(statement);
        return RandomPolicy.of(statements);
    }

    /** How often each grant stands in a judgement, whichever statement makes it, and each fault. */
    private static Map<String, Long> without(PolicyJudgement judgement) {
        Map<String, Long> found = judgement.grants().stream()
                .map(grant -> new PolicyGrant(
                                0,
                                null,
                                grant.principal(),
                                grant.service(),
                                grant.readings(),
                                grant.addresses(),
                                grant.disregarded())
                        .toString())
                .collect(Collectors.groupingBy(text -> text, TreeMap::new, Collectors.counting()));
        judgement.faults().forEach(fault -> found.merge(fault.message().replaceAll("\\d", "#"), 1L, Long::sum));
        return found;
    }

    @Test
    void anAddedAllowNeverLowersTheLadder() {
        forEachSeed((random, policy) -> {
            Map<String, Object> more = with(policy, RandomPolicy.statement(random, true));
            for (int reading = 0; reading < factcheck.facts.Grant.READINGS; reading++) {
                assertThat(ladder(more, reading)).isGreaterThanOrEqualTo(ladder(policy, reading));
            }
        });
    }

    @Test
    void anAddedDenyOfEverythingLeavesNobody() {
        forEachSeed((random, policy) -> {
            Object deny = Policies.parse("{Effect: 'Deny', Principal: '*', Action: '*', Resource: '*'}");
            @SuppressWarnings("unchecked")
            Map<String, Object> all = with(policy, (Map<String, Object>) deny);
            assertThat(judge(all).grants()).isEmpty();
        });
    }

    @Test
    void anAddedDenyNeverRaisesTheLadder() {
        forEachSeed((random, policy) -> {
            for (Map<String, Object> deny :
                    List.of(RandomPolicy.unconditionalDeny(random), RandomPolicy.statement(random, false))) {
                Map<String, Object> more = with(policy, deny);
                for (int reading = 0; reading < factcheck.facts.Grant.READINGS; reading++) {
                    assertThat(ladder(more, reading)).isLessThanOrEqualTo(ladder(policy, reading));
                }
            }
        });
    }

    @Test
    void orderNeverMatters() {
        forEachSeed((random, policy) -> assertThat(without(judge(RandomPolicy.shuffled(random, policy))))
                .isEqualTo(without(judge(policy))));
    }

    @Test
    void aValueAndAListOfOneAgree() {
        forEachSeed((random, policy) -> {
            Map<String, Long> expected = without(judge(policy));
            assertThat(without(judge(RandomPolicy.unwrapped(policy, true)))).isEqualTo(expected);
            assertThat(without(judge(RandomPolicy.unwrapped(policy, false)))).isEqualTo(expected);
        });
    }

    @Test
    void countingMoreAsARestrictionNeverRaisesTheLadder() {
        forEachSeed((random, policy) -> {
            assertThat(ladder(policy, factcheck.facts.Grant.reading(true, true)))
                    .isLessThanOrEqualTo(ladder(policy, factcheck.facts.Grant.reading(false, true)));
        });
    }

    @Test
    void everyRungComesUp() {
        TreeMap<Rung, Integer> seen = new TreeMap<>();
        forEachSeed((random, policy) -> seen.merge(ladder(policy, 2), 1, Integer::sum));
        assertThat(seen.keySet())
                .containsExactly(
                        Rung.NOBODY,
                        Rung.SAME_ACCOUNT,
                        Rung.ORG,
                        Rung.SERVICE_SCOPED,
                        Rung.NETWORK,
                        Rung.SERVICE_UNSCOPED,
                        Rung.CROSS_ACCOUNT,
                        Rung.PUBLIC);
    }
}
