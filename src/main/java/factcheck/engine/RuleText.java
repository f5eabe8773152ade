package factcheck.engine;

import factcheck.rules.FactTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The text of one check's rules.
 *
 * @param id the check's id
 * @param service the folder above the check's, or empty
 * @param file the file as the user named it, for errors
 * @param path the file below its layer, for findings
 * @param text the text, with line feeds only
 * @param resource the fact type that the check judges
 * @param parameters the declared parameters, name to type
 * @param ignored members ({@code Member} or {@code Section.Member}) and sections that verdicts do not wait for
 * @param own the fact types that the user has described
 */
record RuleText(
        String id,
        String service,
        String file,
        String path,
        String text,
        String resource,
        Map<String, String> parameters,
        Set<String> ignored,
        FactTypes own) {

    /** The package that the engine puts the check's rules in. */
    String packageName() {
        return PACKAGE_PREFIX + id;
    }

    /** The id of the check whose rules stand in that package. */
    static String idOf(String packageName) {
        return packageName.substring(PACKAGE_PREFIX.length());
    }

    private static final String PACKAGE_PREFIX = "checks.of_";

    /** One change to the text: what stands from {@code start} to {@code end} gives way to {@code replacement}. */
    record Edit(int start, int end, String replacement) {}

    /**
     * The text as it is compiled: with the implied package and imports, and the given changes. Lines stay where they are.
     * Characters beyond ASCII in strings and comments are escapes, because the compiler reads in the encoding of the system.
     */
    String compiled(List<Edit> edits) {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(Edit::start).reversed());
        StringBuilder out = new StringBuilder(text);
        for (Edit edit : ordered) {
            out.replace(edit.start(), edit.end(), edit.replacement());
        }
        return "package " + packageName() + "; import factcheck.facts.*; " + escaped(out.toString());
    }

    private static String escaped(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        String masked = masked(text);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && masked.charAt(i) == ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text with comments and the contents of strings blanked, so that words can be found by place. */
    static String masked(String text) {
        char[] out = text.toCharArray();
        int i = 0;
        while (i < out.length) {
            char c = out[i];
            if (c == '"' || c == '\'') {
                i = maskString(out, i, c);
            } else if (c == '/' && i + 1 < out.length && out[i + 1] == '/') {
                i = maskUntil(out, i, text.indexOf('\n', i), 0);
            } else if (c == '/' && i + 1 < out.length && out[i + 1] == '*') {
                i = maskUntil(out, i, text.indexOf("*/", i + 2), 2);
            } else {
                i++;
            }
        }
        return new String(out);
    }

    private static int maskString(char[] out, int start, char quote) {
        int i = start + 1;
        while (i < out.length && out[i] != quote && out[i] != '\n') {
            if (out[i] == '\\' && i + 1 < out.length) {
                out[i++] = ' ';
            }
            out[i++] = ' ';
        }
        return i + 1;
    }

    private static int maskUntil(char[] out, int start, int found, int length) {
        int end = found < 0 ? out.length : found + length;
        for (int i = start; i < end; i++) {
            if (out[i] != '\n') {
                out[i] = ' ';
            }
        }
        return end;
    }
}
