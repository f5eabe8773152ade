package factcheck.engine;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import factcheck.engine.ExpressionReader.Refused;
import factcheck.facts.Severity;
import factcheck.rules.Diagnostic;
import factcheck.rules.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.MvelParser;
import org.jspecify.annotations.Nullable;

/** Reads the {@code then} part of a rule: nothing but {@code insert( Finding.… );}. */
final class ConsequenceReader {

    private static final String FORM = "write `insert( Finding.fail( $x, \"…\" ) );`, or pass, unknown, notApplicable";
    private static final List<String> FACTORIES = List.of("pass", "fail", "unknown", "notApplicable");
    private static final Set<String> REFINEMENTS = Set.of("part", "severity", "evidence");

    private final RuleText source;
    private final RuleDescr rule;
    private final Map<String, Variable> variables;
    private final ExpressionReader reader;
    private final List<Diagnostic> faults;

    ConsequenceReader(
            RuleText source,
            RuleDescr rule,
            Map<String, Variable> variables,
            ParameterNames parameters,
            List<Diagnostic> faults) {
        this.source = source;
        this.rule = rule;
        this.variables = variables;
        this.reader = new ExpressionReader(variables, null, parameters);
        this.faults = faults;
    }

    void read() {
        String text = rule.getConsequence() == null ? "" : rule.getConsequence().toString();
        List<Statement> statements;
        try {
            statements = MvelParser.parseBlock("{" + text + "}").getStatements();
        } catch (RuntimeException e) {
            blame("then", "the `then` part cannot be read", FORM);
            return;
        }
        if (statements.isEmpty()) {
            blame("then", "the rule inserts no finding", FORM);
        }
        for (Statement statement : statements) {
            try {
                statement(statement);
            } catch (Refused e) {
                blame(e.word, String.valueOf(e.getMessage()), e.help);
            }
        }
    }

    private void statement(Statement statement) throws Refused {
        if (statement instanceof ExpressionStmt expression
                && expression.getExpression() instanceof MethodCallExpr insert
                && insert.getScope().isEmpty()
                && insert.getNameAsString().equals("insert")
                && insert.getArguments().size() == 1) {
            finding(insert.getArgument(0));
            return;
        }
        throw new Refused("then", "only `insert( Finding.… );` can stand in a `then` part", FORM);
    }

    private void finding(Expression expression) throws Refused {
        if (!(expression instanceof MethodCallExpr call) || call.getScope().isEmpty()) {
            throw new Refused("insert", "only a finding can be inserted", FORM);
        }
        String method = call.getNameAsString();
        Expression scope = call.getScope().get();
        List<Expression> arguments = call.getArguments();
        if (Names.of(scope).equals("Finding")) {
            factory(method, arguments);
            return;
        }
        if (!REFINEMENTS.contains(method) || arguments.size() != 1) {
            throw new Refused(method, "`" + method + "` is no part of a finding", FORM);
        }
        finding(scope);
        if (method.equals("severity")) {
            severity(arguments.get(0));
        } else {
            reader.read(arguments.get(0));
        }
    }

    private void factory(String method, List<Expression> arguments) throws Refused {
        if (!FACTORIES.contains(method)) {
            throw new Refused(method, "`Finding` has no `" + method + "`", orForm(Nearest.question(method, FACTORIES)));
        }
        int most = method.equals("unknown") ? 3 : 2;
        if (arguments.size() < 2 || arguments.size() > most) {
            throw new Refused(method, "`Finding." + method + "` takes a resource and a message", FORM);
        }
        String name = Names.of(arguments.get(0));
        Variable variable = variables.get(name);
        if (variable == null || !variable.isFact()) {
            throw new Refused(
                    name.isEmpty() ? method : name,
                    "the first argument of `Finding." + method + "` is the resource that a pattern bound",
                    FORM);
        }
        String type = variable.scope() == null ? "" : variable.scope().factName();
        if (!type.equals(source.resource())) {
            throw new Refused(
                    name,
                    "the finding is about a `" + type + "`, but the check judges `" + source.resource() + "`",
                    "metadata.yaml names the `resource`");
        }
        for (Expression argument : arguments) {
            reader.read(argument);
        }
    }

    private static String orForm(@Nullable String near) {
        return near == null ? FORM : near;
    }

    private static void severity(Expression argument) throws Refused {
        if (!(argument instanceof StringLiteralExpr literal)
                || Severity.of(literal.asString()).isEmpty()) {
            throw new Refused(
                    "severity",
                    "`severity` takes one of the words " + String.join(", ", Severity.labels()) + " in quotes",
                    null);
        }
    }

    private void blame(String word, String message, @Nullable String help) {
        int then = thenOffset();
        faults.add(Places.within(source, then, endOffset(then), word, message, help));
    }

    private int thenOffset() {
        String masked = RuleText.masked(source.text());
        int from = Math.max(rule.getLhs().getEndCharacter(), rule.getStartCharacter());
        int then = masked.indexOf("then", Math.max(from, 0));
        return then < 0 ? Math.max(rule.getStartCharacter(), 0) : then;
    }

    private int endOffset(int then) {
        int end = RuleText.masked(source.text()).indexOf("\nrule", then);
        return end;
    }
}
