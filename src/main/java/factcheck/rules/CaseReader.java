package factcheck.rules;

import factcheck.facts.Parameters;
import factcheck.facts.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a {@code cases.yaml}. */
final class CaseReader {

    /** Expects no finding. */
    private static final String NONE = "NONE";

    private static final List<String> STATUSES = Stream.concat(
                    Stream.of(Status.values()).map(Status::name), Stream.of(NONE))
            .toList();

    private final Check check;
    private final FactTypes types;
    private final SourceText source;
    private final Mistakes mistakes;

    CaseReader(Check check, FactTypes types, SourceText source, Mistakes mistakes) {
        this.check = check;
        this.types = types;
        this.source = source;
        this.mistakes = mistakes;
    }

    List<RuleCase> read() {
        List<RuleCase> cases = new ArrayList<>();
        YamlNode root = YamlReader.read(source, mistakes);
        if (root == null) {
            return cases;
        }
        if (!(root instanceof YamlNode.Sequence list) || list.items().isEmpty()) {
            mistakes.add(source.at(root, "a case file must be a list of cases, found " + root.kind(), null));
            return cases;
        }
        Set<String> names = new HashSet<>();
        for (YamlNode item : list.items()) {
            Entries keys = Entries.of(item, "a case", source, mistakes);
            if (keys != null) {
                RuleCase read = ruleCase(keys);
                YamlNode name = keys.get("name");
                if (name != null && !names.add(read.name())) {
                    keys.wrong(name, "there are two cases of the name `" + read.name() + "`", null);
                }
                cases.add(read);
            }
        }
        return cases;
    }

    private RuleCase ruleCase(Entries keys) {
        keys.known("name", "given", "absent", "gaps", "parameters", "expect").required("name", "expect");
        String name = keys.text("name");
        return new RuleCase(
                name == null ? "" : name,
                keys.node().line(),
                new CaseDocuments(types, source, mistakes).read(keys),
                new Parameters(check.id(), parameters(keys)),
                expectations(keys));
    }

    private Map<String, Object> parameters(Entries keys) {
        Map<String, ParameterDeclaration> declared = check.metadata().parameters();
        Map<String, Object> values = new LinkedHashMap<>();
        declared.forEach((name, declaration) -> values.put(name, declaration.defaultValue()));
        Entries own = keys.map("parameters", "`parameters`");
        if (own != null) {
            values.putAll(ConfigurationReader.values(own, check));
        }
        return java.util.Collections.unmodifiableMap(values);
    }

    private List<RuleCase.Expectation> expectations(Entries keys) {
        YamlNode node = keys.get("expect");
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlNode.Mapping map)) {
            keys.wrong(node, "`expect` must be a map, found " + node.kind(), "`{}` expects no finding at all");
            return List.of();
        }
        List<RuleCase.Expectation> found = new ArrayList<>();
        for (YamlNode.Entry entry : map.entries().values()) {
            RuleCase.Expectation expectation = expectation(entry);
            if (expectation != null) {
                found.add(expectation);
            }
        }
        return List.copyOf(found);
    }

    private RuleCase.@Nullable Expectation expectation(YamlNode.Entry entry) {
        String key = entry.key().text();
        String[] parts = key.split("#", 2);
        YamlNode value = entry.value();
        if (key.isBlank() || parts[0].isBlank()) {
            mistakes.add(source.at(entry.key(), "`expect` needs the name of a resource", null));
            return null;
        }
        String message = null;
        String status;
        if (value instanceof YamlNode.Mapping) {
            Entries keys = Entries.of(value, "an expectation", source, mistakes);
            if (keys == null) {
                return null;
            }
            keys.known("status", "message").required("status");
            status = keys.choice("status", STATUSES);
            message = keys.text("message");
        } else {
            status = value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            if (!STATUSES.contains(status)) {
                String found = status.isEmpty() ? "found " + value.kind() : "found `" + status + "`";
                String help = Nearest.help(status, STATUSES, "one of");
                mistakes.add(source.at(value, "`" + key + "` must be a status, " + found, help));
            }
        }
        if (status == null || !STATUSES.contains(status)) {
            return null;
        }
        return new RuleCase.Expectation(
                parts[0],
                parts.length == 2 ? parts[1] : null,
                status.equals(NONE) ? null : Status.valueOf(status),
                message,
                entry.key().line());
    }
}
