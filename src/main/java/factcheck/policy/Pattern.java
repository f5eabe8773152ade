package factcheck.policy;

import java.util.function.IntPredicate;

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

    /** Whether it matches some text that begins with {@code start} and goes on with one or more characters of a kind. */
    static boolean reachesInto(String pattern, String start, IntPredicate kind) {
        boolean[] at = new boolean[pattern.length() + 1];
        at[0] = true;
        skipStars(pattern, at);
        for (int i = 0; i < start.length(); i++) {
            boolean[] next = new boolean[at.length];
            for (int p = 0; p < pattern.length(); p++) {
                char wanted = pattern.charAt(p);
                if (at[p] && wanted == '*') {
                    next[p] = true;
                } else if (at[p] && (wanted == '?' || wanted == start.charAt(i))) {
                    next[p + 1] = true;
                }
            }
            skipStars(pattern, next);
            at = next;
        }
        for (int p = pattern.length() - 1; p >= 0; p--) {
            char wanted = pattern.charAt(p);
            if (wanted != '*' && wanted != '?' && !kind.test(wanted)) {
                return false;
            }
            if (at[p]) {
                return true;
            }
        }
        return false;
    }

    private static void skipStars(String pattern, boolean[] at) {
        for (int p = 0; p < pattern.length(); p++) {
            at[p + 1] |= at[p] && pattern.charAt(p) == '*';
        }
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
