package factcheck.engine;

import factcheck.engine.RuleReads.PatternReads;
import factcheck.facts.Fact;
import factcheck.facts.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.runtime.rule.Match;

/**
 * The facts that a rule matched.
 *
 * @param bound those that a variable stands for
 * @param rest the others
 */
record Matched(Map<String, Resource> bound, List<Resource> rest) {

    static final Matched NOTHING = new Matched(Map.of(), List.of());

    /** What a rule matched, told by the variables that it gives to its patterns. */
    static Matched of(Match match, RuleReads rule) {
        List<Resource> rest = new ArrayList<>();
        for (Object object : match.getObjects()) {
            if (object instanceof Resource resource) {
                rest.add(resource);
            }
        }
        Map<String, Resource> bound = new TreeMap<>();
        List<String> declared = match.getDeclarationIds();
        for (PatternReads pattern : rule.patterns()) {
            String name = pattern.variable();
            if (name != null
                    && declared.contains(name)
                    && !bound.containsKey(name)
                    && match.getDeclarationValue(name) instanceof Resource resource
                    && remove(rest, resource)) {
                bound.put(name, resource);
            }
        }
        return new Matched(bound, rest);
    }

    private static boolean remove(List<Resource> facts, Resource fact) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == fact) {
                facts.remove(i);
                return true;
            }
        }
        return false;
    }

    /** The facts that one of the rule's patterns found; where that is not certain, all that it can have found. */
    List<Resource> of(PatternReads pattern) {
        Resource known = pattern.variable() == null ? null : bound.get(pattern.variable());
        return known != null
                ? List.of(known)
                : rest.stream().filter(fact -> belongs(pattern, fact)).toList();
    }

    /** Whether a fact is of the kind that a pattern looks for. */
    static boolean belongs(PatternReads pattern, Resource fact) {
        return pattern.type().type().isInstance(fact)
                && (!(fact instanceof Fact general)
                        || pattern.section() == null
                        || general.type().equals(pattern.section().name()));
    }

    /** Where the facts stand, to tell two matches apart. */
    String places() {
        StringBuilder out = new StringBuilder();
        bound.values().forEach(fact -> out.append(fact.element().origin()));
        rest.forEach(fact -> out.append(fact.element().origin()));
        return out.toString();
    }
}
