package factcheck.engine;

import factcheck.engine.RuleReads.Look;
import factcheck.engine.RuleReads.PatternReads;
import factcheck.facts.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A pattern while its rule is being read: collects what is read of it, also further down in the rule. */
final class ReadScope {

    /**
     * An equality with another pattern.
     *
     * @param other the other pattern
     * @param resource whether the two are about one resource, not about one region alone
     */
    record Join(ReadScope other, boolean resource) {}

    final FactType type;
    final @Nullable Section section;
    final Look look;
    final SortedSet<String> members = new TreeSet<>();
    final List<Join> joins = new ArrayList<>();

    /** The members that a described section has; null where any member may be read. */
    @Nullable
    Set<String> described;

    /** Whether it is equal to an earlier pattern in something that few facts share. */
    boolean narrow;

    /** The variable that stands for the fact, or null. */
    @Nullable
    String variable;

    ReadScope(FactType type, @Nullable Section section, Look look) {
        this.type = type;
        this.section = section;
        this.look = look;
    }

    /** The name that the pattern's facts go by: the section's, for a general fact. */
    String factName() {
        return section != null ? section.name() : type.name();
    }

    private boolean isJoined(Set<ReadScope> subjects, boolean resource) {
        return joins.stream()
                .filter(join -> join.other() != this && (join.resource() || !resource))
                .anyMatch(
                        join -> subjects.contains(join.other()) || join.other().isJoined(subjects, resource));
    }

    /**
     * The finished pattern, without the members that the check's metadata says to ignore.
     *
     * @param subjects the patterns that stand for the resource that the rule judges
     */
    PatternReads finished(Set<String> ignored, Set<ReadScope> subjects) {
        members.removeIf(member -> ignored.contains(member) || ignored.contains(factName() + "." + member));
        return new PatternReads(
                type,
                section,
                look,
                look == Look.FOUND ? variable : null,
                Collections.unmodifiableSortedSet(members),
                narrow,
                subjects.contains(this),
                isJoined(subjects, false),
                isJoined(subjects, true));
    }
}
