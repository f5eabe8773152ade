package factcheck.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules of one check, as the engine knows them.
 *
 * @param source their text
 * @param rules what each reads, in the order of the file
 * @param byName the same, by the rule's name
 */
record CheckRules(RuleText source, List<RuleReads> rules, Map<String, RuleReads> byName) {

    static CheckRules of(RuleText source, List<RuleReads> rules) {
        return new CheckRules(
                source,
                List.copyOf(rules),
                rules.stream().collect(Collectors.toMap(RuleReads::name, r -> r, (a, b) -> a)));
    }
}
