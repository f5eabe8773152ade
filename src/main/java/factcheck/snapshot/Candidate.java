package factcheck.snapshot;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that may hold snapshots.
 *
 * @param name the file as the user named it, below a folder with forward slashes
 * @param path where it is; null for standard input
 * @param stream whether it can be read only once and from the front, as a pipe
 */
record Candidate(String name, @Nullable Path path, boolean stream) {}
