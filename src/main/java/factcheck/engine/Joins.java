package factcheck.engine;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ThisExpr;
import factcheck.facts.Region;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the equalities that hold a pattern to an earlier one: to its region, to its resource, or to another value. */
final class Joins {

    private static final String REGION = "region";
    private static final Set<String> SHARED = Set.of(REGION, "account", "partition", "asOf");
    private static final Set<String> ARNS = Set.of("arn", "tableArn", "resourceArn");

    private Joins() {}

    /** Notes the equalities of one constraint; those under {@code ||} or {@code !} hold nothing. */
    static void note(ReadScope pattern, @Nullable Expression constraint, Map<String, Variable> variables) {
        if (!(constraint instanceof BinaryExpr test)) {
            return;
        }
        if (test.getOperator() == BinaryExpr.Operator.AND) {
            note(pattern, test.getLeft(), variables);
            note(pattern, test.getRight(), variables);
        } else if (test.getOperator() == BinaryExpr.Operator.EQUALS) {
            Names.Property other = Names.property(test.getRight());
            Variable variable = variables.get(other.variable());
            if (variable != null && variable.scope() != null) {
                String field = variable.isFact() ? other.field() : String.valueOf(variable.field());
                equality(pattern, test.getLeft(), variable.scope(), field);
                pattern.narrow |= variable.scope() != pattern && !SHARED.contains(Names.of(test.getLeft()));
            }
        }
    }

    private static void equality(ReadScope pattern, Expression left, ReadScope other, String field) {
        String own = left instanceof ThisExpr ? "this" : Names.of(left);
        boolean ofRegion = field.equals(REGION)
                || (field.equals("name") && other.type.type().equals(Region.class));
        if (own.equals(REGION) && ofRegion) {
            pattern.joins.add(new ReadScope.Join(other, false));
        } else if ((ARNS.contains(own) && ARNS.contains(field)) || (own.equals("this") && field.isEmpty())) {
            pattern.joins.add(new ReadScope.Join(other, true));
        }
    }
}
