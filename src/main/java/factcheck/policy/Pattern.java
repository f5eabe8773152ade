package factcheck.policy;

/**
 * Patterns of policies, in which {@code *} stands for any characters and {@code ?} for one: compared as sets of the texts that
 * they match.
 */
final class Pattern {

    private Pattern() {}

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /**
     * Whether every text that {@code inner} matches is matched by {@code outer}. Where it says no, that may still be so; where
     * it says yes, it is.
     */
    static boolean contains(String outer, String inner) {
        int o = 0;
        int i = 0;
        int star = -1;
        int resume = 0;
        while (i < inner.length()) {
            char wanted = o < outer.length() ? outer.charAt(o) : 0;
            if (o < outer.length() && wanted == '*') {
                star = o++;
                resume = i;
            } else if (o < outer.length() && takes(wanted, inner.charAt(i))) {
                o++;
                i++;
            } else if (star >= 0) {
                o = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (o < outer.length() && outer.charAt(o) == '*') {
            o++;
        }
        return o == outer.length();
    }

    private static boolean takes(char outer, char inner) {
        return outer == inner ? outer != '*' : outer == '?' && inner != '*';
    }

    /** Whether no text is matched by both. Where it says no, that may still be so; where it says yes, it is. */
    static boolean disjoint(String a, String b) {
        if (!isPattern(a)) {
            return !contains(b, a);
        }
        if (!isPattern(b)) {
            return !contains(a, b);
        }
        return differsAtStart(a, b) || differsAtStart(reversed(a), reversed(b));
    }

    private static boolean differsAtStart(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left == '*' || right == '*') {
                return false;
            }
            if (left != right && left != '?' && right != '?') {
                return true;
            }
        }
        return false;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
