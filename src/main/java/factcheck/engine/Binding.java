package factcheck.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that begins with {@code $x :} or not.
 *
 * @param variable the variable that it binds, or null
 * @param expression the rest
 */
record Binding(@Nullable String variable, String expression) {

    private static final Pattern HEAD = Pattern.compile("\\s*(\\$?\\w+)\\s*:\\s*");

    static Binding of(String text) {
        Matcher matcher = HEAD.matcher(text);
        return matcher.lookingAt()
                ? new Binding(matcher.group(1), text.substring(matcher.end()).trim())
                : new Binding(null, text.trim());
    }
}
