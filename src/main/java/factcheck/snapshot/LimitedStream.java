package factcheck.snapshot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on until there are more than allowed; then refuses. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long passed;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b < 0 ? b : count(1, b);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        return n < 0 ? n : count(n, n);
    }

    @Override
    public long skip(long n) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int count(int bytes, int result) throws Refused {
        passed += bytes;
        if (passed > limit) {
            throw new Refused("larger than " + Limits.bytes(limit));
        }
        return result;
    }
}
