package factcheck.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks so that it fits 80 columns; a longer word keeps its line to itself. */
final class Wrap {

    static final int COLUMNS = 80;

    private Wrap() {}

    /** The lines of a text, the first indented by {@code first} blanks, the others by {@code rest}. */
    static List<String> lines(int first, int rest, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(" ".repeat(first));
        int width = first;
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            int needed = Printable.width(word);
            if (!fresh && width + 1 + needed > COLUMNS) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(rest));
                width = rest;
                fresh = true;
            }
            if (!fresh) {
                line.append(' ');
                width++;
            }
            line.append(word);
            width += needed;
            fresh = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
