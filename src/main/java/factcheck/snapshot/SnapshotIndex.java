package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import factcheck.facts.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All snapshots of a run: which documents there are, where they stand and which of them are used. Making an index reads every
 * file once and checks all of it, but builds no facts; {@link #load} then builds those of one account.
 */
public final class SnapshotIndex implements AutoCloseable {

    private final Limits limits;
    private final JsonFactory factory;
    private final List<Spool> spools = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Header> broken = new ArrayList<>();
    private Choice choice = new Choice(List.of(), List.of());

    private SnapshotIndex(Limits limits) {
        this.limits = limits;
        this.factory = Tokens.factory(limits);
    }

    /**
     * Reads all files under the paths for the first time.
     *
     * @param paths files, folders, or {@code -} for standard input, as the user named them
     * @param stdin standard input, read only where it is named
     * @throws NoSnapshotException if a path does not exist, or there is no snapshot under any of them; a snapshot that cannot
     *     be used is a problem instead
     */
    public static SnapshotIndex read(List<String> paths, InputStream stdin, Limits limits) throws NoSnapshotException {
        return read(paths, stdin, limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    static SnapshotIndex read(List<String> paths, InputStream stdin, Limits limits, Path temporary)
            throws NoSnapshotException {
        PathWalk walk = PathWalk.of(paths);
        SnapshotIndex index = new SnapshotIndex(limits);
        try {
            index.scan(walk, stdin, temporary);
            if (index.documents.isEmpty() && index.problems.isEmpty()) {
                throw new NoSnapshotException("no snapshot under "
                        + paths.stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "))
                        + ": there is nothing but collection manifests");
            }
            return index;
        } catch (NoSnapshotException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private void scan(PathWalk walk, InputStream stdin, Path temporary) {
        problems.addAll(walk.problems());
        Spool spool = spool(temporary);
        int count = 0;
        for (Candidate candidate : walk.found()) {
            FileScan scan = new FileScan(candidate, limits, limits.documents() - count);
            scan.run(factory, stdin, spool, candidate.stream() ? spool(temporary) : spool);
            count += scan.count();
            documents.addAll(scan.documents());
            broken.addAll(scan.broken());
            problems.addAll(scan.problems());
            scan.manifests().forEach(this::manifest);
        }
        choice = new Choice(documents, broken);
        problems.addAll(choice.problems());
    }

    private Spool spool(Path temporary) {
        Spool spool = new Spool(temporary);
        spools.add(spool);
        return spool;
    }

    private void manifest(Document manifest) {
        String name = manifest.file().name();
        try {
            expectations.addAll(ExpectationFile.manifest(DocumentReader.tree(manifest, factory, limits)));
        } catch (ExpectationException e) {
            e.faults().forEach((at, message) -> problems.add(new Problem(name, at.isEmpty() ? null : at, message)));
        } catch (IOException | Malformed e) {
            problems.add(new Problem(name, null, DocumentReader.CHANGED));
        }
    }

    /** The documents that are used, in the order of the paths, files and documents; facts refer to them by number. */
    public List<Input> inputs() {
        return List.copyOf(choice.inputs());
    }

    /** What could not be read or used, in the order it was met. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Documents that are not used because there are newer ones. */
    public List<String> warnings() {
        return List.copyOf(choice.warnings());
    }

    /** The accounts that at least one document is about, used or not, sorted. */
    public List<String> accounts() {
        return List.copyOf(choice.byAccount().keySet());
    }

    /** What collection manifests among the files say must be present. */
    public List<Expectation> expectations() {
        return List.copyOf(expectations);
    }

    /**
     * Builds the facts of one account from all its documents. Several threads may call this at once.
     *
     * @param account one of {@link #accounts}; any other has no regions
     */
    public AccountFacts load(String account, LoadOptions options) {
        Map<String, List<Chosen>> all = choice.byAccount();
        DocumentReader reader = new DocumentReader(factory, limits, options);
        return new AccountFacts(
                account,
                options.asOf(),
                all.getOrDefault(account, List.of()).stream().map(reader::read).toList());
    }

    /** Deletes the temporary files; nothing can be loaded any more. */
    @Override
    public void close() {
        for (Spool spool : spools) {
            try {
                spool.close();
            } catch (IOException e) {
                // the file is deleted when the process ends
            }
        }
    }
}
