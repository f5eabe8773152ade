package factcheck.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import factcheck.engine.ExpressionReader.Place;
import factcheck.rules.Diagnostic;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.mvel.parser.MvelParser;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of one rule's patterns, and what they bind. */
final class ConstraintReader {

    private static final int LONGEST = 4_000;
    private static final String PLAIN = "bind a field, or what is called on one";

    private final RuleText source;
    private final Map<String, Variable> variables;
    private final ParameterNames parameters;
    private final List<Diagnostic> faults;

    ConstraintReader(
            RuleText source, Map<String, Variable> variables, ParameterNames parameters, List<Diagnostic> faults) {
        this.source = source;
        this.variables = variables;
        this.parameters = parameters;
        this.faults = faults;
    }

    /** Reads one constraint of a pattern. */
    void constraint(BaseDescr descr, ReadScope scope) {
        if (!(descr instanceof ExprConstraintDescr constraint)
                || constraint.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            blame(descr, "", "this kind of constraint cannot be used in a rule", "write `field == value`");
            return;
        }
        Binding binding = Binding.of(constraint.getExpression());
        Expression parsed = parse(constraint, binding.expression());
        if (parsed == null) {
            return;
        }
        Class<?> type = expression(constraint, parsed, scope, Place.CONDITION);
        if (binding.variable() != null) {
            bind(constraint, binding.variable(), parsed, scope, type);
        } else {
            condition(constraint, parsed, type);
        }
        Joins.note(scope, parsed, variables);
    }

    private void bind(
            BaseDescr place, String variable, Expression expression, ReadScope scope, @Nullable Class<?> type) {
        Expression bound = expression;
        if (expression instanceof BinaryExpr test && Boolean.class.equals(type)) {
            bound = test.getLeft();
        } else if (expression instanceof PointFreeExpr test) {
            bound = test.getLeft();
        }
        if (!isPlain(bound)) {
            blame(place, variable, "`" + variable + "` is bound to something that is worked out", PLAIN);
        } else if (bound instanceof MethodCallExpr call && usesVariable(call)) {
            blame(
                    place,
                    variable,
                    "`" + variable + "` is bound to a call that uses another variable",
                    "call it in the `then` part instead");
        }
        Class<?> value = bound.equals(expression) ? type : typeOf(bound, scope);
        String name = Names.of(bound);
        variables.put(
                variable,
                scope.type.fields().containsKey(name) ? Variable.field(scope, name, value) : Variable.value(value));
    }

    private @Nullable Class<?> typeOf(Expression expression, ReadScope scope) {
        try {
            return new ExpressionReader(Place.CONDITION, variables, scope, parameters).read(expression);
        } catch (Refused e) {
            return null;
        }
    }

    private static boolean isPlain(Node node) {
        return node instanceof NameExpr
                || node instanceof DrlNameExpr
                || node instanceof ThisExpr
                || node instanceof FieldAccessExpr
                || node instanceof NullSafeFieldAccessExpr
                || node instanceof MethodCallExpr
                || node instanceof NullSafeMethodCallExpr
                || node instanceof ArrayAccessExpr;
    }

    private static boolean usesVariable(MethodCallExpr call) {
        return call.getArguments().stream()
                .anyMatch(argument -> Names.of(argument).startsWith("$"));
    }

    private void condition(BaseDescr place, Expression parsed, @Nullable Class<?> type) {
        try {
            Operators.condition(parsed, type);
        } catch (Refused e) {
            blame(place, e.word, String.valueOf(e.getMessage()), e.help);
        }
    }

    /** Reads an expression outside of patterns; gives the class of its value, or null where it is not known. */
    @Nullable
    Class<?> expression(BaseDescr place, String text, Place kind) {
        Expression parsed = parse(place, text);
        return parsed == null ? null : expression(place, parsed, null, kind);
    }

    private @Nullable Class<?> expression(BaseDescr place, Expression parsed, @Nullable ReadScope scope, Place kind) {
        try {
            return new ExpressionReader(kind, variables, scope, parameters).read(parsed);
        } catch (Refused e) {
            blame(place, e.word, String.valueOf(e.getMessage()), e.help);
            return null;
        }
    }

    private @Nullable Expression parse(BaseDescr place, String text) {
        Expression parsed = text.length() > LONGEST ? null : parse(text);
        if (parsed == null) {
            String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
            blame(place, "", "`" + shown + "` cannot be read as a condition", null);
        }
        return parsed;
    }

    /** The expression, or null where it is none. */
    static @Nullable Expression parse(String text) {
        try {
            return MvelParser.parseExpression(text);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private void blame(BaseDescr place, String word, String message, @Nullable String help) {
        faults.add(Places.of(source, place, word, message, help));
    }
}
