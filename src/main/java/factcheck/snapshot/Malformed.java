package factcheck.snapshot;

import org.jspecify.annotations.Nullable;

/** A text that is not what it has to be, with the place; the rest of it is not read. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Place place;

    Malformed(@Nullable Place place, String message) {
        super(message, null, false, false);
        this.place = place;
    }

    @Nullable
    Place place() {
        return place;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
