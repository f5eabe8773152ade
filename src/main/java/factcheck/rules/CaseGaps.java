package factcheck.rules;

import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /**
     * Leaves out of an element what a gap keeps from being known: the members of its operation, unless the case gives them
     * itself. What comes with the element's own description stays.
     */
    static void apply(
            String sectionName,
            Map<String, @Nullable Object> element,
            Set<String> given,
            List<Map<String, @Nullable Object>> gaps) {
        Section section = Sections.of(sectionName);
        for (Map<String, @Nullable Object> gap : gaps) {
            section.operations().forEach((member, operation) -> {
                if (operation.equals(gap.get("operation"))
                        && !given.contains(member)
                        && concerns(gap.get("resource"), section, element, member)) {
                    element.remove(member);
                }
            });
        }
    }

    private static boolean concerns(
            @Nullable Object resource, Section section, Map<String, @Nullable Object> element, String member) {
        if (!(resource instanceof String text)) {
            return true;
        }
        int stream = text.indexOf("/stream/");
        if (section.name().equals(Sections.TABLE.name()) && (stream >= 0) != member.equals("StreamResourcePolicy")) {
            return false;
        }
        String owner = stream < 0 ? text : text.substring(0, stream);
        String ids = section.idMembers().stream()
                .map(id -> String.valueOf(element.get(id)))
                .collect(Collectors.joining("/"));
        return owner.equals(ids)
                || element.entrySet().stream().anyMatch(e -> e.getKey().endsWith("Arn") && owner.equals(e.getValue()));
    }
}
