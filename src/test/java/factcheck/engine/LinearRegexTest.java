package factcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearRegexTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prod-.*",
                ".*-prod",
                "[a-z]+-[a-z]+-[0-9]+",
                "arn:aws[a-z-]*:dynamodb:[^:]+:\\d{12}:table/.+",
                "(prod|test|dev)-(eu|us)(-[a-z])?",
                "a{3}b",
                "(?:a|b)c",
                "\\w+@\\w+",
                "a\\.b\\\\c",
                "[]a]+x",
                "",
                "^prod$",
                "\\p{Lu}x*"
            })
    void admits(String regex) {
        assertThat(LinearRegex.faultOf(regex)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a|aa)*b",
                "(a*){20}",
                ".*a.*b",
                ".*prod.*",
                "a*a*a*b",
                "[a-z]*[a-c]*x",
                "a?a?a?a?a?a?a?a?a?aaaaaaaaa",
                "(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)b",
                "(?=a)b",
                "(?i)a",
                "(?<n>a)\\k<n>",
                "(a)\\1",
                "\\Qa\\E",
                "\\x41",
                "[a-z&&[^b]]",
                "a{0,1000}a{0,1000}b",
                "a{1000000000}",
                "(",
                "a**",
                "x*(x|y)x*z",
            })
    void refuses(String regex) {
        assertThat(LinearRegex.faultOf(regex)).isNotNull();
    }

    @Test
    void whatIsAdmittedIsDecidedInTimeThatGrowsWithTheText() {
        SplittableRandom random = new SplittableRandom(7);
        String[] parts = {
            "a", "b", "[ab]", ".", "[^a]", "a*", "b+", ".*", "[ab]*", "a?", "(a|ab)", "(a|b)?", "\\w*", "a{2}", "-"
        };
        String text = "ab".repeat(500) + "a".repeat(2_000) + "-" + "b".repeat(2_000) + "\n";
        assertTimeout(Duration.ofSeconds(60), () -> {
            int admitted = 0;
            for (int i = 0; i < 3_000 && admitted < 400; i++) {
                StringBuilder regex = new StringBuilder();
                for (int n = random.nextInt(1, 9); n > 0; n--) {
                    regex.append(parts[random.nextInt(parts.length)]);
                }
                if (LinearRegex.faultOf(regex.toString()) == null) {
                    admitted++;
                    boolean matches = text.matches(regex.toString());
                    assertThat(matches && regex.indexOf(".") < 0 && regex.indexOf("^") < 0)
                            .isFalse();
                }
            }
            assertThat(admitted).isGreaterThan(200);
        });
    }
}
