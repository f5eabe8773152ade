package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private static YamlNode.Mapping read(String yaml) {
        Mistakes mistakes = new Mistakes();
        YamlNode node = YamlReader.read(new SourceText("x.yaml", yaml), mistakes);
        assertThat(mistakes.count()).isZero();
        return (YamlNode.Mapping) Objects.requireNonNull(node);
    }

    @Test
    void plainScalarsFollowTheCoreSchema() {
        Map<String, Object> values = read("""
                        int: 12
                        long: 111122223333
                        big: 123456789012345678901234567890
                        zero: 012
                        negative: -3
                        fraction: 1.50
                        exponent: 1e3
                        yes: yes
                        on: on
                        true: true
                        none: ~
                        empty:
                        quoted: "12"
                        blank: ''
                        date: 2026-01-15
                        time: 2026-01-15T00:00:00Z
                        version: 1.2.3
                        hex: 0x1F
                        list: [null, 1]
                        block: |
                          a
                          b
                        """).plain();
        assertThat(values.get("int")).isEqualTo(12);
        assertThat(values.get("long")).isEqualTo(111122223333L);
        assertThat(values.get("big")).isEqualTo(new BigDecimal("123456789012345678901234567890"));
        assertThat(values.get("zero")).isEqualTo(12);
        assertThat(values.get("negative")).isEqualTo(-3);
        assertThat(values.get("fraction")).isEqualTo(new BigDecimal("1.50"));
        assertThat(values.get("exponent")).isEqualTo(new BigDecimal("1e3"));
        assertThat(values.get("yes")).isEqualTo("yes");
        assertThat(values.get("on")).isEqualTo("on");
        assertThat(values.get("true")).isEqualTo(true);
        assertThat(values).containsEntry("none", null).containsEntry("empty", null);
        assertThat(values.get("quoted")).isEqualTo("12");
        assertThat(values.get("blank")).isEqualTo("");
        assertThat(values.get("date")).isEqualTo("2026-01-15");
        assertThat(values.get("time")).isEqualTo("2026-01-15T00:00:00Z");
        assertThat(values.get("version")).isEqualTo("1.2.3");
        assertThat(values.get("hex")).isEqualTo("0x1F");
        assertThat(values.get("list")).isEqualTo(Arrays.asList(null, 1));
        assertThat(values.get("block")).isEqualTo("a\nb\n");
    }

    @Test
    void everyNodeHasItsPlace() {
        YamlNode.Mapping root = read("a: 1\nb:\n  - \"x y\"\n  - { c: d }\n");
        YamlNode.Entry b = Objects.requireNonNull(root.entries().get("b"));
        assertThat(b.key()).isEqualTo(new YamlNode.Scalar("b", YamlNode.Kind.TEXT, 2, 1, 1));
        YamlNode.Sequence list = (YamlNode.Sequence) b.value();
        assertThat(list.items().get(0)).isEqualTo(new YamlNode.Scalar("x y", YamlNode.Kind.TEXT, 3, 5, 5));
        assertThat(list.items().get(1).line()).isEqualTo(4);
        assertThat(list.items().get(1).column()).isEqualTo(5);
    }

    @Test
    void keysKnowWhetherTheyAreNumbers() {
        YamlNode.Mapping root = read("111122223333: a\n\"111122223334\": b\n");
        assertThat(root.entries().values())
                .extracting(entry -> entry.key().type())
                .containsExactly(YamlNode.Kind.NUMBER, YamlNode.Kind.TEXT);
    }

    /** Whatever a file holds, reading it ends with a tree or with mistakes. */
    @Test
    void brokenTextNeverThrows() throws IOException {
        String good =
                Files.readString(Path.of("src/test/resources/layers/good/dynamodb/tables_restorable/metadata.yaml"));
        String odd = "\"'[]{}:,#&*!|>%@`-?~\t\n <=\u00e9\ud83d";
        for (int seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(good);
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                int at = random.nextInt(text.length());
                text.insert(at, odd.charAt(random.nextInt(odd.length())));
                if (random.nextBoolean()) {
                    text.delete(at + 1, Math.min(text.length(), at + 1 + random.nextInt(40)));
                }
            }
            Mistakes mistakes = new Mistakes();
            CheckMetadata metadata = MetadataReader.read(new SourceText("x", text.toString()), Set.of(), mistakes);
            assertThat(metadata == null).as("seed " + seed).isEqualTo(mistakes.count() > 0);
        }
    }
}
