package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonToken;
import factcheck.facts.Reading;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in plain words what is wrong with a text, and what kind of value something is. */
final class Wording {

    private static final Pattern CHARACTER =
            Pattern.compile("Unexpected character \\('(.)' \\(code (\\d+).*", Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile("(?:Unrecognized|Non-standard) token '(.*?)':.*", Pattern.DOTALL);
    private static final Pattern MARKER = Pattern.compile("Unexpected close marker '(.)'.*", Pattern.DOTALL);
    private static final Pattern ESCAPE =
            Pattern.compile("Unrecognized character escape '(.)' \\(code (\\d+).*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(".*CTRL-CHAR, code (\\d+).*", Pattern.DOTALL);
    private static final Pattern UTF8 = Pattern.compile("Invalid UTF-8.*?(0x[0-9a-f]+)", Pattern.DOTALL);

    private static final Map<String, String> EXPECTED = Map.of(
            "comma to separate Object", "a comma or `}`",
            "comma to separate Array", "a comma or `]`",
            "was expecting a colon", "a colon after the name",
            "double-quote to start field name", "a name in double quotes",
            "hex-digit", "four hexadecimal digits after `\\u`");

    private Wording() {}

    /** What the parser complains of. */
    static String syntax(String complaint) {
        if (complaint.startsWith("Unexpected end-of-input")) {
            return "the text ends in the middle of a document";
        }
        if (complaint.contains("comment?")) {
            return "JSON has no comments";
        }
        if (complaint.contains("Leading zeroes")) {
            return "a number begins with a zero too many";
        }
        Matcher found = CHARACTER.matcher(complaint);
        if (found.matches()) {
            String character = character(Integer.parseInt(found.group(2)), found.group(1));
            if (complaint.contains("in numeric value")) {
                return "a number cannot go on with " + character;
            }
            return "expected " + expected(complaint) + ", found " + character;
        }
        found = TOKEN.matcher(complaint);
        if (found.matches()) {
            return quote(found.group(1)) + " is no JSON value";
        }
        found = MARKER.matcher(complaint);
        if (found.matches()) {
            return "a `" + found.group(1) + "` that closes nothing";
        }
        found = ESCAPE.matcher(complaint);
        if (found.matches()) {
            return "unknown escape in a string: a backslash before "
                    + character(Integer.parseInt(found.group(2)), found.group(1));
        }
        found = CONTROL.matcher(complaint);
        if (found.matches()) {
            return complaint.startsWith("Illegal unquoted")
                    ? "a control character (code " + found.group(1) + ") must be written as an escape"
                    : "unexpected control character (code " + found.group(1) + ")";
        }
        found = UTF8.matcher(complaint);
        return found.find() ? "the text is not UTF-8 (at " + found.group(1) + ")" : "this is not JSON";
    }

    /** Which limit the parser says is passed. */
    static String limit(String complaint, Limits limits) {
        if (complaint.startsWith("String")) {
            return "a string is longer than " + limits.stringLength() + " characters";
        }
        if (complaint.startsWith("Name")) {
            return "a name is longer than " + limits.nameLength() + " bytes";
        }
        if (complaint.startsWith("Number")) {
            return "a number has more than " + limits.numberDigits() + " digits";
        }
        return complaint.startsWith("Document nesting")
                ? "nested deeper than " + limits.nesting() + " levels"
                : "there are too many different names";
    }

    private static String expected(String complaint) {
        for (Map.Entry<String, String> e : EXPECTED.entrySet()) {
            if (complaint.contains(e.getKey())) {
                return e.getValue();
            }
        }
        return "a value";
    }

    private static String character(int code, String shown) {
        if (code == 0xfeff) {
            return "a byte order mark";
        }
        return code < 0x20 || (code >= 0x7f && code < 0xa0) ? "control character " + code : "`" + shown + "`";
    }

    /** Input in backticks, cut where it is long. */
    static String quote(String input) {
        String clean = input.codePoints()
                .limit(60)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "`" + clean + (clean.length() < input.length() ? "…" : "") + "`";
    }

    /** The kind of value that a token begins. */
    static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a string";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "a number";
        };
    }

    /** The kind of a value that has been read. */
    static String kind(@Nullable Object value) {
        return Reading.kind(value);
    }

    /** A number with its noun: {@code 1 document}, {@code 2 documents}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
