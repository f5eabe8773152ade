package factcheck.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file, with its place. Lines and columns count from 1. */
sealed interface YamlNode {

    int line();

    int column();

    /** How many characters a caret line marks. */
    int length();

    /** What it is, for a message: {@code a list}. */
    String kind();

    /** The value as plain Java: null, String, Boolean, Integer, Long, BigDecimal, List or Map. */
    @Nullable
    Object plain();

    /** What a scalar stands for under the core schema of YAML 1.2; everything in quotes is text. */
    enum Kind {
        TEXT("a string"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        NOTHING("nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A value without parts; {@code text} is as written, without quotes. */
    record Scalar(String text, Kind type, int line, int column, int length) implements YamlNode {

        @Override
        public String kind() {
            return type == Kind.NUMBER ? "the number `" + text + "`" : type.words;
        }

        /** The number as it is, or null where this is none. */
        @Nullable
        BigDecimal number() {
            return type == Kind.NUMBER ? new BigDecimal(text) : null;
        }

        @Override
        public @Nullable Object plain() {
            return switch (type) {
                case TEXT -> text;
                case BOOLEAN -> Boolean.valueOf(text);
                case NOTHING -> null;
                case NUMBER -> plain(new BigDecimal(text), text.matches("[-+]?[0-9]+"));
            };
        }

        private static Object plain(BigDecimal number, boolean whole) {
            if (!whole || number.toBigInteger().bitLength() > 63) {
                return number;
            }
            long value = number.longValue();
            if (value == (int) value) {
                return (int) value;
            }
            return value;
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, int line, int column, int length) implements YamlNode {

        @Override
        public String kind() {
            return items.isEmpty() ? "an empty list" : "a list";
        }

        @Override
        public Object plain() {
            List<@Nullable Object> values = new ArrayList<>();
            items.forEach(item -> values.add(item.plain()));
            return values;
        }
    }

    /** A map from keys to values, in the file's order; keys are as written. */
    record Mapping(Map<String, Entry> entries, int line, int column, int length) implements YamlNode {

        @Override
        public String kind() {
            return entries.isEmpty() ? "an empty map" : "a map";
        }

        @Override
        public Map<String, @Nullable Object> plain() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            entries.forEach((key, entry) -> values.put(key, entry.value().plain()));
            return values;
        }
    }

    /** One key of a map with its value. */
    record Entry(Scalar key, YamlNode value) {}
}
