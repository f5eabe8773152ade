package factcheck.report;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Makes text that comes from data harmless to a terminal and to a reader's eye. */
public final class Printable {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Printable() {}

    /** The text with every character that could steer a terminal or reorder a line written as an escape. */
    public static String of(String text) {
        return escaped(text, Printable::steers);
    }

    /** The same, where tabs and line ends are left as they are. */
    public static String lines(String text) {
        return escaped(text, c -> steers(c) && c != '\n' && c != '\r' && c != '\t');
    }

    private static String escaped(String text, IntPredicate harmful) {
        if (text.codePoints().noneMatch(harmful)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (harmful.test(c)) {
                out.append(escape(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The text with each surrogate that has no partner replaced, so that it can be encoded. */
    static String wellFormed(String text) {
        if (text.codePoints().noneMatch(Printable::isLone)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(isLone(c) ? 0xfffd : c));
        return out.toString();
    }

    /** Whether a character does something instead of showing: controls, line ends, bidi marks, invisible formatting. */
    static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    /** How many columns a text takes that {@link #of} has been over. */
    static int width(String text) {
        return text.codePoints().map(Printable::width).sum();
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || between(c, 0x2e80, 0xa4cf)
                        || between(c, 0xac00, 0xd7a3)
                        || between(c, 0xf900, 0xfaff)
                        || between(c, 0xfe30, 0xfe6f)
                        || between(c, 0xff00, 0xff60)
                        || between(c, 0xffe0, 0xffe6)
                        || between(c, 0x1f300, 0x1f64f)
                        || between(c, 0x1f680, 0x1f6ff)
                        || between(c, 0x1f900, 0x1f9ff)
                        || between(c, 0x20000, 0x3fffd));
    }

    private static boolean between(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean isLone(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c > 0xffff ? String.format(Locale.ROOT, "\\u{%x}", c) : String.format(Locale.ROOT, "\\u%04x", c);
        };
    }
}
