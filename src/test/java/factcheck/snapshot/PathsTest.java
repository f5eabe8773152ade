package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.index;
import static factcheck.snapshot.Snapshots.report;
import static factcheck.snapshot.Snapshots.tables;
import static factcheck.snapshot.Snapshots.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are found under the paths that a user names. */
class PathsTest {

    @TempDir
    Path folder;

    private Path in;

    @BeforeEach
    void makeFolder() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
    }

    private Path put(String name) {
        String account = "%012d".formatted(Math.floorMod(name.hashCode(), 1_000_000_000));
        byte[] text = tables(account, "eu-west-1", "t").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return write(in.resolve(name), name.endsWith(".gz") ? Snapshots.gzip(text) : text);
    }

    private List<String> found(Path... paths) throws NoSnapshotException {
        try (SnapshotIndex index = index(paths)) {
            assertThat(index.problems()).isEmpty();
            return index.inputs().stream()
                    .map(i -> i.path().replace(folder.toString() + "/", ""))
                    .toList();
        }
    }

    @Test
    void aFolderIsWalkedForFourEndingsInOneOrder() throws Exception {
        List.of(
                        "b.json",
                        "a.jsonl",
                        "c.json.gz",
                        "sub/deep/d.jsonl.gz",
                        "sub/B.json",
                        "README.md",
                        "e.gz",
                        "f.json.bak")
                .forEach(this::put);
        assertThat(found(in))
                .containsExactly("in/a.jsonl", "in/b.json", "in/c.json.gz", "in/sub/B.json", "in/sub/deep/d.jsonl.gz");
    }

    @Test
    void pathsKeepTheOrderInWhichTheyAreNamed() throws Exception {
        Path b = put("b.json");
        Path other = put("x/other.txt");
        put("x/a.json");
        assertThat(found(other, in.resolve("x"), b)).containsExactly("in/x/other.txt", "in/x/a.json", "in/b.json");
    }

    @Test
    void aFolderIsNamedAsTheUserWroteIt() throws Exception {
        put("a.json");
        try (SnapshotIndex index = SnapshotIndex.read(List.of(in + "/"), Snapshots.nothing(), Limits.DEFAULT)) {
            assertThat(index.inputs().get(0).path()).isEqualTo(in + "/a.json");
        }
    }

    @Test
    void eachFileComesOnceWhateverLinksThereAre() throws Exception {
        Path a = put("a.json");
        put("sub/b.json");
        Files.createSymbolicLink(in.resolve("z.json"), a);
        Files.createLink(in.resolve("y.json"), a);
        Files.createSymbolicLink(in.resolve("zz"), in.resolve("sub"));
        assertThat(found(in, a, in.resolve("zz"), in)).containsExactly("in/a.json", "in/sub/b.json");
    }

    @Test
    void aLinkToAFileElsewhereIsFollowed() throws Exception {
        write(folder.resolve("elsewhere.txt"), tables(Snapshots.ACCOUNT, "eu-west-1", "t"));
        Files.createSymbolicLink(in.resolve("a.json"), folder.resolve("elsewhere.txt"));
        assertThat(found(in)).containsExactly("in/a.json");
    }

    @Test
    void foldersThatHoldThemselvesEnd() throws Exception {
        put("sub/a.json");
        Files.createSymbolicLink(in.resolve("sub/loop"), in);
        Files.createSymbolicLink(in.resolve("self"), in.resolve("self"));
        assertThat(found(in)).containsExactly("in/sub/a.json");
    }

    @Test
    void aLinkThatLeadsNowhereIsAProblem() throws Exception {
        put("b.json");
        Files.createSymbolicLink(in.resolve("a.json"), in.resolve("gone.json"));
        assertThat(report(folder, in))
                .startsWith("input in/b.json")
                .contains("problem in/a.json: the link leads to no file");
    }

    @Test
    void aFolderCalledLikeAFileIsAFolder() throws Exception {
        put("x.json/a.json");
        assertThat(found(in)).containsExactly("in/x.json/a.json");
    }

    @Test
    void whatIsNoFileIsLeftOutOfAFolder() throws Exception {
        put("b.json");
        Process made = new ProcessBuilder("mkfifo", in.resolve("a.json").toString()).start();
        assumeFalse(made.waitFor() != 0);
        assertThat(found(in)).containsExactly("in/b.json");
    }

    @Test
    void aPipeThatIsNamedIsRead() throws Exception {
        Path pipe = in.resolve("pipe");
        assumeFalse(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0);
        var writer = new Thread(() -> write(pipe, tables(Snapshots.ACCOUNT, "eu-west-1", "t")));
        writer.start();
        assertThat(found(pipe)).containsExactly("in/pipe");
        writer.join();
    }

    @Test
    void everyPathThatDoesNotExistIsNamed() {
        Path a = put("a.json");
        assertThatThrownBy(() -> index(a, in.resolve("no"), in.resolve("nor")))
                .isInstanceOf(NoSnapshotException.class)
                .hasMessage("`%s/no` does not exist\n`%s/nor` does not exist".formatted(in, in));
        assertThatThrownBy(() -> SnapshotIndex.read(List.of("a\0b"), Snapshots.nothing(), Limits.DEFAULT))
                .hasMessage("`a\0b` does not exist");
        assertThatThrownBy(() -> index()).hasMessage("no path is given");
    }

    @Test
    void nothingUnderAnyPath() throws Exception {
        put("notes.txt");
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThatThrownBy(() -> index(in, other))
                .isInstanceOf(NoSnapshotException.class)
                .hasMessage("no snapshot under `" + in + "`, `" + other
                        + "`: there is no file that ends in `.json`, `.jsonl`, `.json.gz` or `.jsonl.gz`");
    }

    @Test
    void nothingUnderOneOfThePaths() throws Exception {
        Path a = put("a.json");
        Path other = Files.createDirectory(folder.resolve("other"));
        assertThat(report(folder, a, other))
                .contains("problem %s: there is no snapshot in this folder".formatted("other"));
    }

    @Test
    void theOnlyFileBeingBrokenIsAProblem() throws Exception {
        write(in.resolve("a.json"), "{");
        assertThat(report(folder, in)).isEqualTo("problem in/a.json:1:2: the text ends in the middle of a document");
    }

    @Test
    void whatMayNotBeReadIsAProblem() throws Exception {
        Path a = put("a.json");
        put("b.json");
        Files.setPosixFilePermissions(a, java.util.Set.of());
        assumeFalse(Files.isReadable(a));
        assertThat(report(folder, in)).contains("problem in/a.json: the file cannot be read: permission denied");
    }

    @Test
    void anErrorOfTheDiskIsAProblem() throws Exception {
        Path memory = Path.of("/proc/self/mem");
        assumeFalse(!Files.exists(memory));
        assertThat(report(folder, memory))
                .isEqualTo("problem /proc/self/mem: the file cannot be read: input/output error");
    }

    @Test
    void thousandsOfSmallFiles() throws Exception {
        for (int i = 0; i < 3000; i++) {
            put("%d/%d.json".formatted(i % 20, i));
        }
        try (SnapshotIndex index = index(in)) {
            assertThat(index.problems()).isEmpty();
            assertThat(index.accounts().stream()
                            .mapToInt(a ->
                                    index.load(a, new LoadOptions(null)).facts().size())
                            .sum())
                    .isEqualTo(index.inputs().size());
        }
    }
}
