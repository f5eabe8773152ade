package factcheck.engine;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import factcheck.engine.ExpressionReader.Place;
import factcheck.engine.RuleReads.Look;
import factcheck.engine.RuleReads.PatternReads;
import factcheck.facts.Fact;
import factcheck.facts.Gap;
import factcheck.facts.Parameters;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.rules.Diagnostic;
import factcheck.rules.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
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
import org.jspecify.annotations.Nullable;

/** Reads one rule: what it reads, and whether it uses only what a rule may use. */
final class RuleReader {

    private static final String UNUSABLE = "this kind of condition cannot be used in a rule";
    private static final String USABLE = "use patterns, `not`, `exists`, `forall`, `accumulate`";
    private static final int DEEPEST = 30;

    private final RuleText source;
    private final RuleDescr rule;
    private final ParameterNames parameters;
    private final Map<String, Variable> variables = new HashMap<>();
    private final List<ReadScope> scopes = new ArrayList<>();
    private final Map<String, Set<ReadScope>> found = new HashMap<>();
    private final Map<ReadScope, PatternDescr> wanted = new HashMap<>();
    private final List<Diagnostic> faults = new ArrayList<>();
    private final List<RuleText.Edit> edits = new ArrayList<>();
    private final ConstraintReader constraints;
    private final AccumulateReader accumulates;
    private int depth;

    RuleReader(RuleText source, RuleDescr rule) {
        this.source = source;
        this.rule = rule;
        this.parameters = new ParameterNames(source.parameters());
        this.constraints = new ConstraintReader(source, variables, parameters, faults);
        this.accumulates = new AccumulateReader(source, variables, constraints, faults);
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
        ConsequenceReader consequence = new ConsequenceReader(source, rule, variables, parameters, faults);
        consequence.read();
        Set<ReadScope> subjects = consequence.subjects().size() == 1
                ? found.getOrDefault(consequence.subjects().iterator().next(), Set.of())
                : Set.of();
        List<PatternReads> patterns = new ArrayList<>();
        for (ReadScope scope : scopes) {
            if (!source.ignored().contains(scope.factName())) {
                PatternReads finished = scope.finished(source.ignored(), subjects);
                patterns.add(finished);
                known(scope, finished);
            }
        }
        return new RuleReads(rule.getName(), rule.getLine(), List.copyOf(patterns));
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
        refuseAnnotations(rule);
        if (rule.getParentName() != null) {
            blame(rule, "extends", "a rule cannot extend another", "write its conditions out");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            blame(rule, "then", "a rule has one `then` part", null);
        }
    }

    private void refuseAnnotations(BaseDescr descr) {
        if (descr instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotations().isEmpty()) {
            blame(descr, "@", "annotations cannot be used in a rule", "leave it out");
        }
    }

    private void condition(BaseDescr descr, Look look) {
        refuseAnnotations(descr);
        if (descr instanceof PatternDescr pattern) {
            pattern(pattern, look);
        } else if (descr instanceof NotDescr || descr instanceof ForallDescr) {
            inner((ConditionalElementDescr) descr, Look.COUNTED);
        } else if (descr instanceof ExistsDescr exists) {
            inner(exists, look == Look.COUNTED ? look : Look.EXISTS);
        } else if (descr instanceof AndDescr || descr instanceof OrDescr) {
            inner((ConditionalElementDescr) descr, look);
        } else {
            blame(descr, "eval", UNUSABLE, USABLE);
        }
    }

    private void inner(ConditionalElementDescr descr, Look look) {
        if (++depth > DEEPEST) {
            blame((BaseDescr) descr, "", "the conditions are nested too deeply", null);
        } else {
            for (Object child : descr.getDescrs()) {
                condition((BaseDescr) child, look);
            }
        }
        depth--;
    }

    private void pattern(PatternDescr pattern, Look look) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            if (accumulates.isAllowed(pattern, accumulate)) {
                condition(accumulate.getInput(), Look.COUNTED);
                accumulates.read(pattern, accumulate);
            }
            return;
        }
        String name = pattern.getObjectType();
        if (name == null) {
            blame(pattern, "", UNUSABLE, USABLE);
            return;
        }
        if (pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()) {
            blame(pattern, name, "queries and windows cannot be used in a rule", null);
            return;
        }
        FactType type = Vocabulary.type(name);
        if (type == null) {
            blame(
                    pattern,
                    name,
                    "`" + name + "` is no fact type",
                    Nearest.help(name, Vocabulary.typeNames(), "fact types"));
            return;
        }
        ReadScope scope = new ReadScope(type, section(type, pattern), look);
        source.own()
                .find(scope.factName())
                .ifPresent(own -> scope.described = own.fields().keySet());
        admit(pattern, scope);
        if (pattern.getIdentifier() != null) {
            scope.variable = pattern.getIdentifier();
            variables.put(pattern.getIdentifier(), Variable.fact(scope));
            if (look == Look.FOUND) {
                found.computeIfAbsent(pattern.getIdentifier(), i -> new HashSet<>())
                        .add(scope);
            }
        }
        for (Object constraint : pattern.getDescrs()) {
            constraints.constraint((BaseDescr) constraint, scope);
        }
    }

    private void admit(PatternDescr pattern, ReadScope scope) {
        FactType type = scope.type;
        if (pattern.getSource() instanceof FromDescr from) {
            from(pattern, scope, from);
        } else if (pattern.getSource() != null) {
            blame(pattern, "from", "this kind of `from` cannot be used in a rule", "only `from $x.field` is allowed");
        } else if (type.type() == Parameters.class) {
            edits.add(first(pattern, "check == \"" + source.id() + "\""));
        } else if (isNested(type)) {
            blame(
                    pattern,
                    type.name(),
                    "`" + type.name() + "` is part of another fact",
                    "read it with `from $x.field`");
        } else {
            scopes.add(scope);
            wanted.put(scope, pattern);
        }
    }

    private static boolean isNested(FactType type) {
        return !type.hasPaths() && type.type() != Gap.class;
    }

    private @Nullable Section section(FactType type, PatternDescr pattern) {
        if (type.type() != Fact.class) {
            return Vocabulary.section(type);
        }
        for (Object constraint : pattern.getDescrs()) {
            String name = constraint instanceof ExprConstraintDescr test ? sectionName(test) : null;
            if (name != null) {
                Section section = Sections.of(name);
                if (section.type() != Fact.class) {
                    blame(
                            pattern,
                            name,
                            "facts of `" + name + "` have a type of their own",
                            "write `" + section.type().getSimpleName() + "( … )`");
                }
                return section;
            }
        }
        blame(pattern, "Fact", "a pattern over `Fact` does not say which section", "begin it with `type == \"…\"`");
        return null;
    }

    private static @Nullable String sectionName(ExprConstraintDescr constraint) {
        return ConstraintReader.parse(Binding.of(constraint.getExpression()).expression()) instanceof BinaryExpr test
                        && test.getOperator() == BinaryExpr.Operator.EQUALS
                        && Names.of(test.getLeft()).equals("type")
                        && test.getRight() instanceof StringLiteralExpr name
                ? name.asString()
                : null;
    }

    /** Lets an {@code exists} find only facts of which everything that it reads is known. */
    private void known(ReadScope scope, PatternReads reads) {
        PatternDescr pattern = wanted.get(scope);
        if (reads.look() != Look.EXISTS || reads.members().isEmpty() || pattern == null) {
            return;
        }
        StringBuilder tests = new StringBuilder();
        for (String member : reads.members()) {
            String name = member.replace("\\", "\\\\").replace("\"", "\\\"");
            tests.append(tests.isEmpty() ? "" : ", ")
                    .append("missing(\"")
                    .append(name)
                    .append("\") == null");
        }
        edits.add(first(pattern, tests.toString()));
    }

    /** A constraint put before those of a pattern. */
    private RuleText.Edit first(PatternDescr pattern, String constraint) {
        int open = RuleText.masked(source.text()).indexOf('(', pattern.getStartCharacter());
        String text = " " + constraint + (pattern.getDescrs().isEmpty() ? "" : ", ");
        return new RuleText.Edit(open + 1, open + 1, text);
    }

    private void from(PatternDescr pattern, ReadScope scope, FromDescr from) {
        String text = from.getExpression();
        if (!text.matches("\\$?\\w+(\\.\\w+)?") || !isNested(scope.type)) {
            blame(pattern, "from", "`from " + text + "` cannot be used in a rule", "only `from $x.field` is allowed");
            return;
        }
        constraints.expression(pattern, text, Place.CONDITION);
    }

    private void blame(BaseDescr place, String word, String message, @Nullable String help) {
        faults.add(Places.of(source, place, word, message, help));
    }
}
