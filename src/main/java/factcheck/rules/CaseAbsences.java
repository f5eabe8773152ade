package factcheck.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Leaves out of the facts of one case what its {@code absent} names: a section, or a member of all its elements. */
final class CaseAbsences {

    private final Set<String> sections;
    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, YamlNode> asked = new LinkedHashMap<>();
    private final Set<String> members = new TreeSet<>();

    CaseAbsences(Set<String> sections) {
        this.sections = sections;
    }

    void leaveOut(Entries keys, Map<String, @Nullable Object> facts) {
        List<YamlNode.Scalar> names = keys.scalars("absent");
        if (names == null) {
            return;
        }
        for (YamlNode.Scalar name : names) {
            String[] parts = name.text().split("\\.", 2);
            if (!sections.contains(parts[0])) {
                String help = Nearest.help(parts[0], sections, "sections");
                keys.wrong(name, "there is no section `" + parts[0] + "`", help);
            } else if (parts.length == 1) {
                facts.remove(parts[0]);
            } else {
                asked.put(name.text(), name);
                leaveOut(name.text(), parts[1], facts.get(parts[0]));
            }
        }
    }

    private void leaveOut(String name, String member, @Nullable Object elements) {
        for (Object element : elements instanceof List<?> list ? list : List.of()) {
            if (element instanceof Map<?, ?> map) {
                map.keySet().forEach(other -> members.add(String.valueOf(other)));
                if (map.containsKey(member)) {
                    map.remove(member);
                    leftOut.add(name);
                }
            }
        }
    }

    /** A member that was to be left out, but is in no element of any document, is a mistake: it is likely misspelt. */
    void check(Entries ruleCase) {
        asked.forEach((name, node) -> {
            if (!leftOut.contains(name)) {
                String[] parts = name.split("\\.", 2);
                ruleCase.wrong(
                        node,
                        "no `" + parts[0] + "` of the case has a member `" + parts[1] + "` to leave out",
                        Nearest.question(parts[1], members));
            }
        });
    }
}
