package factcheck.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest of what a document says: its tokens, without the white space between them. */
final class Fingerprint {

    /** The first half of the SHA-256 of a document's tokens. */
    record Value(long high, long low) {}

    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[8 << 10];
    private int used;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds one token: its kind and its text. */
    void add(int kind, char[] text, int offset, int length) {
        put(kind);
        put(length);
        put(length >> 8);
        put(length >> 16);
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c < 0x80) {
                put(c);
            } else {
                put(0x80);
                put(c >> 8);
                put(c);
            }
        }
    }

    private void put(int value) {
        if (used == buffer.length) {
            digest.update(buffer);
            used = 0;
        }
        buffer[used++] = (byte) value;
    }

    /** The digest of what was added since the last call. */
    Value finish() {
        digest.update(buffer, 0, used);
        used = 0;
        var bytes = java.nio.ByteBuffer.wrap(digest.digest());
        return new Value(bytes.getLong(), bytes.getLong());
    }
}
