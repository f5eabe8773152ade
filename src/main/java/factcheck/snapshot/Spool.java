package factcheck.snapshot;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A temporary file, for its owner only, that keeps what cannot be read again from its own place. Made when first written,
 * deleted when closed.
 */
final class Spool implements Closeable {

    private final Path folder;
    private @org.jspecify.annotations.Nullable Path file;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** The temporary file. */
    Path file() throws IOException {
        if (file == null) {
            FileAttribute<?>[] owner =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0];
            file = Files.createTempFile(folder, "factcheck-", ".spool", owner);
            file.toFile().deleteOnExit();
        }
        return file;
    }

    /** How many bytes have been written and kept. */
    long size() throws IOException {
        return Files.size(file());
    }

    /** Writes at the end. */
    OutputStream append() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file(), StandardOpenOption.APPEND), 64 << 10);
    }

    /** Forgets what was written beyond a size. */
    void truncate(long size) throws IOException {
        try (var channel = Files.newByteChannel(file(), StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
            file = null;
        }
    }
}
