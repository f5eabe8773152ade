package factcheck.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import factcheck.facts.Members;
import factcheck.facts.Parameters;
import factcheck.rules.Nearest;
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
 * Reads one expression of a rule: admits only what is on the list of this class and {@link Vocabulary}, and notes which members
 * of which facts it reads.
 */
final class ExpressionReader {

    /** What is wrong with an expression, and the word to blame. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final String word;
        final @Nullable String help;

        Refused(String word, String message, @Nullable String help) {
            super(message);
            this.word = word;
            this.help = help;
        }
    }

    private static final List<String> POINT_FREE_OPERATORS = List.of("in", "contains", "memberOf", "matches", "str");

    private final Map<String, Variable> variables;
    private final @Nullable ReadScope pattern;
    private final ParameterNames parameters;

    /**
     * A reader of expressions inside a pattern.
     *
     * @param variables what is bound so far
     * @param pattern the pattern whose fields can be named without more, or null outside of patterns
     * @param parameters the parameters of the check
     */
    ExpressionReader(Map<String, Variable> variables, @Nullable ReadScope pattern, ParameterNames parameters) {
        this.variables = variables;
        this.pattern = pattern;
        this.parameters = parameters;
    }

    /** Reads an expression; gives the class of its value, or null where it is not known. */
    @Nullable
    Class<?> read(Node node) throws Refused {
        if (node instanceof LiteralExpr literal) {
            return literal(literal);
        }
        if (node instanceof DrlNameExpr name) {
            return name(name.getNameAsString());
        }
        if (node instanceof NameExpr name) {
            return name(name.getNameAsString());
        }
        if (node instanceof ThisExpr) {
            return pattern == null ? null : pattern.type.type();
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
        if (node instanceof ConditionalExpr choice) {
            read(choice.getCondition());
            Class<?> type = read(choice.getThenExpr());
            read(choice.getElseExpr());
            return type;
        }
        if (node instanceof ArrayAccessExpr access) {
            read(access.getName());
            read(access.getIndex());
            return Object.class;
        }
        return drools(node);
    }

    private @Nullable Class<?> drools(Node node) throws Refused {
        if (node instanceof PointFreeExpr test) {
            operator(test.getOperator().asString());
            Class<?> left = read(test.getLeft());
            if (left == Map.class) {
                throw new Refused(
                        test.getOperator().asString(),
                        "`" + test.getOperator().asString() + "` does not work on a map",
                        "write `tags[\"key\"] != null`");
            }
            for (Expression right : test.getRight()) {
                comparable(left, right, read(right));
            }
            literalRegex(test.getOperator().asString(), test.getRight());
            return boolean.class;
        }
        if (node instanceof HalfPointFreeExpr test) {
            operator(test.getOperator().asString());
            for (Expression right : test.getRight()) {
                read(right);
            }
            literalRegex(test.getOperator().asString(), test.getRight());
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
        throw new Refused(firstWord(node), "this kind of expression cannot be used in a rule", null);
    }

    private static Class<?> literal(LiteralExpr literal) throws Refused {
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
            return Number.class;
        }
        throw new Refused(firstWord(literal), "this kind of literal cannot be used in a rule", null);
    }

    private @Nullable Class<?> name(String name) throws Refused {
        Variable variable = variables.get(name);
        if (variable != null) {
            return variable.type();
        }
        if (name.equals("this") && pattern != null) {
            return pattern.type.type();
        }
        if (name.startsWith("$")) {
            throw new Refused(
                    name, "`" + name + "` is not bound in this rule", Nearest.question(name, variables.keySet()));
        }
        if (pattern == null) {
            throw new Refused(name, "`" + name + "` is no variable of this rule", "bind it first: `$x : Table( … )`");
        }
        return field(pattern, name);
    }

    private static Class<?> field(ReadScope scope, String name) throws Refused {
        FactType.Member member = scope.type.fields().get(name);
        if (member == null) {
            String help = Nearest.question(name, scope.type.fields().keySet());
            String fields = "fields of `" + scope.type.name() + "`: " + String.join(", ", scope.type.fieldNames());
            throw new Refused(
                    name,
                    "`" + scope.type.name() + "` has no field `" + name + "`",
                    help == null ? fields : help + "; " + fields);
        }
        scope.members.addAll(member.members());
        return member.type();
    }

    private @Nullable Class<?> property(Expression scope, String name) throws Refused {
        ReadScope fact = fact(scope);
        if (fact != null) {
            return field(fact, name);
        }
        read(scope);
        if (!List.of("size", "length", "empty").contains(name)) {
            throw new Refused(name, "`" + name + "` cannot be read of this value", null);
        }
        return Number.class;
    }

    private @Nullable ReadScope fact(@Nullable Node scope) {
        if (scope == null || scope instanceof ThisExpr) {
            return pattern;
        }
        Variable variable = scope instanceof NameExpr name ? variables.get(name.getNameAsString()) : null;
        if (variable == null && scope instanceof DrlNameExpr name) {
            variable = variables.get(name.getNameAsString());
        }
        return variable != null && variable.isFact() ? variable.scope() : null;
    }

    private @Nullable Class<?> call(@Nullable Expression scope, String method, List<Expression> arguments)
            throws Refused {
        ReadScope fact = fact(scope);
        Class<?> result;
        if (fact != null) {
            result = callOnFact(fact, method, arguments);
        } else if (scope != null) {
            result = callOnValue(read(scope), method);
        } else {
            throw new Refused(method, "`" + method + "` cannot be called here", null);
        }
        for (Expression argument : arguments) {
            read(argument);
        }
        return result;
    }

    private @Nullable Class<?> callOnFact(ReadScope fact, String method, List<Expression> arguments) throws Refused {
        if (fact.type.type() == Parameters.class && arguments.size() == 1) {
            return parameters.read(method, argument(method, arguments));
        }
        if (fact.type.hasPaths() && FactType.PATH_METHODS.contains(method)) {
            member(fact, Members.memberOf(argument(method, arguments)));
            return PATH_TYPES.get(method);
        }
        if (arguments.isEmpty()) {
            return field(fact, method);
        }
        FactType.Member member = fact.type.calls().get(method);
        if (member == null) {
            throw new Refused(
                    method,
                    "`" + fact.type.name() + "` has no method `" + method + "` that a rule may call",
                    Nearest.question(method, fact.type.calls().keySet()));
        }
        fact.members.addAll(member.members());
        return member.type();
    }

    private static final Map<String, Class<?>> PATH_TYPES = Map.of(
            "text", String.class,
            "number", Number.class,
            "integer", Number.class,
            "flag", Boolean.class,
            "list", List.class,
            "time", java.time.Instant.class,
            "has", Boolean.class);

    private static void member(ReadScope fact, String member) throws Refused {
        if (fact.described != null && !fact.described.contains(member)) {
            throw new Refused(
                    member,
                    "`" + fact.factName() + "` has no field `" + member + "`",
                    Nearest.help(member, fact.described, "fields"));
        }
        fact.members.add(member);
    }

    private static String argument(String method, List<Expression> arguments) throws Refused {
        if (arguments.size() == 1 && arguments.get(0) instanceof StringLiteralExpr literal) {
            return literal.asString();
        }
        throw new Refused(method, "`" + method + "` takes one name in quotes", null);
    }

    private static Class<?> callOnValue(@Nullable Class<?> type, String method) throws Refused {
        FactType.Member member = type == null ? null : Vocabulary.valueField(type, method);
        if (member != null) {
            return member.type();
        }
        if (!Vocabulary.allowsValueMethod(type, method)) {
            throw new Refused(method, "`" + method + "` is no method that a rule may call here", null);
        }
        return Object.class;
    }

    private @Nullable Class<?> binary(BinaryExpr binary) throws Refused {
        Class<?> left = read(binary.getLeft());
        Class<?> right = read(binary.getRight());
        switch (binary.getOperator()) {
            case EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> {
                comparable(left, binary.getRight(), right);
                return Boolean.class;
            }
            case AND, OR -> {
                return Boolean.class;
            }
            case PLUS -> {
                return left == String.class || right == String.class ? String.class : Number.class;
            }
            case MINUS, MULTIPLY -> {
                return Number.class;
            }
            default ->
                throw new Refused(
                        binary.getOperator().asString(),
                        "`" + binary.getOperator().asString() + "` cannot be used in a rule",
                        null);
        }
    }

    private Class<?> unary(UnaryExpr unary) throws Refused {
        read(unary.getExpression());
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> Boolean.class;
            case MINUS, PLUS -> Number.class;
            default ->
                throw new Refused(
                        unary.getOperator().asString(),
                        "`" + unary.getOperator().asString() + "` cannot be used in a rule",
                        null);
        };
    }

    /** Refuses a literal that a value of that class can never equal. */
    private static void comparable(@Nullable Class<?> left, Node right, @Nullable Class<?> rightType) throws Refused {
        if (!(right instanceof LiteralExpr) || left == null || rightType == null || rightType == Void.class) {
            return;
        }
        String wanted = kind(left);
        String found = kind(rightType);
        if (wanted != null && found != null && !wanted.equals(found)) {
            throw new Refused(firstWord(right), "compares " + wanted + " with " + found, null);
        }
    }

    private static @Nullable String kind(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class ? "a number" : null;
    }

    private static void operator(String operator) throws Refused {
        if (!POINT_FREE_OPERATORS.contains(operator)) {
            throw new Refused(
                    operator,
                    "`" + operator + "` is no operator that a rule may use",
                    Nearest.question(operator, POINT_FREE_OPERATORS));
        }
    }

    private static void literalRegex(String operator, List<Expression> right) throws Refused {
        if (!operator.equals("matches")) {
            return;
        }
        if (right.size() != 1 || !(right.get(0) instanceof StringLiteralExpr literal)) {
            throw new Refused("matches", "`matches` takes one pattern in quotes", null);
        }
        String fault = LinearRegex.faultOf(literal.asString());
        if (fault != null) {
            throw new Refused("matches", "the pattern " + fault, null);
        }
    }

    private static String firstWord(Node node) {
        String text = org.drools.mvel.parser.printer.PrintUtil.printNode(node);
        int end = 0;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "(){}[],".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
