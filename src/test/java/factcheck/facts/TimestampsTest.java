package factcheck.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Report 43: one moment in the forms of the services, the AWS CLI and tools. */
class TimestampsTest {

    @Test
    void epochSecondsWithAFraction() {
        assertThat(Timestamps.parse(new BigDecimal("1421866952.062")))
                .isEqualTo(Instant.parse("2015-01-21T19:02:32.062Z"));
        assertThat(Timestamps.parse(new BigDecimal("1.421866952062E9")))
                .isEqualTo(Instant.parse("2015-01-21T19:02:32.062Z"));
        assertThat(Timestamps.parse(1421866952)).isEqualTo(Instant.parse("2015-01-21T19:02:32Z"));
        assertThat(Timestamps.parse(0)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void isoTextWithAnOffset() {
        assertThat(Timestamps.parse("2020-05-26T16:04:41.627000-07:00"))
                .isEqualTo(Instant.parse("2020-05-26T23:04:41.627Z"));
        assertThat(Timestamps.parse("2020-05-26T23:04:41Z")).isEqualTo(Instant.parse("2020-05-26T23:04:41Z"));
    }

    @Test
    void epochMillisecondsAreNoFarFuture() {
        assertThat(Timestamps.parse(1421866952062L)).isEqualTo(Instant.parse("2015-01-21T19:02:32.062Z"));
        assertThat(Timestamps.parse(new BigDecimal("1421866952062")))
                .isEqualTo(Instant.parse("2015-01-21T19:02:32.062Z"));
    }

    @Test
    void finerThanNanosecondsIsCut() {
        assertThat(Timestamps.parse(new BigDecimal("1.0000000019"))).isEqualTo(Instant.ofEpochSecond(1, 1));
    }

    @Test
    void whatIsNoMoment() {
        for (Object value : List.of(
                -1,
                99_999_999_999_999L,
                new BigDecimal(BigInteger.TEN.pow(90)),
                "",
                "yesterday",
                "1421866952.062",
                "2020-05-26",
                "2020-05-26T23:04:41",
                "2020-13-26T23:04:41Z",
                true,
                List.of())) {
            assertThat(Timestamps.parse(value)).as(String.valueOf(value)).isNull();
        }
        assertThat(Timestamps.parse(null)).isNull();
    }
}
