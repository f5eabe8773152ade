package factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void leavesWhatCanBeSeen() {
        String text = "orders-1_a.b \u8868 \u00e9 \ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb \u0645";
        assertThat(Printable.of(text)).isSameAs(text);
    }

    @Test
    void escapesWhatSteers() {
        assertThat(Printable.of("\u001b[2J\u0007\b\u007f\u009b1m"))
                .isEqualTo("\\u001b[2J\\u0007\\u0008\\u007f\\u009b1m");
        assertThat(Printable.of("a\r\nb\tc\u0085\u2028\u2029")).isEqualTo("a\\r\\nb\\tc\\u0085\\u2028\\u2029");
        assertThat(Printable.of("\u202e\u2066\u2069\u200f\u061c\ufeff\u00ad\u200b"))
                .isEqualTo("\\u202e\\u2066\\u2069\\u200f\\u061c\\ufeff\\u00ad\\u200b");
        assertThat(Printable.of("tag \udb40\udc41 half \ud83d")).isEqualTo("tag \\u{e0041} half \\ud83d");
    }

    @Test
    void keepsLineEndsWhereTheyMayStand() {
        assertThat(Printable.lines("a\r\n\tb\u001b\u2028")).isEqualTo("a\r\n\tb\\u001b\\u2028");
    }

    @Test
    void replacesHalvesOfCharacters() {
        assertThat(Printable.wellFormed("a\ud83db\ude80c\ud83d\ude80")).isEqualTo("a\ufffdb\ufffdc\ud83d\ude80");
    }

    @Test
    void countsColumns() {
        assertThat(Printable.width("abc")).isEqualTo(3);
        assertThat(Printable.width("\u8868\u8868")).isEqualTo(4);
        assertThat(Printable.width("e\u0301")).isEqualTo(1);
        assertThat(Printable.width("\ud83d\ude80")).isEqualTo(2);
    }
}
