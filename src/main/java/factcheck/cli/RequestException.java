package factcheck.cli;

import org.jspecify.annotations.Nullable;

/** The request is wrong; nothing was evaluated. */
final class RequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String help;

    RequestException(String message) {
        this(message, null);
    }

    RequestException(String message, @Nullable String help) {
        super(message);
        this.help = help;
    }

    /** What to do, or null. */
    @Nullable
    String help() {
        return help;
    }
}
