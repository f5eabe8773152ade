package factcheck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Admits regular expressions that a backtracking matcher decides in time that grows with the length of the text alone.
 * There is one way to match a repetition where the character that must follow it cannot be part of it, as in {@code
 * [a-z]+-[0-9]+}. Of all others there may be one, and what repeats after it must begin at a character that is no part of it, so
 * that no two tries read the same characters. Groups do not repeat, and the ways through all groups and optional parts are
 * few.
 */
final class LinearRegex {

    private static final int LONGEST = 200;
    private static final int MOST_WAYS = 256;
    private static final int LAST_CHARACTER = 0xFFFF;

    /** One character, a class, a group's bracket, a bar or an anchor, with what repeats it. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<atom>\\\\[pP]\\{\\w+\\}|\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\\\[&])*\\]|\\(\\?:|[^\\\\\\[])(?<repeat>[*+?][+?]?|\\{[0-9,]+\\}[+?]?)?",
            Pattern.DOTALL);

    private record Token(String atom, String repeat) {

        boolean isGroup() {
            return atom.startsWith("(") || atom.equals(")") || atom.equals("|");
        }

        boolean isCharacter() {
            return !isGroup() && !atom.equals("^") && !atom.equals("$") && !atom.matches("\\\\[bBAZzG]");
        }

        boolean isRequired() {
            return isCharacter() && !repeat.startsWith("*") && !repeat.startsWith("?") && !repeat.startsWith("{");
        }

        boolean isOptional() {
            return repeat.startsWith("?");
        }

        boolean isRepeated() {
            return !repeat.isEmpty() && !isOptional() && !repeat.matches("\\{\\d{1,3}\\}");
        }
    }

    private LinearRegex() {}

    /** What is wrong with a pattern, to follow the words "the pattern", or null where it may be used. */
    static @Nullable String faultOf(String regex) {
        if (regex.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException | StackOverflowError e) {
            return "is no regular expression";
        }
        List<Token> tokens = tokens(regex);
        if (tokens == null) {
            return "uses what is not allowed here: write literals, classes, `.`, `*`, `+`, `?` and `( | )`";
        }
        boolean open = false;
        long ways = 1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isGroup() && !token.repeat().isEmpty() && !token.isOptional()) {
                return "repeats a group";
            }
            if (token.repeat().matches(".*\\d{4}.*")) {
                return "repeats a part more than 999 times";
            }
            boolean certain = token.isCharacter() && i + 1 < tokens.size() && isApart(token, tokens.get(i + 1));
            boolean apart = token.isCharacter() && i > 0 && isApart(token, tokens.get(i - 1));
            if (token.isRepeated() && open && !(certain && apart)) {
                return "repeats parts that can run into each other; `contains` finds a text";
            }
            open |= token.isRepeated() && !certain;
            ways *= (token.isOptional() && !certain) || token.atom().equals("|") ? 2 : 1;
            if (ways > MOST_WAYS) {
                return "has too many parts that can be left out or chosen from";
            }
        }
        return null;
    }

    private static @Nullable List<Token> tokens(String regex) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(regex);
        int at = 0;
        while (at < regex.length()) {
            if (!matcher.region(at, regex.length()).lookingAt()) {
                return null;
            }
            String atom = matcher.group("atom");
            boolean foreign = atom.matches("\\\\[^pPdDwWsSbBAZz\\W]|\\\\[^\\x20-\\x7e]");
            boolean special = atom.equals("(") && regex.startsWith("?", matcher.end("atom"));
            if (foreign || special) {
                return null;
            }
            String repeat = matcher.group("repeat");
            tokens.add(new Token(atom, repeat == null ? "" : repeat));
            at = matcher.end();
        }
        return tokens;
    }

    /** Whether a part that must stand beside a repetition cannot be part of it. */
    private static boolean isApart(Token repeated, Token next) {
        if (!next.isRequired()) {
            return false;
        }
        Predicate<String> inside = Pattern.compile(repeated.atom()).asMatchPredicate();
        Predicate<String> after = Pattern.compile(next.atom()).asMatchPredicate();
        for (int c = 0; c <= LAST_CHARACTER; c++) {
            String character = String.valueOf((char) c);
            if (after.test(character) && inside.test(character)) {
                return false;
            }
        }
        String beyond = Character.toString(0x1F600);
        return !(after.test(beyond) && inside.test(beyond));
    }
}
