package factcheck.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns what a person wrote into a parameter's value. */
final class ParameterValues {

    private ParameterValues() {}

    /** The value of a YAML node under a declaration; null, with the mistake noted, where it is not allowed. */
    static @Nullable Object of(YamlNode node, ParameterDeclaration declared, SourceText source, Mistakes mistakes) {
        Object value = typed(node, declared.name(), declared.type(), source, mistakes);
        String objection = value == null ? null : declared.objection(value);
        if (value == null || objection == null) {
            return value;
        }
        mistakes.add(source.at(node, objection, declared.help(value)));
        return null;
    }

    /** The value of a YAML node under a type alone. */
    static @Nullable Object typed(
            YamlNode node, String name, ParameterType type, SourceText source, Mistakes mistakes) {
        if (type == ParameterType.LIST && node instanceof YamlNode.Sequence list) {
            return texts(list, name, source, mistakes);
        }
        Object value = node instanceof YamlNode.Scalar scalar ? scalar(scalar, type) : null;
        if (value == null) {
            boolean text = type == ParameterType.STRING;
            mistakes.add(source.at(
                    node,
                    "`" + name + "` must be " + type.words() + ", found " + found(node),
                    text ? Entries.quoted(node) : null));
        }
        return value;
    }

    private static String found(YamlNode node) {
        return node instanceof YamlNode.Scalar s && s.type() == YamlNode.Kind.TEXT
                ? "the string `" + s.text() + "`"
                : node.kind();
    }

    private static @Nullable Object scalar(YamlNode.Scalar scalar, ParameterType type) {
        return switch (type) {
            case STRING -> scalar.type() == YamlNode.Kind.TEXT ? scalar.text() : null;
            case BOOLEAN -> scalar.type() == YamlNode.Kind.BOOLEAN ? Boolean.valueOf(scalar.text()) : null;
            case NUMBER -> scalar.number();
            case INTEGER -> scalar.type() == YamlNode.Kind.NUMBER ? whole(scalar.text()) : null;
            case LIST -> null;
        };
    }

    private static @Nullable List<String> texts(
            YamlNode.Sequence list, String name, SourceText source, Mistakes mistakes) {
        List<String> found = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Scalar s && s.type() == YamlNode.Kind.TEXT) {
                found.add(s.text());
            } else {
                mistakes.add(source.at(
                        item,
                        "an element of `" + name + "` must be a string, found " + item.kind(),
                        Entries.quoted(item)));
            }
        }
        return found.size() == list.items().size() ? List.copyOf(found) : null;
    }

    /** The value of an option's text under a declaration; null, with the objection told, where it is not allowed. */
    static @Nullable Object of(String text, ParameterDeclaration declared, Consumer<String> objections) {
        Object value = switch (declared.type()) {
            case STRING -> text;
            case BOOLEAN -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
            case INTEGER -> whole(text);
            case NUMBER -> number(text);
            case LIST -> split(text);
        };
        String objection = value == null
                ? "`" + declared.name() + "` must be " + declared.type().words() + ", found `" + text + "`"
                : declared.objection(value);
        if (objection == null) {
            return value;
        }
        objections.accept(objection);
        return null;
    }

    private static List<String> split(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,3})?") ? new BigDecimal(text) : null;
    }

    private static @Nullable Long whole(String text) {
        return text.matches("[-+]?[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
