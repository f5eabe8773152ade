package factcheck.engine;

import factcheck.facts.Section;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one rule reads, worked out from its text.
 *
 * @param name the rule's name
 * @param line the line of its head, from 1
 * @param patterns its patterns over facts, in order
 */
record RuleReads(String name, int line, List<PatternReads> patterns) {

    /** How a pattern looks at a section. */
    enum Look {
        /** It finds a fact, which is then part of the match. */
        FOUND,
        /** It only needs to know that there is one. */
        EXISTS,
        /** It negates or counts: it needs the section whole. */
        COUNTED
    }

    /**
     * One pattern.
     *
     * @param type the fact type
     * @param section the section its facts stand in; null for a judgement that was derived from others
     * @param look how the pattern looks at it
     * @param members the top-level members that the rule reads of it
     * @param sameRegion whether the pattern joins on the region or ARN of the judged resource
     */
    record PatternReads(
            FactType type, @Nullable Section section, Look look, SortedSet<String> members, boolean sameRegion) {}
}
