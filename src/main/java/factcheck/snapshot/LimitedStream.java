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
        if (b >= 0 && passed++ >= limit) {
            throw tooLarge();
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length > 0 && passed >= limit) {
            return super.read() < 0 ? -1 : refuse();
        }
        int n = super.read(target, offset, (int) Math.min(length, limit - passed));
        passed += Math.max(n, 0);
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int refuse() throws Refused {
        throw tooLarge();
    }

    private Refused tooLarge() {
        return new Refused("larger than " + Limits.bytes(limit));
    }
}
