package factcheck.engine;

import factcheck.engine.ExpressionReader.Place;
import factcheck.rules.Diagnostic;
import factcheck.rules.Nearest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** Reads the functions of an {@code accumulate}, once its patterns have been read. */
final class AccumulateReader {

    private static final List<String> FUNCTIONS =
            List.of("average", "collectList", "collectSet", "count", "max", "min", "sum");
    private static final Set<String> RESULTS =
            Set.of("Object", "Number", "Long", "Integer", "Double", "List", "Set", "Collection");

    private final RuleText source;
    private final Map<String, Variable> variables;
    private final ConstraintReader constraints;
    private final List<Diagnostic> faults;

    AccumulateReader(
            RuleText source, Map<String, Variable> variables, ConstraintReader constraints, List<Diagnostic> faults) {
        this.source = source;
        this.variables = variables;
        this.constraints = constraints;
        this.faults = faults;
    }

    /** Whether it is a form that rules may use; notes a mistake where it is not. */
    boolean isAllowed(PatternDescr pattern, AccumulateDescr accumulate) {
        if (accumulate instanceof GroupByDescr) {
            blame(pattern, "groupby", "`groupby` cannot be used in a rule", "use `accumulate`");
            return false;
        }
        if (!accumulate.isExternalFunction() || accumulate.getFunctions().isEmpty()) {
            blame(
                    pattern,
                    "accumulate",
                    "code inside `accumulate` cannot be used in a rule",
                    "use " + String.join(", ", FUNCTIONS));
            return false;
        }
        String type = pattern.getObjectType();
        if (type != null && !RESULTS.contains(type) && !type.equals("Object[]")) {
            blame(pattern, type, "`accumulate` gives no `" + type + "`", "write `accumulate( …; $n : count( $x ) )`");
            return false;
        }
        return true;
    }

    /** Reads what the functions count, and the tests of what they give. */
    void read(PatternDescr pattern, AccumulateDescr accumulate) {
        Map<String, Variable> results = new HashMap<>();
        for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            Variable result = function(pattern, function);
            if (function.getBind() != null) {
                results.put(function.getBind(), result);
            }
            if (pattern.getIdentifier() != null) {
                results.put(pattern.getIdentifier(), result);
            }
        }
        variables.putAll(results);
        for (Object constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr test) {
                constraints.expression(test, test.getExpression(), Place.CONDITION);
            }
        }
    }

    private Variable function(PatternDescr pattern, AccumulateDescr.AccumulateFunctionCallDescr function) {
        String name = function.getFunction();
        if (!FUNCTIONS.contains(name)) {
            blame(
                    pattern,
                    name,
                    "`" + name + "` is no function of `accumulate`",
                    Nearest.help(name, FUNCTIONS, "functions"));
        }
        Class<?> counted = null;
        for (String parameter : function.getParams()) {
            counted = constraints.expression(pattern, parameter, Place.FUNCTION);
            if (name.startsWith("collect") && !Kinds.isPlain(counted)) {
                String kind = String.valueOf(Kinds.of(counted));
                blame(pattern, name, "`" + name + "` collects plain values, found " + kind, "collect a field of it");
            }
        }
        return Variable.counted(
                switch (name) {
                    case "collectList", "collectSet" -> Collection.class;
                    case "min", "max" -> counted == Instant.class || counted == String.class ? counted : Number.class;
                    default -> Number.class;
                });
    }

    private void blame(PatternDescr place, String word, String message, @Nullable String help) {
        faults.add(Places.of(source, place, word, message, help));
    }
}
