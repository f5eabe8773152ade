package factcheck.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Resource} or {@code NotResource} of a statement, as patterns.
 *
 * @param patterns the patterns
 * @param excepts whether it is all resources but those
 */
record Resources(List<String> patterns, boolean excepts) {

    private static final int ARN_COLONS = 5;

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
        boolean lacks = text.startsWith("arn:") && text.chars().filter(c -> c == ':').count() < ARN_COLONS;
        return lacks ? text + "*" : text;
    }

    /** What of the policy's resource and its indexes an Allow is about; nothing where it is inert. */
    List<String> reached(PolicyContext context) {
        if (!context.service().equals("dynamodb")) {
            return List.of("*");
        }
        List<String> own = new ArrayList<>(List.of(context.resourceArn()));
        if (context.indexed()) {
            own.add(context.resourceArn() + "/index/*");
        }
        if (excepts) {
            return own.stream()
                    .filter(one -> patterns.stream().noneMatch(p -> Pattern.contains(p, one)))
                    .toList();
        }
        return own.stream()
                .flatMap(one -> patterns.stream().map(pattern -> shared(pattern, one)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String shared(String pattern, String own) {
        if (Pattern.disjoint(pattern, own)) {
            return null;
        }
        return Pattern.contains(own, pattern) ? pattern : own;
    }

    /** Whether a Deny is about all of what an Allow is about. */
    boolean cover(List<String> reached) {
        return reached.stream()
                .allMatch(one -> excepts
                        ? patterns.stream().allMatch(p -> Pattern.disjoint(p, one))
                        : patterns.stream().anyMatch(p -> Pattern.contains(p, one)));
    }
}
