package factcheck.snapshot;

import java.io.IOException;

/** A stream stops here on purpose; the message is meant for the user. */
final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
