package factcheck.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LiteralExpr;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.drools.mvel.parser.printer.PrintUtil;
import org.jspecify.annotations.Nullable;

/** The kinds of values in words, and which of them can be compared. */
final class Kinds {

    private Kinds() {}

    /** A class in words; null where it is not known, or is that of null. */
    static @Nullable String of(@Nullable Class<?> type) {
        if (type == null || type == Object.class || type == Void.class) {
            return null;
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "a number";
        }
        if (type == Instant.class) {
            return "a time";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "a map";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "a `" + type.getSimpleName() + "`";
    }

    /** Refuses values that can never equal each other. */
    static void comparable(@Nullable Class<?> left, Node right, @Nullable Class<?> rightType) throws Refused {
        String wanted = of(left);
        String found = of(rightType);
        if (wanted != null && found != null && !wanted.equals(found)) {
            String help = wanted.equals("a time") && right instanceof LiteralExpr
                    ? "compare it with another time, such as `asOf`"
                    : null;
            throw new Refused(firstWord(right), "compares " + wanted + " with " + found, help);
        }
    }

    /** Whether a value can be part of a message. */
    static boolean isPlain(@Nullable Class<?> type) {
        return type == null
                || type == Object.class
                || type == String.class
                || type == Void.class
                || type == Instant.class
                || type.isPrimitive()
                || type == Boolean.class
                || Number.class.isAssignableFrom(type);
    }

    /** The beginning of an expression, up to the first bracket or blank. */
    static String firstWord(Node node) {
        String text = PrintUtil.printNode(node);
        int end = 0;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "(){}[],".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
