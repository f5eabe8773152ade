package factcheck.engine;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;

/** Plain names in expressions. */
final class Names {

    private Names() {}

    /** The name that the expression is; empty where it is something else. */
    static String of(Expression expression) {
        if (expression instanceof DrlNameExpr name) {
            return name.getNameAsString();
        }
        return expression instanceof NameExpr name ? name.getNameAsString() : "";
    }

    /** A variable, and the field that is read of it; empty for none. */
    record Property(String variable, String field) {}

    /** The variable and field of {@code $x}, {@code $x.field} or {@code $x.field()}; empty for anything else. */
    static Property property(Expression expression) {
        if (expression instanceof FieldAccessExpr access) {
            return new Property(of(access.getScope()), access.getNameAsString());
        }
        if (expression instanceof MethodCallExpr call
                && call.getScope().isPresent()
                && call.getArguments().isEmpty()) {
            return new Property(of(call.getScope().get()), call.getNameAsString());
        }
        return new Property(of(expression), "");
    }
}
