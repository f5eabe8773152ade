package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns tokens into plain values: unmodifiable maps in their order, unmodifiable lists, strings, booleans, {@code Integer},
 * {@code Long}, {@code BigDecimal} and null. Short strings that come again and again are kept once.
 */
final class Tree {

    private static final int SLOTS = 4096;
    private static final int SHORT = 40;

    private final Tokens tokens;
    private final @Nullable String[] known = new @Nullable String[SLOTS];

    Tree(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The value that this token begins. */
    @Nullable
    Object value(JsonToken token) throws IOException, Malformed {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal();
            default -> shared(tokens.text());
        };
    }

    /** The object whose start is at hand. */
    Map<String, @Nullable Object> object() throws IOException, Malformed {
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        while (tokens.inside() == JsonToken.FIELD_NAME) {
            names.add(shared(tokens.name()));
            values.add(value(tokens.inside()));
        }
        if (names.isEmpty()) {
            return Collections.emptyMap();
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>(names.size() * 4 / 3 + 1);
        for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), values.get(i));
        }
        return Collections.unmodifiableMap(map);
    }

    /** The list whose start is at hand. */
    List<@Nullable Object> list() throws IOException, Malformed {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonToken t = tokens.inside(); t != JsonToken.END_ARRAY; t = tokens.inside()) {
            values.add(value(t));
        }
        return values.isEmpty()
                ? Collections.emptyList()
                : Collections.unmodifiableList(Arrays.asList(values.toArray()));
    }

    private Object integer() throws IOException {
        JsonParser parser = tokens.parser();
        return switch (parser.getNumberType()) {
            case INT -> parser.getIntValue();
            case LONG -> parser.getLongValue();
            default -> new BigDecimal(parser.getBigIntegerValue());
        };
    }

    private BigDecimal decimal() throws IOException, Malformed {
        try {
            return new BigDecimal(tokens.text());
        } catch (NumberFormatException e) {
            throw tokens.malformed(Wording.quote(tokens.text()) + " is no number");
        }
    }

    private String shared(String text) {
        if (text.length() > SHORT) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        String other = known[slot];
        if (text.equals(other)) {
            return other;
        }
        known[slot] = text;
        return text;
    }
}
