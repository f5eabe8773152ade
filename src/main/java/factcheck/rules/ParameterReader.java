package factcheck.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code parameters} of a {@code metadata.yaml}. */
final class ParameterReader {

    private static final String NAME = "[a-z][A-Za-z0-9]{0,59}";

    private ParameterReader() {}

    static Map<String, ParameterDeclaration> read(@Nullable Entries parameters) {
        Map<String, ParameterDeclaration> found = new LinkedHashMap<>();
        if (parameters == null) {
            return found;
        }
        for (YamlNode.Entry entry : parameters.all().values()) {
            String name = entry.key().text();
            if (!name.matches(NAME)) {
                parameters.wrong(
                        entry.key(),
                        "`" + name + "` cannot be a parameter's name",
                        "a name starts with a small letter and holds letters and digits");
            }
            Entries keys = Entries.of(entry.value(), "a parameter", parameters.source(), parameters.mistakes());
            ParameterDeclaration declared = keys == null ? null : declaration(name, keys);
            if (declared != null) {
                found.put(name, declared);
            }
        }
        return found;
    }

    private static @Nullable ParameterDeclaration declaration(String name, Entries keys) {
        keys.known("type", "default", "meaning", "values", "min", "max").required("type", "default", "meaning");
        String meaning = keys.text("meaning");
        String label = keys.choice("type", ParameterType.labels());
        ParameterType type = label == null ? null : ParameterType.of(label).orElse(null);
        YamlNode written = keys.get("default");
        if (type == null || meaning == null || written == null) {
            return null;
        }
        boolean counts = type == ParameterType.INTEGER || type == ParameterType.NUMBER;
        BigDecimal min = bound(keys, "min", counts);
        BigDecimal max = bound(keys, "max", counts);
        YamlNode least = keys.get("min");
        if (least != null && min != null && max != null && min.compareTo(max) > 0) {
            keys.wrong(least, "`min` is greater than `max`", null);
            return null;
        }
        List<Object> values = values(keys, type);
        var declared = new ParameterDeclaration(name, type, "", meaning, values, min, max);
        Object value = ParameterValues.of(written, declared, keys.source(), keys.mistakes());
        return value == null ? null : new ParameterDeclaration(name, type, value, meaning, values, min, max);
    }

    private static @Nullable BigDecimal bound(Entries keys, String key, boolean counts) {
        YamlNode node = keys.get(key);
        if (node == null) {
            return null;
        }
        if (!counts) {
            keys.wrong(node, "`" + key + "` is for the types `integer` and `number`", null);
            return null;
        }
        BigDecimal number = node instanceof YamlNode.Scalar s ? s.number() : null;
        if (number == null) {
            keys.wrong(node, "`" + key + "` must be a number, found " + node.kind(), null);
        }
        return number;
    }

    private static List<Object> values(Entries keys, ParameterType type) {
        YamlNode node = keys.get("values");
        if (node == null) {
            return List.of();
        }
        if (type == ParameterType.BOOLEAN) {
            keys.wrong(node, "`values` is not for the type `boolean`", null);
            return List.of();
        }
        if (!(node instanceof YamlNode.Sequence list) || list.items().isEmpty()) {
            keys.wrong(node, "`values` must be a list with something in it, found " + node.kind(), null);
            return List.of();
        }
        ParameterType each = type == ParameterType.LIST ? ParameterType.STRING : type;
        List<Object> found = new ArrayList<>();
        for (YamlNode item : list.items()) {
            Object value = ParameterValues.typed(item, "values", each, keys.source(), keys.mistakes());
            if (value != null) {
                found.add(value);
            }
        }
        return List.copyOf(found);
    }
}
