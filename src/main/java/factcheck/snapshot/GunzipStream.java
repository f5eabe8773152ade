package factcheck.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip, any number of members one after another. Unlike the JDK's it refuses what follows the last member (but
 * for zero bytes, which tapes and disks leave), so that a damaged file never ends early without a word, and it stops where the
 * data grows absurdly.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class GunzipStream extends InputStream {

    static final int FREE = 16 << 20;

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final int expansion;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[16 << 10];
    private int position;
    private int end;
    private long compressed;
    private long decompressed;
    private long before;
    private boolean inMember;
    private boolean started;
    private boolean ended;

    GunzipStream(InputStream in, int expansion) {
        this.in = in;
        this.expansion = expansion;
    }

    static boolean isGzip(int first, int second) {
        return first == 0x1f && second == 0x8b;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended) {
                if (!inMember) {
                    ended = !beginMember();
                    continue;
                }
                int n = inflater.inflate(target, offset, length);
                if (n > 0) {
                    return count(target, offset, n);
                }
                if (inflater.finished()) {
                    position = end - inflater.getRemaining();
                    endMember();
                } else if (inflater.needsDictionary()) {
                    throw damaged();
                } else if (inflater.needsInput()) {
                    position = end;
                    fill();
                    inflater.setInput(buffer, position, end - position);
                }
            }
            return -1;
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private int count(byte[] target, int offset, int n) throws Refused {
        crc.update(target, offset, n);
        decompressed += n;
        if (decompressed > FREE && decompressed / expansion > compressed) {
            throw new Refused("grows to more than " + expansion + " times its compressed size");
        }
        return n;
    }

    private boolean beginMember() throws IOException {
        int first = next();
        while (started && first == 0) {
            first = next();
        }
        if (started && first < 0) {
            return false;
        }
        if (!isGzip(first, next())) {
            throw new Refused("there are other bytes after the compressed data");
        }
        started = true;
        if (required() != 8) {
            throw damaged();
        }
        int flags = required();
        discard(6);
        if ((flags & EXTRA) != 0) {
            discard(required() | (required() << 8));
        }
        for (int text : new int[] {NAME, COMMENT}) {
            if ((flags & text) != 0) {
                skipText();
            }
        }
        if ((flags & HEADER_CRC) != 0) {
            discard(2);
        }
        crc.reset();
        inflater.reset();
        inflater.setInput(buffer, position, end - position);
        before = decompressed;
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        long sum = word();
        long size = word();
        if (sum != crc.getValue() || size != ((decompressed - before) & 0xffff_ffffL)) {
            throw damaged();
        }
        inMember = false;
    }

    private long word() throws IOException {
        long word = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            word |= (long) required() << shift;
        }
        return word;
    }

    private void discard(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            required();
        }
    }

    private void skipText() throws IOException {
        int b = required();
        while (b != 0) {
            b = required();
        }
    }

    private int required() throws IOException {
        int b = next();
        if (b < 0) {
            throw new Refused("the compressed data ends too early");
        }
        return b;
    }

    private int next() throws IOException {
        if (position == end && !more()) {
            return -1;
        }
        return buffer[position++] & 0xff;
    }

    private void fill() throws IOException {
        if (!more()) {
            throw new Refused("the compressed data ends too early");
        }
    }

    private boolean more() throws IOException {
        int n = in.read(buffer, 0, buffer.length);
        position = 0;
        end = Math.max(n, 0);
        compressed += end;
        return n > 0;
    }

    private static Refused damaged() {
        return new Refused("the compressed data is damaged");
    }
}
