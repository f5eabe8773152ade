package factcheck.rules;

import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a {@code metadata.yaml}. */
final class MetadataReader {

    /** The keys, in the order in which a person would write them. */
    static final List<String> KEYS = List.of(
            "title",
            "severity",
            "resource",
            "otherwise",
            "parameters",
            "why",
            "fix",
            "references",
            "controls",
            "categories",
            "since",
            "overrides",
            "ignores",
            "judges");

    private static final List<String> DEFAULTS =
            List.of(Status.PASS.name(), Status.FAIL.name(), Status.NOT_APPLICABLE.name());

    private final Entries keys;

    private MetadataReader(Entries keys) {
        this.keys = keys;
    }

    /**
     * The metadata of a file; null where they cannot be used, with every mistake noted.
     *
     * @param ownTypes the fact types that the layers describe
     */
    static @Nullable CheckMetadata read(SourceText source, Collection<String> ownTypes, Mistakes mistakes) {
        int before = mistakes.count();
        YamlNode root = YamlReader.read(source, mistakes);
        Entries keys = root == null ? null : Entries.of(root, "a check's metadata", source, mistakes);
        CheckMetadata metadata = keys == null ? null : new MetadataReader(keys).metadata(ownTypes);
        return mistakes.count() == before ? metadata : null;
    }

    private @Nullable CheckMetadata metadata(Collection<String> ownTypes) {
        keys.known(KEYS, "keys").required("title", "severity", "resource");
        String title = title();
        String severity = keys.choice("severity", Severity.labels());
        String resource = resource(ownTypes);
        var metadata = new CheckMetadata(
                title == null ? "" : title,
                severity == null ? Severity.MEDIUM : Severity.of(severity).orElseThrow(),
                resource == null ? "" : resource,
                otherwise(),
                java.util.Collections.unmodifiableMap(
                        ParameterReader.read(keys.map("parameters", "a check's parameters"))),
                keys.text("why"),
                keys.text("fix"),
                references(),
                controls(),
                orEmpty(keys.texts("categories")),
                keys.text("since"),
                overrides(),
                ignores(),
                resource == null ? List.of() : judges(Sections.of(resource)));
        return title == null || severity == null || resource == null ? null : metadata;
    }

    private @Nullable String title() {
        String title = keys.text("title");
        YamlNode node = keys.get("title");
        if (title != null && node != null && title.indexOf('\n') >= 0) {
            keys.wrong(node, "`title` must be one line", null);
            return null;
        }
        return title;
    }

    private @Nullable String resource(Collection<String> ownTypes) {
        Set<String> known = new TreeSet<>(ownTypes);
        Sections.all().forEach(section -> known.add(section.name()));
        known.add(CheckMetadata.REGION);
        String resource = keys.text("resource");
        YamlNode node = keys.get("resource");
        if (resource == null || node == null || known.contains(resource)) {
            return resource;
        }
        keys.wrong(node, "there is no fact type `" + resource + "`", Nearest.help(resource, known, "fact types"));
        return null;
    }

    private CheckMetadata.@Nullable Otherwise otherwise() {
        Entries otherwise = keys.map("otherwise", "`otherwise`");
        if (otherwise == null) {
            return null;
        }
        otherwise.known("status", "message").required("status", "message");
        String status = otherwise.choice("status", DEFAULTS);
        String message = otherwise.text("message");
        return status == null || message == null ? null : new CheckMetadata.Otherwise(Status.valueOf(status), message);
    }

    private List<String> references() {
        List<YamlNode.Scalar> references = keys.scalars("references");
        if (references == null) {
            return List.of();
        }
        for (YamlNode.Scalar reference : references) {
            if (!reference.text().matches("https://[^\\s/]+\\S*")) {
                keys.wrong(reference, "a reference must be an https address, found `" + reference.text() + "`", null);
            }
        }
        return references.stream().map(YamlNode.Scalar::text).toList();
    }

    private Map<String, List<String>> controls() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Entries controls = keys.map("controls", "`controls`");
        if (controls != null) {
            for (String framework : controls.all().keySet()) {
                found.put(framework, orEmpty(controls.texts(framework)));
            }
        }
        return java.util.Collections.unmodifiableMap(found);
    }

    private @Nullable String overrides() {
        String overrides = keys.text("overrides");
        YamlNode node = keys.get("overrides");
        if (overrides != null && node != null && !overrides.equals("any") && !Digests.isDigest(overrides)) {
            keys.wrong(
                    node,
                    "`overrides` must be a digest or `any`, found `" + overrides + "`",
                    "a digest is `sha256:` and 64 small hexadecimal digits");
            return null;
        }
        return overrides;
    }

    private Map<String, String> ignores() {
        Map<String, String> found = new LinkedHashMap<>();
        Entries ignores = keys.map("ignores", "`ignores`");
        if (ignores != null) {
            for (String member : ignores.all().keySet()) {
                String reason = ignores.text(member);
                if (reason != null) {
                    found.put(member, reason);
                }
            }
        }
        return java.util.Collections.unmodifiableMap(found);
    }

    private List<String> judges(Section section) {
        List<YamlNode.Scalar> states = keys.scalars("judges");
        if (states == null) {
            return List.of();
        }
        Set<String> gated = new TreeSet<>(section.gated());
        for (YamlNode.Scalar state : states) {
            if (gated.isEmpty()) {
                keys.wrong(state, "every state of `" + section.name() + "` is judged already", "leave `judges` out");
            } else if (!gated.contains(state.text())) {
                keys.wrong(
                        state,
                        "the state `" + state.text() + "` is judged already, or unknown",
                        Nearest.help(state.text(), gated, "states that are not judged"));
            }
        }
        return states.stream().map(YamlNode.Scalar::text).toList();
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
