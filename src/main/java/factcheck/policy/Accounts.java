package factcheck.policy;

/** Account ids. */
final class Accounts {

    private static final int LENGTH = 12;

    private Accounts() {}

    /** Whether it is twelve digits. */
    static boolean isId(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is digits with wildcards among them. */
    static boolean isIdPattern(String text) {
        return text.chars().allMatch(c -> isDigit(c) || c == '*' || c == '?');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
