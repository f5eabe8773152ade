package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, abcd, false",
        "abc, ab, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "a*c, ac, true",
        "a*c, abbbc, true",
        "a*c, abbbcd, false",
        "*b*b*, abab, true",
        "*b?b, abab, true",
        "a.c, abc, false",
        "**a**, bab, true"
    })
    void matchesWholeNames(String pattern, String name, boolean expected) {
        assertThat(new Glob(pattern).matches(name)).isEqualTo(expected);
    }

    @Test
    void manyStarsEndSoon() {
        assertThat(new Glob("*a".repeat(200) + "b").matches("a".repeat(5000))).isFalse();
    }
}
