package factcheck.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a person most likely meant. */
public final class Nearest {

    private static final int LONGEST = 200;
    private static final int MOST_BESIDE = 14;
    private static final int MOST_ALONE = 40;

    private Nearest() {}

    /**
     * The nearest known name by edit distance (a swap of neighbours counts once, case does not count), or null where none is
     * within a third of the word's length. Of equally near names the first in alphabetical order.
     */
    public static @Nullable String to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return null;
        }
        String nearest = null;
        int least = (word.length() + 1) / 3 + 1;
        for (String candidate : new TreeSet<>(known)) {
            if (Math.abs(candidate.length() - word.length()) < least) {
                int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    /** {@code did you mean `x`?}, or null where nothing is near. */
    public static @Nullable String question(String word, Collection<String> known) {
        String nearest = to(word, known);
        return nearest == null ? null : "did you mean `" + nearest + "`?";
    }

    /**
     * A help line: the question, where something is near, and the known names in their order unless they are many.
     *
     * @param label what the names are, such as {@code keys}
     */
    public static @Nullable String help(String word, Collection<String> known, String label) {
        String question = question(word, known);
        if (known.isEmpty() || (question != null && known.size() > MOST_BESIDE)) {
            return question;
        }
        String list = label + ": "
                + String.join(", ", known.stream().limit(MOST_ALONE).toList())
                + (known.size() > MOST_ALONE ? ", …" : "");
        return question == null ? list : question + " " + list;
    }

    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
