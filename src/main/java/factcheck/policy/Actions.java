package factcheck.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Action} or {@code NotAction} of a statement, as patterns in small letters.
 *
 * @param patterns the patterns
 * @param excepts whether it is all actions but those
 */
record Actions(List<String> patterns, boolean excepts) {

    private static final String ALL = "*:*";

    /**
     * Reads either element. What cannot be read is every action in an Allow and none in a Deny, so that it never helps to
     * acquit.
     *
     * @param service the service whose actions matter; where an Allow leaves the service open, it is that one
     */
    static Actions read(@Nullable Object action, @Nullable Object notAction, boolean allows, String service) {
        boolean excepts = action == null && notAction != null;
        // Of an exception, what cannot be read widens a Deny's and narrows an Allow's.
        boolean widen = allows != excepts;
        List<String> patterns = new ArrayList<>();
        Object value = excepts ? notAction : action;
        for (Object element : Values.list(value)) {
            String text = Values.scalar(element);
            String pattern = text == null ? null : pattern(text.toLowerCase(Locale.ROOT));
            if (pattern == null && widen) {
                pattern = ALL;
            }
            if (pattern != null) {
                patterns.add(allows && !excepts ? ofService(pattern, service) : pattern);
            }
        }
        return new Actions(patterns.stream().distinct().toList(), excepts);
    }

    private static @Nullable String pattern(String text) {
        if (text.indexOf(':') >= 0) {
            return text;
        }
        return text.equals("*") ? ALL : null;
    }

    private static String ofService(String pattern, String service) {
        int colon = pattern.indexOf(':');
        return Pattern.contains(pattern.substring(0, colon), service) ? service + pattern.substring(colon) : pattern;
    }

    /** The pieces that are weighed one by one: each pattern, or all actions at once where there are exceptions. */
    List<String> pieces(String service) {
        return excepts ? List.of(service + ":*") : patterns;
    }

    /**
     * Whether all of a piece is outside of what a denial of all other actions spares, or denied besides.
     *
     * @param spared the patterns that the denial spares
     * @param denied the patterns of denials that name actions
     */
    boolean isOutside(String piece, List<String> spared, List<String> denied) {
        return spared.stream()
                .allMatch(s -> Pattern.disjoint(piece, s) || isWithin(s, denied) || (excepts && isWithin(s, patterns)));
    }

    /** Whether some of these patterns takes all that a pattern stands for. */
    static boolean isWithin(String inner, List<String> patterns) {
        return patterns.stream().anyMatch(outer -> Pattern.contains(outer, inner));
    }
}
