package factcheck.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Where the UTF-8 text of a file that was read can be read again.
 *
 * @param name the file as the user named it
 * @param sha256 the digest of the file as it stands on disk
 * @param text the file that holds the text: the file itself, or a temporary one
 * @param base the byte at which the text begins
 * @param stamp what the file looked like before it was read; null for a temporary one
 * @param documents how many documents the file holds
 */
record SourceFile(
        String name,
        String sha256,
        Path text,
        long base,
        @Nullable Stamp stamp,
        int documents) {

    /** What tells an unchanged file. */
    record Stamp(long size, FileTime modified, @Nullable Object key) {

        static Stamp of(Path path) throws IOException {
            BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(a.size(), a.lastModifiedTime(), a.fileKey());
        }
    }

    /** Whether the file is still what it was. */
    boolean isUnchanged() throws IOException {
        return stamp == null || stamp.equals(Stamp.of(text));
    }

    /** The text from one byte up to another. */
    InputStream open(long from, long to) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(text);
        channel.position(base + from);
        return new Slice(Channels.newInputStream(channel), to - from);
    }

    /** So many bytes of a stream. */
    private static final class Slice extends java.io.FilterInputStream {

        private long left;

        Slice(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return length == 0 ? 0 : -1;
            }
            int n = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
