package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something that kept a part of the run from being done; a run with a problem ends with status 3.
 *
 * @param path the file as the user named it; for a fault of a rule, the rule file; null where no file is to blame
 * @param at the place in the file: {@code line:column}, a JSON Pointer, or null for the file as a whole
 * @param message what is wrong, in a person's words
 */
public record Problem(@Nullable String path, @Nullable String at, String message) {

    /** The problem in one line: {@code path:at: message}. */
    public String describe() {
        if (path == null) {
            return message;
        }
        return at == null ? path + ": " + message : path + ":" + at + ": " + message;
    }
}
