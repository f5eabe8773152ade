package factcheck.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML map key by key and notes every mistake on the way. A value that is wrong gives the same as one that is not
 * there; the caller goes on.
 */
final class Entries {

    private final YamlNode.Mapping map;
    private final String what;
    private final SourceText source;
    private final Mistakes mistakes;
    private final Set<String> required = new HashSet<>();

    private Entries(YamlNode.Mapping map, String what, SourceText source, Mistakes mistakes) {
        this.map = map;
        this.what = what;
        this.source = source;
        this.mistakes = mistakes;
    }

    /**
     * The entries of a node that must be a map with something in it.
     *
     * @param what what the map describes, such as {@code a parameter}
     */
    static @Nullable Entries of(YamlNode node, String what, SourceText source, Mistakes mistakes) {
        if (!(node instanceof YamlNode.Mapping map)) {
            mistakes.add(source.at(node, what + " must be a map, found " + node.kind(), null));
            return null;
        }
        if (map.entries().isEmpty()) {
            mistakes.add(source.at(node, what + " is empty", null));
            return null;
        }
        return new Entries(map, what, source, mistakes);
    }

    SourceText source() {
        return source;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    YamlNode node() {
        return map;
    }

    Map<String, YamlNode.Entry> all() {
        return map.entries();
    }

    /** Notes every key that is not one of these. */
    Entries known(String... keys) {
        return known(Arrays.asList(keys), "keys");
    }

    /** Notes every key that is not one of these; {@code label} says what they are. */
    Entries known(Collection<String> keys, String label) {
        for (YamlNode.Entry entry : map.entries().values()) {
            String key = entry.key().text();
            if (!keys.contains(key)) {
                String message = "`" + key + "` is not a key of " + what;
                mistakes.add(source.at(entry.key(), message, Nearest.help(key, keys, label)));
            }
        }
        return this;
    }

    /** Notes the keys that are not there. */
    Entries required(String... keys) {
        for (String key : keys) {
            required.add(key);
            if (!map.entries().containsKey(key)) {
                String message = what + " needs the key `" + key + "`";
                boolean root = map.line() == 1 && map.column() == 1;
                mistakes.add(root ? source.whole(message, null) : source.at(map, message, null));
            }
        }
        return this;
    }

    void wrong(YamlNode node, String message, @Nullable String help) {
        mistakes.add(source.at(node, message, help));
    }

    @Nullable
    YamlNode get(String key) {
        YamlNode.Entry entry = map.entries().get(key);
        return entry == null ? null : entry.value();
    }

    /** The value of a key; one that is there but empty is a mistake and gives null. */
    private @Nullable YamlNode filled(String key) {
        YamlNode node = get(key);
        if (node == null) {
            return null;
        }
        if (isEmpty(node)) {
            YamlNode.Entry entry = map.entries().get(key);
            wrong(
                    entry == null ? node : entry.key(),
                    "`" + key + "` is empty",
                    required.contains(key) ? null : "leave the key out");
            return null;
        }
        return node;
    }

    private static boolean isEmpty(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().isBlank() || scalar.type() == YamlNode.Kind.NOTHING;
        }
        return node instanceof YamlNode.Sequence list
                ? list.items().isEmpty()
                : ((YamlNode.Mapping) node).entries().isEmpty();
    }

    /** A text that is not blank. */
    @Nullable
    String text(String key) {
        YamlNode node = filled(key);
        return node == null ? null : text(node, "`" + key + "`");
    }

    private @Nullable String text(YamlNode node, String name) {
        if (node instanceof YamlNode.Scalar s && s.type() == YamlNode.Kind.TEXT) {
            if (!s.text().isBlank()) {
                return s.text().strip();
            }
            wrong(node, name + " holds an empty string", null);
            return null;
        }
        wrong(node, name + " must be a string, found " + node.kind(), quoted(node));
        return null;
    }

    /** How to write a scalar that was meant as text; null for anything else. */
    static @Nullable String quoted(YamlNode node) {
        return node instanceof YamlNode.Scalar s && s.type() != YamlNode.Kind.NOTHING
                ? "put it in quotes: \"" + s.text() + "\""
                : null;
    }

    /** A list of texts that are not blank; null where there is none. */
    @Nullable
    List<String> texts(String key) {
        List<YamlNode.Scalar> found = scalars(key);
        return found == null ? null : found.stream().map(s -> s.text().strip()).toList();
    }

    /** The same, with their places. */
    @Nullable
    List<YamlNode.Scalar> scalars(String key) {
        YamlNode node = filled(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof YamlNode.Sequence list)) {
            wrong(node, "`" + key + "` must be a list of strings, found " + node.kind(), null);
            return null;
        }
        List<YamlNode.Scalar> found = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (text(item, "an element of `" + key + "`") == null || !(item instanceof YamlNode.Scalar scalar)) {
                continue;
            }
            if (found.stream().anyMatch(s -> s.text().equals(scalar.text()))) {
                wrong(item, "`" + scalar.text() + "` is listed twice", null);
            } else {
                found.add(scalar);
            }
        }
        return found;
    }

    /** One of these words; null where there is none. */
    @Nullable
    String choice(String key, Collection<String> words) {
        YamlNode node = filled(key);
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return node == null ? null : text(node, "`" + key + "`");
        }
        String word = scalar.text().strip();
        if (words.contains(word)) {
            return word;
        }
        wrong(node, "`" + key + "` cannot be `" + word + "`", Nearest.help(word, words, "one of"));
        return null;
    }

    /** A boolean; null where there is none. */
    @Nullable
    Boolean flag(String key) {
        YamlNode node = filled(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Scalar s && s.type() == YamlNode.Kind.BOOLEAN) {
            return Boolean.valueOf(s.text());
        }
        wrong(node, "`" + key + "` must be true or false, found " + node.kind(), null);
        return null;
    }

    /** A nested map; null where there is none. */
    @Nullable
    Entries map(String key, String nestedWhat) {
        YamlNode node = filled(key);
        return node == null ? null : of(node, nestedWhat, source, mistakes);
    }
}
