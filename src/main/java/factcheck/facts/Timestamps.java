package factcheck.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The forms in which AWS and its tools write a moment. */
public final class Timestamps {

    /** Seconds up to the year 2286; anything larger is milliseconds. */
    private static final BigDecimal LAST_SECONDS = BigDecimal.valueOf(9_999_999_999L);

    private static final BigDecimal LAST_MILLIS = BigDecimal.valueOf(9_999_999_999_999L);

    private Timestamps() {}

    /**
     * The moment that a JSON value stands for.
     *
     * @param value epoch seconds with a fraction (the services' own form), epoch milliseconds, or ISO 8601 text with an
     *     offset (AWS CLI); anything else, null included, gives null
     */
    public static @Nullable Instant parse(@Nullable Object value) {
        if (value instanceof Number n) {
            BigDecimal number = new BigDecimal(n.toString());
            if (number.signum() < 0 || number.compareTo(LAST_MILLIS) > 0) {
                return null;
            }
            boolean millis = number.compareTo(LAST_SECONDS) > 0;
            BigDecimal nanos = number.movePointRight(millis ? 6 : 9);
            BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
            return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
        }
        if (value instanceof String s) {
            try {
                return OffsetDateTime.parse(s).toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }
        return null;
    }
}
