package factcheck.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import factcheck.rules.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What literals and operators a rule may use, and on which kinds of values. */
final class Operators {

    private static final List<String> WORDS = List.of("in", "contains", "memberOf", "matches");
    private static final String NUMBER = "(0|[1-9]\\d{0,17})([lL]|\\.\\d{1,18})?";

    private Operators() {}

    /** The class of a literal. */
    static Class<?> literal(LiteralExpr literal) throws Refused {
        if (literal instanceof StringLiteralExpr) {
            return String.class;
        }
        if (literal instanceof BooleanLiteralExpr) {
            return Boolean.class;
        }
        if (literal instanceof NullLiteralExpr) {
            return Void.class;
        }
        if (literal instanceof IntegerLiteralExpr
                || literal instanceof LongLiteralExpr
                || literal instanceof DoubleLiteralExpr) {
            String text = ((LiteralStringValueExpr) literal).getValue();
            if (text.matches(NUMBER)) {
                return Number.class;
            }
            throw new Refused(
                    text,
                    "the number `" + text + "` cannot be used in a rule",
                    "write it in digits, such as 10 or 2.5");
        }
        throw new Refused(
                Kinds.firstWord(literal),
                "this kind of literal cannot be used in a rule",
                "text stands in double quotes");
    }

    /** Refuses an operator in letters that is not on the list, or does not fit its operands. */
    static void word(
            String operator,
            boolean known,
            @Nullable Class<?> left,
            List<Expression> right,
            List<@Nullable Class<?>> types)
            throws Refused {
        if (!WORDS.contains(operator)) {
            throw new Refused(
                    operator,
                    "`" + operator + "` is no operator that a rule may use",
                    Nearest.help(operator, WORDS, "operators"));
        }
        if (left != null && Map.class.isAssignableFrom(left)) {
            throw new Refused(operator, "`" + operator + "` does not work on a map", "write `tags[\"key\"] != null`");
        }
        String kind = Kinds.of(left);
        boolean fits = switch (operator) {
            case "contains" -> kind == null || kind.equals("text") || kind.equals("a list");
            case "matches" -> kind == null || kind.equals("text");
            default -> true;
        };
        if (known && !fits) {
            throw new Refused(operator, "`" + operator + "` does not work on " + kind, null);
        }
        for (int i = 0; i < right.size(); i++) {
            if (operator.equals("in")) {
                Kinds.comparable(left, right.get(i), types.get(i));
            }
            Class<?> type = types.get(i);
            if (operator.equals("memberOf") && type != null && !isList(type)) {
                throw new Refused(
                        operator,
                        "`memberOf` takes a list, found " + Kinds.of(type),
                        "write `in ( … )` for single values");
            }
        }
        if (operator.equals("matches")) {
            regex(right);
        }
    }

    private static boolean isList(Class<?> type) {
        return type == Object.class || Collection.class.isAssignableFrom(type);
    }

    private static void regex(List<Expression> right) throws Refused {
        if (right.size() != 1 || !(right.get(0) instanceof StringLiteralExpr literal)) {
            throw new Refused("matches", "`matches` takes one pattern in quotes", null);
        }
        String fault = LinearRegex.faultOf(literal.asString());
        if (fault != null) {
            throw new Refused("matches", "the pattern " + fault, null);
        }
    }

    /** The class of what an arithmetic operator gives inside a condition, where texts cannot be joined. */
    static Class<?> arithmetic(BinaryExpr binary, @Nullable Class<?> left, @Nullable Class<?> right) throws Refused {
        String operator = binary.getOperator().asString();
        number(operator, binary.getLeft(), left);
        number(operator, binary.getRight(), right);
        return Number.class;
    }

    private static void number(String operator, Node node, @Nullable Class<?> type) throws Refused {
        String kind = Kinds.of(type);
        if (kind != null && !kind.equals("a number")) {
            throw new Refused(
                    Kinds.firstWord(node),
                    "`" + operator + "` does not work on " + kind + " in a condition",
                    kind.equals("text") ? "texts are joined in the message alone" : null);
        }
        if (kind == null) {
            throw new Refused(Kinds.firstWord(node), "`" + operator + "` works on numbers alone in a condition", null);
        }
    }

    /** The class of what {@code +} gives inside a message. */
    static Class<?> joined(BinaryExpr binary, @Nullable Class<?> left, @Nullable Class<?> right) throws Refused {
        plain(binary.getLeft(), left);
        plain(binary.getRight(), right);
        return left == String.class || right == String.class ? String.class : Number.class;
    }

    private static void plain(Node node, @Nullable Class<?> type) throws Refused {
        if (!Kinds.isPlain(type) && (type == null || !isList(type))) {
            throw new Refused(
                    Kinds.firstWord(node),
                    Kinds.of(type) + " cannot be part of a message",
                    "name a field of it, or its size");
        }
    }

    /** Refuses a condition that is neither true nor false. */
    static void condition(Node node, @Nullable Class<?> type) throws Refused {
        String kind = Kinds.of(type);
        if (kind != null && !kind.equals("true or false")) {
            String word = Kinds.firstWord(node);
            throw new Refused(
                    word, "the condition is " + kind + ", not true or false", "compare it, as in `" + word + " == …`");
        }
    }
}
