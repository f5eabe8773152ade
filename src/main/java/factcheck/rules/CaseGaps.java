package factcheck.rules;

import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the {@code gaps} of a case or of one of its documents. */
final class CaseGaps {

    private static final String REFUSED = "AccessDeniedException";

    private final Set<String> operations = new TreeSet<>();

    CaseGaps(FactTypes types) {
        operations.addAll(types.names());
        for (Section section : Sections.all()) {
            operations.add(section.describe());
            operations.addAll(section.listing());
            operations.addAll(section.operations().values());
        }
    }

    /**
     * The gaps in the snapshot's form.
     *
     * @param region leaves out those on an ARN of another region; null for all
     */
    List<Map<String, @Nullable Object>> of(Entries keys, @Nullable String region) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        YamlNode node = keys.get("gaps");
        if (node == null) {
            return found;
        }
        if (!(node instanceof YamlNode.Sequence list) || list.items().isEmpty()) {
            keys.wrong(node, "`gaps` must be a list with something in it, found " + node.kind(), null);
            return found;
        }
        for (YamlNode item : list.items()) {
            Entries gap = Entries.of(item, "a gap", keys.source(), keys.mistakes());
            if (gap != null) {
                String resource = gap.text("resource");
                if (region == null || concerns(resource, region)) {
                    found.add(gap(gap, resource));
                }
            }
        }
        return found;
    }

    private Map<String, @Nullable Object> gap(Entries gap, @Nullable String resource) {
        gap.known("operation", "resource", "code", "message").required("operation");
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        made.put("operation", gap.choice("operation", operations));
        if (resource != null) {
            made.put("resource", resource);
        }
        String code = gap.text("code");
        String message = gap.text("message");
        made.put("code", code == null ? REFUSED : code);
        made.put("message", message == null ? "" : message);
        return made;
    }

    private static boolean concerns(@Nullable String resource, String region) {
        String[] parts = resource == null ? new String[0] : resource.split(":", 6);
        return parts.length < 6 || parts[3].isEmpty() || parts[3].equals(region);
    }
}
