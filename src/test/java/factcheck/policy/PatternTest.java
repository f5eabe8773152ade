package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

    @ParameterizedTest
    @CsvSource({
        "a,a,true",
        "a,b,false",
        "*,a,true",
        "*,'',true",
        "'','',true",
        "?,a,true",
        "?,'',false",
        "a*,abc,true",
        "a*c,abbc,true",
        "a*c,abcb,false",
        "*,a*,true",
        "a*,*,false",
        "a*,ab*,true",
        "ab*,a*,false",
        "a?,a*,false",
        "a*,a?,true",
        "a?,a?,true",
        "a?,ab,true",
        "ab,a?,false",
        "*a*,bab,true",
        "a*b*c,a*c,false",
        "a**,a*,true"
    })
    void contains(String outer, String inner, boolean contains) {
        assertThat(Pattern.contains(outer, inner)).isEqualTo(contains);
    }

    @Test
    void neverClaimsTooMuch() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> texts = texts();
        for (int i = 0; i < 2_000; i++) {
            String a = pattern(random);
            String b = pattern(random);
            boolean contains = texts.stream().allMatch(t -> !matches(b, t) || matches(a, t));
            boolean disjoint = texts.stream().noneMatch(t -> matches(b, t) && matches(a, t));
            assertThat(Pattern.contains(a, b) && !contains)
                    .as(a + " contains " + b)
                    .isFalse();
            assertThat(Pattern.disjoint(a, b) && !disjoint).as(a + " and " + b).isFalse();
            if (!Pattern.isPattern(b)) {
                assertThat(Pattern.contains(a, b)).as(a + " matches " + b).isEqualTo(matches(a, b));
            }
            boolean reaches = texts.stream().anyMatch(t -> t.startsWith("ab") && t.length() > 2 && matches(a, t));
            assertThat(Pattern.reachesInto(a, "ab", c -> c == 'a' || c == 'b'))
                    .as(a + " reaches into ab")
                    .isEqualTo(reaches);
        }
    }

    private static boolean matches(String pattern, String text) {
        return text.matches(pattern.replace("*", ".*").replace("?", "."));
    }

    private static String pattern(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            text.append("ab*?".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0; texts.get(texts.size() - 1).length() < 7; from++) {
            texts.add(texts.get(from) + "a");
            texts.add(texts.get(from) + "b");
        }
        return texts;
    }
}
