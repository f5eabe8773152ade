package factcheck.rules;

import factcheck.facts.Sections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code facts.yaml} files, each type once over all layers. */
final class FactTypesReader {

    private static final String NAME = "[A-Z][A-Za-z0-9]{1,79}";

    private final Map<String, FactType> types = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    void read(SourceText source, String layer, Mistakes mistakes) {
        YamlNode root = YamlReader.read(source, mistakes);
        Entries file = root == null ? null : Entries.of(root, "a file of fact types", source, mistakes);
        if (file == null) {
            return;
        }
        for (YamlNode.Entry entry : file.all().values()) {
            String objection = objection(entry.key().text());
            if (objection != null) {
                file.wrong(entry.key(), objection, null);
            }
            Entries keys = Entries.of(entry.value(), "a fact type", source, mistakes);
            if (keys != null) {
                String name = entry.key().text();
                types.putIfAbsent(name, type(name, layer, keys));
                places.putIfAbsent(name, source.display() + ":" + entry.key().line());
            }
        }
    }

    private @Nullable String objection(String name) {
        if (Sections.all().stream().anyMatch(section -> section.name().equals(name))) {
            return "`" + name + "` is a section of its own already";
        }
        if (name.equals(CheckMetadata.REGION) || name.equals("Account") || !name.matches(NAME)) {
            return "`" + name + "` cannot be the name of a fact type";
        }
        return places.containsKey(name) ? "`" + name + "` is described already, at `" + places.get(name) + "`" : null;
    }

    private static FactType type(String name, String layer, Entries keys) {
        keys.known("meaning", "key", "fields").required("fields");
        Map<String, FactType.FactField> fields = new LinkedHashMap<>();
        Entries described = keys.map("fields", "`fields`");
        if (described != null) {
            for (YamlNode.Entry entry : described.all().values()) {
                Entries field = Entries.of(entry.value(), "a field", keys.source(), keys.mistakes());
                if (field != null) {
                    fields.put(entry.key().text(), field(entry.key().text(), field));
                }
            }
        }
        List<YamlNode.Scalar> key = keys.scalars("key");
        for (YamlNode.Scalar member : key == null ? List.<YamlNode.Scalar>of() : key) {
            FactType.FactField field = fields.get(member.text());
            if (field == null) {
                String help = Nearest.help(member.text(), fields.keySet(), "fields");
                keys.wrong(member, "`" + name + "` has no field `" + member.text() + "`", help);
            } else if (field.type() != FieldType.TEXT || !field.required()) {
                keys.wrong(member, "a field of the key must be of the type `text` and required", null);
            }
        }
        return new FactType(
                name,
                layer,
                keys.text("meaning"),
                key == null
                        ? List.of()
                        : key.stream().map(YamlNode.Scalar::text).toList(),
                java.util.Collections.unmodifiableMap(fields));
    }

    private static FactType.FactField field(String name, Entries keys) {
        keys.known("type", "required", "values", "meaning").required("type");
        String label = keys.choice("type", FieldType.labels());
        FieldType type = label == null ? FieldType.TEXT : FieldType.of(label).orElse(FieldType.TEXT);
        return new FactType.FactField(
                name, type, Boolean.TRUE.equals(keys.flag("required")), values(keys, type), keys.text("meaning"));
    }

    private static List<Object> values(Entries keys, FieldType type) {
        YamlNode node = keys.get("values");
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlNode.Sequence list) || list.items().isEmpty()) {
            keys.wrong(node, "`values` must be a list with something in it, found " + node.kind(), null);
            return List.of();
        }
        List<Object> found = new java.util.ArrayList<>();
        for (YamlNode item : list.items()) {
            Object value = item.plain();
            if (value == null || !type.accepts(value)) {
                keys.wrong(item, "an element of `values` must be " + type.words() + ", found " + item.kind(), null);
            } else {
                found.add(value);
            }
        }
        return List.copyOf(found);
    }

    FactTypes types() {
        return new FactTypes(types);
    }
}
