package factcheck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where results go: stops at its first failure and remembers it, so that the rest of a run goes on. */
final class ResultStream extends OutputStream {

    private final OutputStream out;
    private boolean stopped;
    private @Nullable String failure;

    ResultStream(OutputStream out) {
        this.out = out;
    }

    @FunctionalInterface
    private interface Act {
        void run() throws IOException;
    }

    private void attempt(Act act) {
        if (stopped) {
            return;
        }
        try {
            act.run();
        } catch (IOException e) {
            stopped = true;
            String reason = String.valueOf(e.getMessage());
            failure = isReaderGone(reason) ? null : reason;
        }
    }

    /** A reader that has seen enough, such as {@code head}, is no fault. */
    private static boolean isReaderGone(String reason) {
        return reason.toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Why not everything could be written, in the system's words, the first time that it is asked; null where it was. */
    @Nullable
    String takeFailure() {
        String taken = failure;
        failure = null;
        return taken;
    }

    @Override
    public void write(int b) {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    @Override
    public void close() {
        attempt(out::close);
    }
}
