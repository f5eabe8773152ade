package factcheck.snapshot;

import factcheck.facts.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the files under the paths that the user named: in the order of the paths, and by name in a folder. Each file comes
 * once, under the name it is met by first, whatever links lead to it; a folder is entered once.
 */
final class PathWalk {

    private static final String STANDARD_INPUT = "-";
    private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".json.gz", ".jsonl.gz");

    private final List<Candidate> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();

    /** The files, in order. */
    List<Candidate> found() {
        return found;
    }

    /** What could not be looked into. */
    List<Problem> problems() {
        return problems;
    }

    /** Walks all paths; a path that does not exist, or nothing under any of them, is an error. */
    static PathWalk of(List<String> names) throws NoSnapshotException {
        if (names.isEmpty()) {
            throw new NoSnapshotException("no path is given");
        }
        PathWalk walk = new PathWalk();
        List<String> missing = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (String name : names) {
            if (!exists(name)) {
                missing.add("`" + name + "` does not exist");
                continue;
            }
            if (!walk.walk(name)) {
                empty.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new NoSnapshotException(String.join("\n", missing));
        }
        if (walk.found.isEmpty() && walk.problems.isEmpty()) {
            throw new NoSnapshotException("no snapshot under "
                    + empty.stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "))
                    + ": there is no file that ends in `.json`, `.jsonl`, `.json.gz` or `.jsonl.gz`");
        }
        for (String name : empty) {
            walk.problems.add(new Problem(name, null, "there is no snapshot in this folder"));
        }
        return walk;
    }

    private static boolean exists(String name) {
        try {
            return name.equals(STANDARD_INPUT) || Files.exists(Path.of(name)) || denied(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean denied(Path path) {
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
            return false;
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Walks one path; false where it is a folder that holds no file to read and could be looked into. */
    private boolean walk(String name) {
        if (name.equals(STANDARD_INPUT)) {
            if (seen.add(STANDARD_INPUT)) {
                found.add(new Candidate(STANDARD_INPUT, null, true));
            }
            return true;
        }
        Path path = Path.of(name);
        if (!Files.isDirectory(path)) {
            file(name, path, true);
            return true;
        }
        int before = problems.size();
        String folder = name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return folder(folder, path) || problems.size() > before;
    }

    private boolean folder(String name, Path folder) {
        if (!seen.add(identity(folder))) {
            return true;
        }
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted(
                            Comparator.comparing((Path p) -> p.getFileName().toString()))
                    .toList();
        } catch (IOException | DirectoryIteratorException | java.io.UncheckedIOException e) {
            problems.add(new Problem(name, null, "the folder cannot be read" + FileScan.reason(e)));
            return false;
        }
        boolean any = false;
        for (Path entry : entries) {
            String last = entry.getFileName().toString();
            String below = name.endsWith("/") ? name + last : name + "/" + last;
            if (Files.isDirectory(entry)) {
                any |= folder(below, entry);
            } else if (ENDINGS.stream().anyMatch(last::endsWith)) {
                any |= file(below, entry, false);
            }
        }
        return any;
    }

    private boolean file(String name, Path path, boolean named) {
        boolean regular = Files.isRegularFile(path);
        if (!regular && !named) {
            if (Files.isSymbolicLink(path) && !Files.exists(path)) {
                problems.add(new Problem(name, null, "the link leads to no file"));
            }
            return false;
        }
        if (seen.add(identity(path))) {
            found.add(new Candidate(name, path, !regular && Files.exists(path)));
        }
        return true;
    }

    private static Object identity(Path path) {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return key != null ? key : path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
