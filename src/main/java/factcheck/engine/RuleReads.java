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
        /** It only needs to know that there is one; what it reads of that one is known where the rule fires. */
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
     * @param variable the variable that stands for the fact that it finds, or null
     * @param members the top-level members that the rule reads of it
     * @param narrow whether it is equal to an earlier pattern in something that few facts share
     * @param subject whether the fact that it finds is the judged resource itself
     * @param sameRegion whether it looks at nothing but the region of the judged resource
     * @param sameResource whether it looks at nothing but what bears the ARN of the judged resource
     */
    record PatternReads(
            FactType type,
            @Nullable Section section,
            Look look,
            @Nullable String variable,
            SortedSet<String> members,
            boolean narrow,
            boolean subject,
            boolean sameRegion,
            boolean sameResource) {}
}
