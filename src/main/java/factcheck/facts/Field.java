package factcheck.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a field that rules can read what it means and which members of AWS's answer it comes from. A field without members
 * is always known.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Field {

    /** The top-level members of the element that the value is taken from. */
    String[] members() default {};

    /** What the value means, with its unit. */
    String means();

    /** The values that this version knows, where AWS has an enumeration; others can come and are kept as they are. */
    String[] known() default {};
}
