package factcheck.snapshot;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file as UTF-8 without its byte order mark, whatever it is on disk: gzip or not, UTF-8 or UTF-16.
 *
 * @param utf8 the text
 * @param isAsItStands whether the bytes on disk are that text, but for a byte order mark
 * @param skipped how long the byte order mark is
 */
record Text(InputStream utf8, boolean isAsItStands, int skipped) {

    static Text of(InputStream disk, Limits limits) throws IOException {
        var raw = new PushbackInputStream(disk, 4);
        byte[] head = head(raw);
        boolean gzip = head.length > 1 && GunzipStream.isGzip(head[0] & 0xff, head[1] & 0xff);
        InputStream plain = gzip ? new BufferedInputStream(new GunzipStream(raw, limits.expansion())) : raw;
        var text = new PushbackInputStream(new LimitedStream(plain, limits.fileBytes()), 4);
        head = head(text);
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            text.skipNBytes(3);
            return new Text(text, !gzip, 3);
        }
        if (starts(head, 0xff, 0xfe, 0, 0) || starts(head, 0, 0, 0xfe, 0xff)) {
            throw new Refused("the file is UTF-32; save it as UTF-8");
        }
        if (starts(head, 0xff, 0xfe)) {
            text.skipNBytes(2);
            return new Text(new Transcoded(text, StandardCharsets.UTF_16LE), false, 0);
        }
        if (starts(head, 0xfe, 0xff)) {
            text.skipNBytes(2);
            return new Text(new Transcoded(text, StandardCharsets.UTF_16BE), false, 0);
        }
        for (byte b : head) {
            if (b == 0) {
                throw new Refused("the file is not UTF-8, and not UTF-16 with a byte order mark");
            }
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            throw new Refused("the file is a zip archive, not JSON");
        }
        return new Text(text, !gzip, 0);
    }

    private static byte[] head(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        in.unread(head);
        return head;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text of another encoding as UTF-8. */
    private static final class Transcoded extends InputStream {

        private final Reader reader;
        private final CharBuffer chars = CharBuffer.allocate(8 << 10);
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        Transcoded(InputStream in, Charset charset) {
            reader = new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int n = Math.min(length, bytes.remaining());
            bytes.get(target, offset, n);
            return n;
        }

        private boolean fill() throws IOException {
            try {
                while (!bytes.hasRemaining()) {
                    chars.clear().limit(chars.capacity() - 1);
                    int n = reader.read(chars);
                    if (n < 0) {
                        return false;
                    }
                    if (Character.isHighSurrogate(chars.get(chars.position() - 1))) {
                        int low = reader.read();
                        chars.limit(chars.capacity());
                        if (low >= 0) {
                            chars.put((char) low);
                        }
                    }
                    bytes = StandardCharsets.UTF_8.newEncoder().encode(chars.flip());
                }
                return true;
            } catch (CharacterCodingException e) {
                throw new Refused("the file is damaged UTF-16");
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
