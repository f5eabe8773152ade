package factcheck.engine;

import factcheck.facts.Element;
import factcheck.facts.Fact;
import factcheck.facts.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tells one resource from the others of its section, independent of the order in which a snapshot holds them. */
final class Identity {

    private Identity() {}

    /** The ARN, the ids as gaps name them, or, where a resource has neither, all that it says. */
    static String of(Resource resource) {
        Element element = resource.element();
        List<String> ids = element.section().idMembers();
        String arn = resource.arn();
        if (arn != null && ids.size() < 2) {
            return arn;
        }
        if (ids.isEmpty()) {
            return resource instanceof Fact ? canonical(element.members().asMap()) : resource.name();
        }
        boolean own = resource instanceof Fact;
        return ids.stream()
                .map(member -> text(element.members().asMap().get(member)))
                .map(value -> own ? value.replace("~", "~0").replace("/", "~1") : value)
                .collect(Collectors.joining("/"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String canonical(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((name, inner) -> sorted.put(String.valueOf(name), canonical(inner)));
            return sorted.entrySet().stream()
                    .map(entry -> canonical(entry.getKey()) + "=" + entry.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Identity::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String s ? s.length() + ":" + s : String.valueOf(value);
    }
}
