package factcheck.cli;

import org.jspecify.annotations.Nullable;

/** The request is wrong; nothing was evaluated. */
final class RequestException extends Exception {

    private static final long serialVersionUID = 1L;

    RequestException(String message) {
        super(message);
    }

    RequestException(String message, @Nullable String help) {
        super(help == null ? message : message + "\n  help: " + help);
    }
}
