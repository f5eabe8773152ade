package factcheck.engine;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import factcheck.engine.ExpressionReader.Place;
import factcheck.facts.Gap;
import factcheck.facts.Severity;
import factcheck.rules.Diagnostic;
import factcheck.rules.Nearest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads the {@code then} part of a rule: nothing but {@code insert( Finding.… );}. */
final class ConsequenceReader {

    private static final String FORM = "write `insert( Finding.fail( $x, \"…\" ) );`, or pass, unknown, notApplicable";
    private static final List<String> FACTORIES = List.of("pass", "fail", "unknown", "notApplicable");
    private static final Set<String> REFINEMENTS = Set.of("part", "severity", "evidence");
    private static final int LONGEST = 20_000;

    private final RuleText source;
    private final Map<String, Variable> variables;
    private final ParameterNames parameters;
    private final List<Diagnostic> faults;
    private final Set<String> subjects = new LinkedHashSet<>();
    private final String text;
    private final int start;

    ConsequenceReader(
            RuleText source,
            RuleDescr rule,
            Map<String, Variable> variables,
            ParameterNames parameters,
            List<Diagnostic> faults) {
        this.source = source;
        this.variables = variables;
        this.parameters = parameters;
        this.faults = faults;
        this.text = rule.getConsequence() == null ? "" : rule.getConsequence().toString();
        this.start = start(rule);
    }

    private int start(RuleDescr rule) {
        String masked = RuleText.masked(source.text());
        int from = Math.max(Math.max(rule.getLhs().getEndCharacter(), rule.getStartCharacter()), 0);
        int then = masked.indexOf("then", from);
        return then < 0 ? from : then;
    }

    /** The variables that the findings are about. */
    Set<String> subjects() {
        return subjects;
    }

    void read() {
        List<Statement> statements = statements();
        if (statements == null) {
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

    private @Nullable List<Statement> statements() {
        if (text.length() > LONGEST) {
            blame("then", "the `then` part is longer than " + LONGEST + " characters", null);
            return null;
        }
        try {
            ParseResult<BlockStmt> parsed = new JavaParser().parseBlock("{" + text + "}");
            if (parsed.isSuccessful() && parsed.getResult().isPresent()) {
                return parsed.getResult().get().getStatements();
            }
            faults.add(SyntaxErrors.consequence(source, start, text, parsed.getProblems()));
        } catch (RuntimeException | StackOverflowError e) {
            blame("then", "the `then` part cannot be read", FORM);
        }
        return null;
    }

    private void statement(Statement statement) throws Refused {
        if (statement instanceof ExpressionStmt expression
                && expression.getExpression() instanceof MethodCallExpr insert
                && insert.getScope().isEmpty()
                && insert.getNameAsString().equals("insert")
                && insert.getArguments().size() == 1) {
            finding(insert.getArgument(0), 0);
            return;
        }
        throw new Refused(Kinds.firstWord(statement), "only `insert( Finding.… );` can stand in a `then` part", FORM);
    }

    private void finding(Expression expression, int depth) throws Refused {
        if (!(expression instanceof MethodCallExpr call) || call.getScope().isEmpty() || depth > REFINEMENTS.size()) {
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
        finding(scope, depth + 1);
        switch (method) {
            case "severity" -> severity(arguments.get(0));
            case "part" -> argument(arguments.get(0), String.class, "the part", "is text");
            default -> argument(arguments.get(0), Collection.class, "the evidence", "is a list of places");
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
        if (variable == null || !variable.isFact() || variable.scope() == null) {
            throw new Refused(
                    name.isEmpty() ? method : name,
                    "the first argument of `Finding." + method + "` is the resource that a pattern bound",
                    FORM);
        }
        String type = variable.scope().factName();
        if (!type.equals(source.resource())) {
            throw new Refused(
                    name,
                    "the finding is about a `" + type + "`, but the check judges `" + source.resource() + "`",
                    "metadata.yaml names the `resource`");
        }
        subjects.add(name);
        if (arguments.size() == 3) {
            argument(arguments.get(1), Gap.class, "the second of three arguments", "is a gap");
        }
        argument(arguments.get(arguments.size() - 1), String.class, "the message", "is text");
    }

    private void argument(Expression argument, Class<?> wanted, String what, String words) throws Refused {
        Class<?> type = new ExpressionReader(Place.THEN, variables, null, parameters).read(argument);
        boolean fits = type == null || type == Object.class || wanted.isAssignableFrom(type);
        if (!fits && !(argument instanceof NullLiteralExpr && wanted == Gap.class)) {
            String found = Kinds.of(type) == null ? "nothing" : String.valueOf(Kinds.of(type));
            throw new Refused(
                    Kinds.firstWord(argument),
                    what + " " + words + ", found " + found,
                    wanted == String.class ? "join it to text: `\"…\" + …`" : null);
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
        int end = Math.min(
                start + "then".length() + text.length() + 2, source.text().length());
        faults.add(Places.within(source, start, end, word, message, help));
    }
}
