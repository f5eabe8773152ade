package factcheck.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path that the user names. */
final class NamedPath {

    private NamedPath() {}

    /** The path of a text; an empty one, such as of a variable that is not set, never means the working folder. */
    static Path of(String what, String text) throws RequestException {
        if (text.isBlank()) {
            throw new RequestException("`" + what + "` is given an empty path", "`.` is the working folder");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new RequestException(
                    "`" + text + "` cannot be the path of a file here",
                    "names beyond ASCII need a locale of UTF-8, such as `LC_ALL=C.UTF-8`");
        }
    }
}
