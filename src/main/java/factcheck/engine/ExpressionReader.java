package factcheck.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.ListCreationLiteralExpression;
import org.drools.mvel.parser.ast.expr.ListCreationLiteralExpressionElement;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Reads one expression of a rule: admits only what is on the list of this class, {@link Operators} and {@link Vocabulary}, and
 * notes which members of which facts it reads. What it admits is pure, and takes time and room in proportion to the rule's text
 * and the values it reads.
 */
final class ExpressionReader {

    /** Where an expression stands. */
    enum Place {
        /** Inside a pattern. */
        CONDITION,
        /** As what a function of {@code accumulate} counts. */
        FUNCTION,
        /** In a {@code then} part, which is Java. */
        THEN
    }

    private static final int DEEPEST = 60;
    private static final int MOST_NODES = 400;

    private final CallReader calls;
    private final Place place;
    private int depth;
    private int nodes;
    private int negations;

    /**
     * A reader of expressions.
     *
     * @param place where they stand
     * @param variables what is bound so far
     * @param pattern the pattern whose fields can be named without more, or null outside of patterns
     * @param parameters the parameters of the check
     */
    ExpressionReader(
            Place place, Map<String, Variable> variables, @Nullable ReadScope pattern, ParameterNames parameters) {
        this.place = place;
        this.calls = new CallReader(variables, pattern, parameters);
    }

    /** Reads an expression; gives the class of its value, or null where it is not known. */
    @Nullable
    Class<?> read(Node node) throws Refused {
        nodes++;
        if (++depth > DEEPEST || nodes > MOST_NODES) {
            throw new Refused(
                    "", "the expression is too long or nested too deeply", "split it into several conditions");
        }
        try {
            return java(node);
        } finally {
            depth--;
        }
    }

    private @Nullable Class<?> java(Node node) throws Refused {
        if (node instanceof LiteralExpr literal) {
            return Operators.literal(literal);
        }
        if (node instanceof DrlNameExpr name) {
            return calls.name(name.getNameAsString());
        }
        if (node instanceof NameExpr name) {
            return calls.name(name.getNameAsString());
        }
        if (node instanceof ThisExpr) {
            return calls.self();
        }
        if (node instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        }
        if (node instanceof FieldAccessExpr access) {
            return property(access.getScope(), access.getNameAsString());
        }
        if (node instanceof NullSafeFieldAccessExpr access) {
            return property(access.getScope(), access.getNameAsString());
        }
        if (node instanceof MethodCallExpr call) {
            return call(call.getScope().orElse(null), call.getNameAsString(), call.getArguments());
        }
        if (node instanceof NullSafeMethodCallExpr call) {
            return call(call.getScope().orElse(null), call.getNameAsString(), call.getArguments());
        }
        if (node instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (node instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (node instanceof ConditionalExpr choice && place == Place.THEN) {
            return choice(choice);
        }
        return place == Place.THEN ? refuse(node) : drools(node);
    }

    private static @Nullable Class<?> refuse(Node node) throws Refused {
        throw new Refused(Kinds.firstWord(node), "this kind of expression cannot be used in a rule", null);
    }

    private Class<?> choice(ConditionalExpr choice) throws Refused {
        Operators.condition(choice.getCondition(), read(choice.getCondition()));
        Class<?> then = read(choice.getThenExpr());
        Class<?> otherwise = read(choice.getElseExpr());
        return then != null && then == otherwise ? then : Object.class;
    }

    private @Nullable Class<?> drools(Node node) throws Refused {
        if (node instanceof ArrayAccessExpr access) {
            read(access.getName());
            read(access.getIndex());
            return Object.class;
        }
        if (node instanceof PointFreeExpr test) {
            int before = negations;
            negations += test.isNegated() ? 1 : 0;
            Class<?> left = read(test.getLeft());
            negations = before;
            Operators.word(test.getOperator().asString(), true, left, test.getRight(), all(test.getRight()));
            return boolean.class;
        }
        if (node instanceof HalfPointFreeExpr test) {
            Operators.word(test.getOperator().asString(), false, null, test.getRight(), all(test.getRight()));
            return boolean.class;
        }
        if (node instanceof HalfBinaryExpr half) {
            read(half.getRight());
            return boolean.class;
        }
        if (node instanceof ListCreationLiteralExpression list) {
            for (Expression element : list.getExpressions()) {
                read(element);
            }
            return List.class;
        }
        if (node instanceof ListCreationLiteralExpressionElement element) {
            return read(element.getValue());
        }
        return refuse(node);
    }

    private List<@Nullable Class<?>> all(List<Expression> expressions) throws Refused {
        List<@Nullable Class<?>> types = new ArrayList<>();
        for (Expression expression : expressions) {
            types.add(read(expression));
        }
        return types;
    }

    private @Nullable Class<?> property(Expression scope, String name) throws Refused {
        Class<?> field = calls.property(scope, name);
        if (place == Place.THEN) {
            throw new Refused(name, "a `then` part calls its fields", "write `" + name + "()`");
        }
        if (field != null) {
            return field;
        }
        read(scope);
        if (!List.of("size", "length", "empty").contains(name)) {
            throw new Refused(name, "`" + name + "` cannot be read of this value", null);
        }
        return name.equals("empty") ? Boolean.class : Number.class;
    }

    private @Nullable Class<?> call(@Nullable Expression scope, String method, List<Expression> arguments)
            throws Refused {
        ReadScope fact = calls.fact(scope);
        Class<?> result;
        if (fact != null) {
            result = calls.callOnFact(fact, method, arguments);
            FactType.Member member = calls.memberOf(fact, method, arguments);
            if (member != null && member.open() && negations > 0) {
                throw new Refused(
                        method,
                        "`" + method + "` can be `NOT_KNOWN`, so that not having another value proves nothing",
                        "ask for a value with `==`");
            }
        } else if (scope != null) {
            result = CallReader.callOnValue(read(scope), method);
        } else {
            throw new Refused(method, "`" + method + "` cannot be called here", null);
        }
        for (Expression argument : arguments) {
            read(argument);
        }
        return result;
    }

    private @Nullable Class<?> binary(BinaryExpr binary) throws Refused {
        BinaryExpr.Operator operator = binary.getOperator();
        int before = negations;
        negations += operator == BinaryExpr.Operator.NOT_EQUALS ? 1 : 0;
        Class<?> left = read(binary.getLeft());
        Class<?> right = read(binary.getRight());
        negations = before;
        switch (operator) {
            case EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> {
                compared(binary, left, right);
                return Boolean.class;
            }
            case AND, OR -> {
                Operators.condition(binary.getLeft(), left);
                Operators.condition(binary.getRight(), right);
                return Boolean.class;
            }
            case PLUS, MINUS, MULTIPLY -> {
                if (operator == BinaryExpr.Operator.PLUS && place == Place.THEN) {
                    return Operators.joined(binary, left, right);
                }
                counted(binary.getLeft());
                counted(binary.getRight());
                return Operators.arithmetic(binary, left, right);
            }
            default ->
                throw new Refused(operator.asString(), "`" + operator.asString() + "` cannot be used in a rule", null);
        }
    }

    /** Keeps sums of products of sums from growing without bound. */
    private void counted(Expression operand) throws Refused {
        Variable variable = calls.variable(operand);
        if (place == Place.FUNCTION && variable != null && variable.counted()) {
            throw new Refused(Kinds.firstWord(operand), "what was counted cannot be counted again", null);
        }
    }

    private void compared(BinaryExpr binary, @Nullable Class<?> left, @Nullable Class<?> right) throws Refused {
        Kinds.comparable(left, binary.getRight(), right);
        boolean texts = "text".equals(Kinds.of(left)) || "text".equals(Kinds.of(right));
        boolean nothing = binary.getLeft() instanceof NullLiteralExpr || binary.getRight() instanceof NullLiteralExpr;
        if (place == Place.THEN && texts && !nothing) {
            throw new Refused(
                    binary.getOperator().asString(),
                    "`" + binary.getOperator().asString() + "` does not compare texts in a `then` part",
                    "write `.equals( … )`, or one rule for each case");
        }
    }

    private Class<?> unary(UnaryExpr unary) throws Refused {
        int before = negations;
        negations += unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ? 1 : 0;
        Class<?> type = read(unary.getExpression());
        negations = before;
        switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> {
                Operators.condition(unary.getExpression(), type);
                return Boolean.class;
            }
            case MINUS, PLUS -> {
                return Number.class;
            }
            default ->
                throw new Refused(
                        unary.getOperator().asString(),
                        "`" + unary.getOperator().asString() + "` cannot be used in a rule",
                        null);
        }
    }
}
