package factcheck.engine;

import factcheck.engine.RuleReads.Look;
import factcheck.engine.RuleReads.PatternReads;
import factcheck.facts.Section;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A pattern while its rule is being read: collects what is read of it, also further down in the rule. */
final class ReadScope {

    final FactType type;
    final @Nullable Section section;
    final Look look;
    final SortedSet<String> members = new TreeSet<>();
    boolean sameRegion;

    /** The members that a described section has; null where any member may be read. */
    @Nullable
    Set<String> described;

    ReadScope(FactType type, @Nullable Section section, Look look) {
        this.type = type;
        this.section = section;
        this.look = look;
    }

    /** The name that the pattern's facts go by: the section's, for a general fact. */
    String factName() {
        return section != null ? section.name() : type.name();
    }

    /** The finished pattern, without the members that the check's metadata says to ignore. */
    PatternReads finished(Set<String> ignored) {
        members.removeIf(member -> ignored.contains(member) || ignored.contains(type.name() + "." + member));
        return new PatternReads(type, section, look, Collections.unmodifiableSortedSet(members), sameRegion);
    }
}
