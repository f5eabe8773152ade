package factcheck.cli;

import factcheck.facts.Problem;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A report on its way to a file. It appears under the file's name only when it is whole. */
final class ReportFile implements Closeable {

    private final String display;
    private final Path target;
    private final Path temporary;
    private final ResultStream out;

    private ReportFile(String display, Path target, Path temporary, OutputStream out) {
        this.display = display;
        this.target = target;
        this.temporary = temporary;
        this.out = new ResultStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** Complains of a file that cannot be written. */
    static void check(Path target, String display) throws RequestException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RequestException("`" + display + "` cannot be written", "there is no such folder");
        }
        if (Files.isDirectory(target)) {
            throw new RequestException("`" + display + "` cannot be written", "this is a folder");
        }
    }

    /** Opens a file that {@link #check} has nothing against; devices and pipes are written as they are. */
    static ReportFile open(Path target, String display) throws RequestException {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new ReportFile(display, target, target, Files.newOutputStream(target));
            }
            Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            long process = ProcessHandle.current().pid();
            Path temporary = real.resolveSibling("." + real.getFileName() + "." + process + ".tmp");
            return new ReportFile(
                    display, real, temporary, Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW));
        } catch (IOException e) {
            throw new RequestException("`" + display + "` cannot be written", "is the folder writable?");
        }
    }

    OutputStream out() {
        return out;
    }

    /** Ends the file; gives what kept it from being written. */
    @Nullable
    Problem finish() {
        out.close();
        String failure = out.takeFailure();
        if (failure == null && !isSpecial()) {
            try {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                failure = "the file cannot be replaced";
            }
        }
        return failure == null ? null : new Problem(display, null, "the report cannot be written: " + failure);
    }

    private boolean isSpecial() {
        return temporary.equals(target);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (!isSpecial()) {
            Files.deleteIfExists(temporary);
        }
    }
}
