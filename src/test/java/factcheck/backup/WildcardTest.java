package factcheck.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'','',true",
                "'',a,false",
                "*,'',true",
                "*,anything,true",
                "*,two words,false",
                "a*,a,true",
                "a*a,a,false",
                "a*a,aa,true",
                "*b*,abc,true",
                "*b*,ac,false",
                "a*b*c,a-b-b-c,true",
                "a*b*c,acb,false",
                "a**c,abc,true",
                "*abab*,aababab,true",
                "*aab,aaab,true",
                "a?c,abc,false",
                "a?c,a?c,true",
                "a.c,abc,false",
                "A*,abc,false",
                "two *,two words,true",
                "two*,two words,false",
                "*words,two\twords,false",
            })
    void matches(String pattern, String text, boolean expected) {
        assertThat(Wildcard.of(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void agreesWithTheDefinition() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 50; i++) {
                String pattern = word(random, "ab* ", 7);
                String text = word(random, "ab ", 10);
                assertThat(Wildcard.of(pattern).matches(text))
                        .as("seed %d: `%s` against `%s`", seed, pattern, text)
                        .isEqualTo(defined(pattern, text));
            }
        }
    }

    @Test
    void takesLinearTimeWhateverThePattern() {
        String text = "a".repeat(200_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(Wildcard.of("*a".repeat(5_000) + "*b").matches(text)).isFalse();
            assertThat(Wildcard.of("*" + "a".repeat(50_000) + "b*").matches(text))
                    .isFalse();
            assertThat(Wildcard.of("*a".repeat(5_000)).matches(text)).isTrue();
        });
    }

    private static boolean defined(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) != '*') {
            return !text.isEmpty()
                    && text.charAt(0) == pattern.charAt(0)
                    && defined(pattern.substring(1), text.substring(1));
        }
        return defined(pattern.substring(1), text)
                || (!text.isEmpty() && text.charAt(0) != ' ' && defined(pattern, text.substring(1)));
    }

    private static String word(SplittableRandom random, String letters, int longest) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
