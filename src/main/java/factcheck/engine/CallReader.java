package factcheck.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import factcheck.facts.Members;
import factcheck.facts.Parameters;
import factcheck.rules.Nearest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.jspecify.annotations.Nullable;

/** Reads names, fields and calls in an expression of a rule, and notes which members of which facts they read. */
final class CallReader {

    private static final Map<String, Class<?>> PATH_TYPES = Map.of(
            "text", String.class,
            "number", Number.class,
            "integer", Number.class,
            "flag", Boolean.class,
            "list", List.class,
            "time", Instant.class,
            "has", Boolean.class);

    private final Map<String, Variable> variables;
    private final @Nullable ReadScope pattern;
    private final ParameterNames parameters;

    CallReader(Map<String, Variable> variables, @Nullable ReadScope pattern, ParameterNames parameters) {
        this.variables = variables;
        this.pattern = pattern;
        this.parameters = parameters;
    }

    /** The class of the pattern's own fact. */
    @Nullable
    Class<?> self() {
        return pattern == null ? null : pattern.type.type();
    }

    /** The variable of that name, or null. */
    @Nullable
    Variable variable(Node node) {
        if (node instanceof DrlNameExpr name) {
            return variables.get(name.getNameAsString());
        }
        return node instanceof NameExpr name ? variables.get(name.getNameAsString()) : null;
    }

    /** The class of a variable or of a field of the pattern. */
    @Nullable
    Class<?> name(String name) throws Refused {
        Variable variable = variables.get(name);
        if (variable != null) {
            return variable.type();
        }
        if (name.equals("this") && pattern != null) {
            return pattern.type.type();
        }
        if (name.startsWith("$") || pattern == null) {
            String question = Nearest.question(name, variables.keySet());
            throw new Refused(
                    name,
                    "`" + name + "` is no variable of this rule",
                    question != null ? question : "bind it first: `$x : Table( … )`");
        }
        return field(pattern, name).type();
    }

    private static FactType.Member field(ReadScope scope, String name) throws Refused {
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
        return member;
    }

    /** The class of a field of a fact; null where the scope is no fact. */
    @Nullable
    Class<?> property(Expression scope, String name) throws Refused {
        ReadScope fact = fact(scope);
        return fact == null ? null : field(fact, name).type();
    }

    /** The fact that an expression stands for, or null. */
    @Nullable
    ReadScope fact(@Nullable Node scope) {
        if (scope == null || scope instanceof ThisExpr) {
            return pattern;
        }
        Variable variable = variable(scope);
        return variable != null && variable.isFact() ? variable.scope() : null;
    }

    /** The field or call of a fact; null where it is a parameter or a path. */
    FactType.@Nullable Member memberOf(ReadScope fact, String method, List<Expression> arguments) {
        return arguments.isEmpty()
                ? fact.type.fields().get(method)
                : fact.type.calls().get(method);
    }

    /** The class of what a call on a fact gives. */
    @Nullable
    Class<?> callOnFact(ReadScope fact, String method, List<Expression> arguments) throws Refused {
        if (fact.type.type() == Parameters.class && arguments.size() == 1) {
            return parameters.read(method, argument(method, arguments));
        }
        if (fact.type.hasPaths() && FactType.PATH_METHODS.contains(method)) {
            member(fact, Members.memberOf(argument(method, arguments)));
            return PATH_TYPES.get(method);
        }
        if (arguments.isEmpty()) {
            return field(fact, method).type();
        }
        FactType.Member member = memberOf(fact, method, arguments);
        if (member == null) {
            throw new Refused(
                    method,
                    "`" + fact.type.name() + "` has no method `" + method + "` that a rule may call",
                    Nearest.question(method, fact.type.calls().keySet()));
        }
        fact.members.addAll(member.members());
        return member.type();
    }

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

    /** The class of what a call on a plain value gives. */
    static @Nullable Class<?> callOnValue(@Nullable Class<?> type, String method) throws Refused {
        FactType.Member member = type == null ? null : Vocabulary.valueField(type, method);
        if (member != null) {
            return member.type();
        }
        if (!Vocabulary.allowsValueMethod(type, method)) {
            throw new Refused(method, "`" + method + "` is no method that a rule may call here", null);
        }
        return Vocabulary.valueMethodType(method);
    }
}
