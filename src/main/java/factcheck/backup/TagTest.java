package factcheck.backup;

import factcheck.facts.BackupCoverage.Assumption;
import factcheck.facts.Origin;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One test of a tag in {@code ListOfTags} or {@code Conditions}.
 *
 * @param operator what is compared, and how
 * @param written the tag's key as the selection has it
 * @param key the same without {@code aws:ResourceTag/}
 * @param value the value or pattern
 * @param pattern for the operators with a wildcard, what the value must match; null for any value
 * @param origin its place in the snapshot
 */
record TagTest(
        Operator operator,
        String written,
        String key,
        String value,
        @Nullable Wildcard pattern,
        Origin origin) {

    /** The operators that AWS Backup has; their letters' case does not matter. */
    enum Operator {
        EQUALS("StringEquals", true, false),
        NOT_EQUALS("StringNotEquals", false, false),
        LIKE("StringLike", true, true),
        NOT_LIKE("StringNotLike", false, true);

        private final String spelling;
        private final boolean positive;
        private final boolean wildcard;

        Operator(String spelling, boolean positive, boolean wildcard) {
            this.spelling = spelling;
            this.positive = positive;
            this.wildcard = wildcard;
        }

        static @Nullable Operator of(String written) {
            String lower = written.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(o -> o.spelling.toLowerCase(Locale.ROOT).equals(lower))
                    .findFirst()
                    .orElse(null);
        }

        String spelling() {
            return spelling;
        }
    }

    private static final String PREFIX = "aws:ResourceTag/";

    static TagTest of(Operator operator, String key, String value, Origin origin) {
        boolean anyValue = !value.isEmpty() && value.chars().allMatch(c -> c == '*');
        Wildcard pattern = operator.wildcard && !anyValue ? Wildcard.of(value) : null;
        String bare = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
        return new TagTest(operator, key, bare, value, pattern, origin);
    }

    boolean isPrefixed() {
        return !key.equals(written);
    }

    /** Whether it holds, as a clause of {@code Conditions}, for a table with these tags. */
    Truth holds(Map<String, String> tags) {
        String found = tags.get(key);
        if (found == null) {
            return operator.positive ? Truth.FALSE : Truth.when(Assumption.NEGATED_MATCHES_MISSING_TAG);
        }
        return Truth.of(matches(found) == operator.positive);
    }

    /** Whether it selects, as an entry of {@code ListOfTags}, a table with these tags. */
    Truth selects(Map<String, String> tags) {
        Truth bare = Truth.of(value.equals(tags.get(key)));
        if (!isPrefixed()) {
            return bare;
        }
        Truth stripped = Truth.when(Assumption.LIST_OF_TAGS_PREFIX_STRIPPED);
        Truth literal = Truth.of(value.equals(tags.get(written)));
        return stripped.and(bare).or(stripped.not().and(literal));
    }

    private boolean matches(String found) {
        if (!operator.wildcard) {
            return found.equals(value);
        }
        return pattern == null || pattern.matches(found);
    }
}
