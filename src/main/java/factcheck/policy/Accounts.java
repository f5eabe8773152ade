package factcheck.policy;

/** Account ids. */
final class Accounts {

    private static final int LENGTH = 12;

    private Accounts() {}

    /** Whether it is twelve digits. */
    static boolean isId(String text) {
        return text.length() == LENGTH && text.chars().allMatch(Accounts::isDigit);
    }

    /** Whether it is digits with wildcards among them. */
    static boolean isIdPattern(String text) {
        return text.chars().allMatch(c -> isDigit(c) || c == '*' || c == '?');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
