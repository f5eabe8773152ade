package factcheck.backup;

import factcheck.facts.Gap;

/** How messages name things. */
final class Words {

    private static final int LONGEST = 200;

    private Words() {}

    /** A text of the input in backticks, shortened where it is long. */
    static String quote(String text) {
        return "`" + shorten(text) + "`";
    }

    /** A text of the input, shortened where it is long. */
    static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /** A gap with what it concerns and, where it is the input's own wording that does not decide, why. */
    static String describe(Gap gap) {
        String words = gap.describe();
        if (gap.code().equals(Gap.UNDECIDED) && !gap.message().isEmpty()) {
            words += ": " + gap.message();
        }
        return gap.resource() == null ? words : words + " (" + shorten(gap.resource()) + ")";
    }
}
