package factcheck.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Resource} or {@code NotResource} of a statement, as patterns.
 *
 * @param patterns the patterns
 * @param excepts whether it is all resources but those
 */
record Resources(List<String> patterns, boolean excepts) {

    private static final int ARN_COLONS = 5;
    private static final String INDEX = "/index/";

    /**
     * Reads either element. What cannot be read is every resource in an Allow and none in a Deny; so are the resources of a
     * policy variable.
     */
    static Resources read(@Nullable Object resource, @Nullable Object notResource, boolean allows) {
        boolean excepts = resource == null && notResource != null;
        boolean widen = allows != excepts;
        List<String> patterns = new ArrayList<>();
        for (Object element : Values.list(excepts ? notResource : resource)) {
            String text = Values.scalar(element);
            if (text == null) {
                if (widen) {
                    patterns.add("*");
                }
            } else if (!text.contains("${")) {
                patterns.add(widen ? completed(text) : text);
            } else if (widen) {
                patterns.add(text.substring(0, text.indexOf("${")) + "*");
            }
        }
        return new Resources(patterns.stream().distinct().toList(), excepts);
    }

    /** AWS takes the fields that an ARN lacks for wildcards. */
    private static String completed(String text) {
        boolean lacks =
                text.startsWith("arn:") && text.chars().filter(c -> c == ':').count() < ARN_COLONS;
        return lacks ? text + "*" : text;
    }

    /** What of the policy's resource and its indexes an Allow is about; nothing where it is inert. */
    List<String> reached(PolicyContext context) {
        if (!context.service().equals("dynamodb")) {
            return List.of("*");
        }
        List<String> reached = new ArrayList<>();
        String table = context.resourceArn();
        if (excepts) {
            reached.add(table);
            reached.add(indexes(table));
            reached.removeIf(one -> patterns.stream().anyMatch(p -> Pattern.contains(p, one)));
        } else {
            for (String pattern : patterns) {
                if (Pattern.contains(pattern, table)) {
                    reached.add(table);
                }
                if (isOfIndexes(pattern, table)) {
                    reached.add(Pattern.contains(indexes(table), pattern) ? pattern : indexes(table));
                }
            }
        }
        if (!context.indexed()) {
            reached.removeIf(one -> !one.equals(table));
        }
        return reached.stream().distinct().toList();
    }

    private static String indexes(String table) {
        return table + INDEX + "*";
    }

    private static boolean isOfIndexes(String pattern, String table) {
        return Pattern.reachesInto(
                pattern,
                table + INDEX,
                c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || "_.-".indexOf(c) >= 0);
    }

    /** Whether a Deny is about all of what an Allow is about. */
    boolean cover(List<String> reached, PolicyContext context) {
        return reached.stream()
                .allMatch(one -> excepts
                        ? patterns.stream().allMatch(p -> spares(p, one, context.resourceArn()))
                        : patterns.stream().anyMatch(p -> Pattern.contains(p, one)));
    }

    private static boolean spares(String pattern, String one, String table) {
        return Pattern.disjoint(pattern, one) || (one.startsWith(table + INDEX) && !isOfIndexes(pattern, table));
    }
}
