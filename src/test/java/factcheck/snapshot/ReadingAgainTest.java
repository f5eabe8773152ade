package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.ACCOUNT;
import static factcheck.snapshot.Snapshots.tables;
import static factcheck.snapshot.Snapshots.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second reading of a file: what became of it meanwhile, and many at once. */
class ReadingAgainTest {

    private static final String TEXT = tables(ACCOUNT, "eu-west-1", "aaa");

    private static final String CHANGED = """
            input a.json 111122223333 eu-west-1
            region 111122223333 eu-west-1
            unknown eu-west-1: the file changed while it was being read
            problem a.json: the file changed while it was being read""";

    @TempDir
    Path folder;

    private interface Change {
        void to(Path file) throws IOException;
    }

    private String after(Change change) throws Exception {
        Path file = write(folder.resolve("a.json"), TEXT);
        try (SnapshotIndex index = Snapshots.index(file)) {
            change.to(file);
            return Snapshots.report(index, folder);
        }
    }

    @Test
    void aFileThatGrewShrankOrChanged() throws Exception {
        assertThat(after(file -> write(file, TEXT + "\n"))).isEqualTo(CHANGED);
        assertThat(after(file -> write(file, TEXT.substring(0, 60)))).isEqualTo(CHANGED);
        assertThat(after(file -> write(file, ""))).isEqualTo(CHANGED);
    }

    @Test
    void aFileThatChangedAndLooksTheSame() throws Exception {
        assertThat(after(file -> {
                    FileTime modified = Files.getLastModifiedTime(file);
                    write(file, TEXT.replace("aaa", "bbb"));
                    Files.setLastModifiedTime(file, modified);
                }))
                .isEqualTo(CHANGED);
    }

    @Test
    void aFileThatIsGone() throws Exception {
        assertThat(after(Files::delete))
                .isEqualTo(CHANGED.replace(
                        "the file changed while it was being read",
                        "the file cannot be read any more: it does not exist any more"));
    }

    @Test
    void whatWasSpooledCannotChange() throws Exception {
        Path file = write(folder.resolve("a.json"), Snapshots.gzip(TEXT));
        try (SnapshotIndex index = Snapshots.index(file)) {
            Files.delete(file);
            assertThat(Snapshots.report(index, folder)).endsWith("fact Table aaa 0/facts/Table/0");
        }
    }

    @Test
    void manyInterleavedAccountsAtOnce() throws Exception {
        int accounts = 300;
        StringBuilder lines = new StringBuilder();
        for (int region = 0; region < 8; region++) {
            for (int account = 0; account < accounts; account++) {
                lines.append(tables("%012d".formatted(account), "r-" + region, "t" + account + "-" + region))
                        .append('\n');
            }
        }
        byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
        for (byte[] form : List.of(text, Snapshots.gzip(text))) {
            try (SnapshotIndex index = Snapshots.index(write(folder.resolve("a.jsonl"), form))) {
                assertThat(index.accounts()).hasSize(accounts);
                assertThat(loadAll(index)).hasSize(accounts * 8).doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> loadAll(SnapshotIndex index) throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (String account : index.accounts()) {
                tasks.add(() -> index.load(account, new LoadOptions(null)).facts().stream()
                        .map(f -> f.account() + f.region() + f.name())
                        .toList());
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> task : pool.invokeAll(tasks)) {
                all.addAll(task.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
