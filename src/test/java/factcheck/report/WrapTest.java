package factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void breaksAtBlanks() {
        String word = "x".repeat(38);
        assertThat(Wrap.lines(1, 3, word + " " + word + " " + word))
                .containsExactly(" " + word + " " + word, "   " + word);
    }

    @Test
    void fillsTheLastColumn() {
        String eighty = "x".repeat(40) + " " + "y".repeat(39);
        assertThat(Wrap.lines(0, 2, eighty)).containsExactly(eighty);
        assertThat(Wrap.lines(0, 2, eighty + "y")).containsExactly("x".repeat(40), "  " + "y".repeat(40));
    }

    @Test
    void neverCutsAWord() {
        String word = "x".repeat(200);
        assertThat(Wrap.lines(2, 4, "a " + word + " b")).containsExactly("  a", "    " + word, "    b");
    }

    @Test
    void countsWideCharactersTwice() {
        String wide = "\u8868".repeat(20);
        assertThat(Wrap.lines(0, 0, wide + " " + wide)).isEqualTo(List.of(wide, wide));
    }

    @Test
    void keepsRunsOfBlanks() {
        assertThat(Wrap.lines(0, 0, "a  b")).containsExactly("a  b");
        assertThat(Wrap.lines(2, 4, "")).containsExactly("");
    }
}
