package factcheck.rules;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a rule, metadata, case or configuration file, ready for a person.
 *
 * @param file the file as the user named it, with forward slashes
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 where only the line is known
 * @param length how many characters the caret line marks; 0 for none
 * @param source the text of the line, or null where it is not shown
 * @param message lower-case, no full stop, user input in backticks
 * @param help what to do, or null
 */
public record Diagnostic(
        String file,
        int line,
        int column,
        int length,
        @Nullable String source,
        String message,
        @Nullable String help) {

    /** By file, line, column and message. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::message);

    /** A mistake of a file as a whole. */
    public static Diagnostic of(String file, String message, @Nullable String help) {
        return new Diagnostic(file, 0, 0, 0, null, message, help);
    }

    /** A mistake at a place of a text; the source line is taken from the text. */
    public static Diagnostic at(
            String file, String text, int line, int column, int length, String message, @Nullable String help) {
        String source =
                line < 1 ? null : text.lines().skip(line - 1L).findFirst().orElse(null);
        return new Diagnostic(file, line, column, length, source, message, help);
    }

    /** The mistake as it is printed: place and message, the source line with a caret, the help. No line break at the end. */
    public String render() {
        StringBuilder out = new StringBuilder(file);
        if (line > 0) {
            out.append(':').append(line);
            if (column > 0) {
                out.append(':').append(column);
            }
        }
        out.append(": ").append(message);
        if (source != null) {
            String number = Integer.toString(line);
            out.append("\n  ").append(number).append(" | ").append(source.replace('\t', ' '));
            if (column > 0 && length > 0) {
                out.append("\n  ").append(" ".repeat(number.length())).append(" | ");
                out.append(" ".repeat(column - 1)).append("^".repeat(length));
            }
        }
        if (help != null) {
            out.append("\n  help: ").append(help);
        }
        return out.toString();
    }
}
