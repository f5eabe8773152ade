package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KEYS = List.of("title", "severity", "resource", "why");

    @Test
    void findsMisspeltNames() {
        assertThat(Nearest.to("titel", KEYS)).isEqualTo("title");
        assertThat(Nearest.to("Title", KEYS)).isEqualTo("title");
        assertThat(Nearest.to("sverety", KEYS)).isEqualTo("severity");
        assertThat(Nearest.to("wyh", KEYS)).isEqualTo("why");
        assertThat(Nearest.to("w", KEYS)).isNull();
        assertThat(Nearest.to("rationale", KEYS)).isNull();
        assertThat(Nearest.to("", KEYS)).isNull();
        assertThat(Nearest.to("t".repeat(100_000), KEYS)).isNull();
    }

    @Test
    void takesTheFirstOfEquallyNearNames() {
        assertThat(Nearest.to("cart", List.of("care", "cars", "card"))).isEqualTo("card");
    }

    @Test
    void listsNamesUnlessTheyAreMany() {
        assertThat(Nearest.help("titel", KEYS, "keys"))
                .isEqualTo("did you mean `title`? keys: title, severity, resource, why");
        assertThat(Nearest.help("zzz", KEYS, "keys")).isEqualTo("keys: title, severity, resource, why");
        List<String> many = IntStream.range(100, 200).mapToObj(i -> "name" + i).toList();
        assertThat(Nearest.help("nmae100", many, "names")).isEqualTo("did you mean `name100`?");
        assertThat(Nearest.help("x", many, "names"))
                .isEqualTo("names: " + String.join(", ", many.subList(0, 40)) + ", …");
        assertThat(Nearest.help("x", Collections.emptyList(), "names")).isNull();
    }
}
