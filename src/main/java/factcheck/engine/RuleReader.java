package factcheck.engine;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import factcheck.engine.ExpressionReader.Refused;
import factcheck.engine.RuleReads.Look;
import factcheck.facts.Fact;
import factcheck.facts.Parameters;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.rules.Diagnostic;
import factcheck.rules.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.MvelParser;
import org.jspecify.annotations.Nullable;

/** Reads one rule: what it reads, and whether it uses only what a rule may use. */
final class RuleReader {

    private static final Set<String> ACCUMULATE_FUNCTIONS =
            Set.of("count", "sum", "min", "max", "average", "collectList", "collectSet");

    private static final Set<String> REGION_FIELDS = Set.of("region");
    private static final Set<String> ARN_FIELDS = Set.of("arn", "tableArn", "resourceArn");

    private final RuleText source;
    private final RuleDescr rule;
    private final ParameterNames parameters;
    private final Map<String, Variable> variables = new HashMap<>();
    private final List<ReadScope> scopes = new ArrayList<>();
    private final List<Diagnostic> faults = new ArrayList<>();
    private final List<RuleText.Edit> edits = new ArrayList<>();

    RuleReader(RuleText source, RuleDescr rule) {
        this.source = source;
        this.rule = rule;
        this.parameters = new ParameterNames(source.parameters());
    }

    List<Diagnostic> faults() {
        return faults;
    }

    List<RuleText.Edit> edits() {
        return edits;
    }

    RuleReads read() {
        refuseAttributes();
        condition(rule.getLhs(), Look.FOUND);
        new ConsequenceReader(source, rule, variables, parameters, faults).read();
        return new RuleReads(
                rule.getName(),
                rule.getLine(),
                scopes.stream()
                        .filter(scope -> !source.ignored().contains(scope.type.name()))
                        .map(scope -> scope.finished(source.ignored()))
                        .toList());
    }

    private void refuseAttributes() {
        rule.getAttributes().forEach((name, attribute) -> {
            boolean literal = attribute.getValue().matches("-?\\d{1,6}");
            if (!name.equals("salience") || !literal) {
                blame(
                        attribute,
                        name,
                        "`" + name + "` cannot be set on a rule",
                        "only `salience` with a number is allowed");
            }
        });
        if (rule.getParentName() != null) {
            blame(rule, "extends", "a rule cannot extend another", "write its conditions out");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            blame(rule, "then", "a rule has one `then` part", null);
        }
    }

    private void condition(BaseDescr descr, Look look) {
        if (descr instanceof PatternDescr pattern) {
            pattern(pattern, look);
        } else if (descr instanceof NotDescr || descr instanceof ForallDescr) {
            inner((ConditionalElementDescr) descr, Look.COUNTED);
        } else if (descr instanceof ExistsDescr exists) {
            inner(exists, look == Look.COUNTED ? look : Look.EXISTS);
        } else if (descr instanceof AndDescr || descr instanceof OrDescr) {
            inner((ConditionalElementDescr) descr, look);
        } else {
            blame(
                    descr,
                    "eval",
                    "this kind of condition cannot be used in a rule",
                    "use patterns, `not`, `exists`, `forall`, `accumulate`");
        }
    }

    private void inner(ConditionalElementDescr descr, Look look) {
        for (Object child : descr.getDescrs()) {
            condition((BaseDescr) child, look);
        }
    }

    private void pattern(PatternDescr pattern, Look look) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            accumulate(pattern, accumulate);
            return;
        }
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()) {
            blame(pattern, pattern.getObjectType(), "queries and windows cannot be used in a rule", null);
            return;
        }
        FactType type = Vocabulary.type(pattern.getObjectType());
        if (type == null) {
            blame(
                    pattern,
                    pattern.getObjectType(),
                    "`" + pattern.getObjectType() + "` is no fact type",
                    orList("fact types", pattern.getObjectType(), Vocabulary.typeNames()));
            return;
        }
        ReadScope scope = new ReadScope(type, section(type, pattern), look);
        source.own()
                .find(scope.factName())
                .ifPresent(own -> scope.described = own.fields().keySet());
        if (pattern.getSource() instanceof FromDescr from) {
            from(pattern, scope, from);
        } else if (pattern.getSource() != null) {
            blame(pattern, "from", "this kind of `from` cannot be used in a rule", "only `from $x.field` is allowed");
        } else if (type.type() == Parameters.class) {
            edits.add(ownParameters(pattern));
        } else if (isNested(type)) {
            blame(
                    pattern,
                    type.name(),
                    "`" + type.name() + "` is part of another fact",
                    "read it with `from $x.field`");
        } else {
            scopes.add(scope);
        }
        if (pattern.getIdentifier() != null) {
            variables.put(pattern.getIdentifier(), new Variable(scope, null, type.type()));
        }
        for (Object constraint : pattern.getDescrs()) {
            constraint((BaseDescr) constraint, scope);
        }
    }

    private static boolean isNested(FactType type) {
        return !type.hasPaths() && type.type() != factcheck.facts.Gap.class;
    }

    private @Nullable Section section(FactType type, PatternDescr pattern) {
        if (type.type() != Fact.class) {
            return Vocabulary.section(type);
        }
        for (Object constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression
                    && parse(expression.getExpression()) instanceof BinaryExpr test
                    && test.getOperator() == BinaryExpr.Operator.EQUALS
                    && Names.of(test.getLeft()).equals("type")
                    && test.getRight() instanceof StringLiteralExpr name) {
                return Sections.of(name.asString());
            }
        }
        blame(pattern, "Fact", "a pattern over `Fact` does not say which section", "begin it with `type == \"…\"`");
        return null;
    }

    /** Lets a pattern over parameters see those of its own check alone. */
    private RuleText.Edit ownParameters(PatternDescr pattern) {
        int open = RuleText.masked(source.text()).indexOf('(', pattern.getStartCharacter());
        String own = "check == \"" + source.id() + "\"" + (pattern.getDescrs().isEmpty() ? "" : ", ");
        return new RuleText.Edit(open + 1, open + 1, " " + own);
    }

    private void from(PatternDescr pattern, ReadScope scope, FromDescr from) {
        String text = from.getExpression();
        if (!text.matches("\\$?\\w+(\\.\\w+)?") || !isNested(scope.type)) {
            blame(pattern, "from", "`from " + text + "` cannot be used in a rule", "only `from $x.field` is allowed");
            return;
        }
        expression(pattern, text, null);
    }

    private void accumulate(PatternDescr pattern, AccumulateDescr accumulate) {
        if (!accumulate.isExternalFunction() || accumulate.getFunctions().isEmpty()) {
            blame(
                    pattern,
                    "accumulate",
                    "code inside `accumulate` cannot be used in a rule",
                    "use " + String.join(", ", sorted()));
            return;
        }
        condition(accumulate.getInput(), Look.COUNTED);
        for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            if (!ACCUMULATE_FUNCTIONS.contains(function.getFunction())) {
                blame(
                        pattern,
                        function.getFunction(),
                        "`" + function.getFunction() + "` is no function of `accumulate`",
                        orList("functions", function.getFunction(), sorted()));
            }
            for (String parameter : function.getParams()) {
                expression(pattern, parameter, null);
            }
            if (function.getBind() != null) {
                variables.put(function.getBind(), new Variable(null, null, Object.class));
            }
        }
        if (pattern.getIdentifier() != null) {
            variables.put(pattern.getIdentifier(), new Variable(null, null, Object.class));
        }
        for (Object constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr test) {
                expression(test, test.getExpression(), null);
            }
        }
    }

    private static List<String> sorted() {
        return ACCUMULATE_FUNCTIONS.stream().sorted().toList();
    }

    private void constraint(BaseDescr descr, ReadScope scope) {
        if (!(descr instanceof ExprConstraintDescr constraint)
                || constraint.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            blame(descr, "", "this kind of constraint cannot be used in a rule", "write `field == value`");
            return;
        }
        String text = constraint.getExpression();
        Binding binding = Binding.of(text);
        Class<?> type = expression(constraint, binding.expression(), scope);
        if (binding.variable() != null) {
            if (parse(binding.expression()) instanceof MethodCallExpr call && usesVariable(call)) {
                blame(
                        constraint,
                        binding.variable(),
                        "`" + binding.variable() + "` is bound to a call that uses another variable",
                        "call it in the `then` part instead");
            }
            boolean field = scope.type.fields().containsKey(binding.expression());
            variables.put(
                    binding.variable(), new Variable(field ? scope : null, field ? binding.expression() : "", type));
        }
        scope.sameRegion |= joinsOnRegion(parse(binding.expression()));
    }

    /** A constraint that begins with {@code $x :} or not. */
    record Binding(@Nullable String variable, String expression) {

        static Binding of(String text) {
            var matcher = BINDING.matcher(text);
            return matcher.lookingAt()
                    ? new Binding(
                            matcher.group(1), text.substring(matcher.end()).trim())
                    : new Binding(null, text.trim());
        }

        private static final java.util.regex.Pattern BINDING =
                java.util.regex.Pattern.compile("\\s*(\\$?\\w+)\\s*:\\s*");
    }

    private static boolean usesVariable(MethodCallExpr call) {
        return call.getArguments().stream()
                .anyMatch(argument -> Names.of(argument).startsWith("$"));
    }

    private boolean joinsOnRegion(@Nullable Expression expression) {
        if (!(expression instanceof BinaryExpr test)) {
            return false;
        }
        if (test.getOperator() == BinaryExpr.Operator.AND) {
            return joinsOnRegion(test.getLeft()) || joinsOnRegion(test.getRight());
        }
        if (test.getOperator() != BinaryExpr.Operator.EQUALS) {
            return false;
        }
        String left = Names.of(test.getLeft());
        return (REGION_FIELDS.contains(left) && isOfResource(test.getRight(), REGION_FIELDS))
                || (ARN_FIELDS.contains(left) && isOfResource(test.getRight(), ARN_FIELDS));
    }

    private boolean isOfResource(Expression expression, Set<String> fields) {
        Names.Property property = Names.property(expression);
        Variable variable = variables.get(property.variable());
        if (variable == null
                || variable.scope() == null
                || !variable.scope().factName().equals(source.resource())) {
            return false;
        }
        String field = variable.isFact() ? property.field() : variable.field();
        return field != null && fields.contains(field);
    }

    private @Nullable Class<?> expression(BaseDescr place, String text, @Nullable ReadScope scope) {
        Expression parsed = parse(text);
        if (parsed == null) {
            blame(place, "", "`" + text + "` cannot be read as a condition", null);
            return null;
        }
        try {
            return new ExpressionReader(variables, scope, parameters).read(parsed);
        } catch (Refused e) {
            blame(place, e.word, String.valueOf(e.getMessage()), e.help);
            return null;
        }
    }

    private static @Nullable Expression parse(String text) {
        try {
            return MvelParser.parseExpression(Binding.of(text).expression());
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void blame(BaseDescr place, String word, String message, @Nullable String help) {
        faults.add(Places.of(source, place, word, message, help));
    }

    private static String orList(String what, String name, List<String> names) {
        String near = Nearest.question(name, names);
        return near != null ? near : what + ": " + String.join(", ", names);
    }
}
