package factcheck.engine;

import factcheck.engine.RuleReads.Look;
import factcheck.engine.RuleReads.PatternReads;
import factcheck.facts.Fact;
import factcheck.facts.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many facts there are for rules to combine. The engine makes all combinations of the facts that a rule's patterns find
 * before any of them counts as fired, so that a limit on firings comes too late: what would be too many is refused before.
 */
final class Workload {

    private static final double MOST_COMBINATIONS = 1e7;
    private static final double MOST_TESTS = 1e10;

    private final Map<String, Integer> counts;

    private Workload(Map<String, Integer> counts) {
        this.counts = counts;
    }

    /** The workload over these facts. */
    static Workload of(Iterable<?> facts) {
        Map<String, Integer> counts = new HashMap<>();
        for (Object fact : facts) {
            String name = fact instanceof Fact general
                    ? general.type()
                    : fact.getClass().getSimpleName();
            counts.merge(name, 1, Integer::sum);
        }
        return new Workload(counts);
    }

    /** Refuses rules that combine more facts than can be held, as counted without their conditions. */
    void accept(CheckRules rules) throws RuleFailure {
        for (RuleReads rule : rules.rules()) {
            double found = 1;
            double tests = 1;
            Set<String> met = new HashSet<>();
            for (PatternReads pattern : rule.patterns()) {
                boolean again = pattern.variable() != null && !met.add(pattern.variable());
                if (pattern.narrow() || again) {
                    continue;
                }
                int count = Math.max(1, count(pattern));
                tests *= count;
                found *= pattern.look() == Look.FOUND ? count : 1;
            }
            if (found > MOST_COMBINATIONS || tests > MOST_TESTS) {
                throw new RuleFailure("rule `" + rule.name()
                        + "` would run away: it combines too many facts; join its patterns by a field that they share");
            }
        }
    }

    private int count(PatternReads pattern) {
        Section section = pattern.section();
        String name = section != null && pattern.type().type() == Fact.class
                ? section.name()
                : pattern.type().name();
        return counts.getOrDefault(name, 0);
    }
}
