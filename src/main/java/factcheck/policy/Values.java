package factcheck.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the plain values of a policy, where one value and a list of one are the same. */
final class Values {

    private static final int LONGEST = 200;

    private Values() {}

    /** The elements of a list, or the one value that is no list. */
    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : Collections.singletonList(value);
    }

    /** A string, a number's digits or a boolean's word; null for anything else. */
    static @Nullable String scalar(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Number number) {
            return digits(number);
        }
        return value instanceof Boolean ? value.toString() : null;
    }

    private static @Nullable String digits(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number.toString();
        }
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            return Math.abs(exact.scale()) > LONGEST ? null : exact.toPlainString();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The scalars of a value or list; null if anything else is among them, or nothing is there. */
    static @Nullable List<String> scalars(@Nullable Object value) {
        List<String> found = new ArrayList<>();
        for (Object element : list(value)) {
            String text = scalar(element);
            if (text == null) {
                return null;
            }
            found.add(text);
        }
        return found.isEmpty() ? null : found;
    }

    /** Whether the value says {@code true} or {@code false} and nothing else, as a boolean or a word. */
    static boolean is(List<String> values, boolean wanted) {
        return values.stream().allMatch(v -> v.toLowerCase(Locale.ROOT).equals(String.valueOf(wanted)));
    }

    /** The value for a message, shortened. */
    static String show(@Nullable Object value) {
        String text = scalar(value);
        if (text != null) {
            return shorten(text);
        }
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        return value instanceof List<?> ? "a list" : String.valueOf(value);
    }

    /** A text of the input, shortened where it is long. */
    static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
