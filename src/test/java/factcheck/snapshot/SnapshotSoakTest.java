package factcheck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files: the first reading takes no memory for their facts. */
@Tag("soak")
class SnapshotSoakTest {

    @TempDir
    Path folder;

    @Test
    void theFirstReadingOfALargeFileTakesLittleMemory() throws Exception {
        Path file = folder.resolve("large.json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            one(out, "111122223333", 900_000);
        }
        assertThat(Files.size(file)).isGreaterThan(150L << 20);
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SnapshotSoakTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("1 inputs, 0 problems");
        assertThat(small.waitFor()).isZero();
    }

    /** Reads the file that is named, for the first time only. */
    public static void main(String[] args) throws NoSnapshotException {
        try (SnapshotIndex index = Snapshots.index(Path.of(args[0]))) {
            System.out.print(
                    index.inputs().size() + " inputs, " + index.problems().size() + " problems");
        }
    }

    @Test
    void manyInterleavedAccountsInOneCompressedFile() throws Exception {
        Path file = folder.resolve("many.jsonl.gz");
        int accounts = 5000;
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int region = 0; region < 10; region++) {
                for (int account = 0; account < accounts; account++) {
                    one(out, "%012d".formatted(account), "r-" + region, 10);
                }
            }
        }
        try (SnapshotIndex index = Snapshots.index(file)) {
            long facts = index.accounts().stream()
                    .mapToLong(a -> index.load(a, new LoadOptions(null)).facts().size())
                    .sum();
            assertThat(facts).isEqualTo(accounts * 100L);
        }
    }

    private static void one(OutputStream out, String account, int tables) throws IOException {
        one(out, account, "eu-west-1", tables);
    }

    private static void one(OutputStream out, String account, String region, int tables) throws IOException {
        String[] halves = Snapshots.document(account, region, "\"Table\": [|]").split("\\|", 2);
        out.write(halves[0].getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < tables; i++) {
            String table = """
                    {"TableName": "table-%d", "TableStatus": "ACTIVE", "SSEDescription": {"Status": "ENABLED"}, "Tags": [{"Key": "n", "Value": "%d"}],
                     "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}, "CreationDateTime": 1421866952.062}""".formatted(i, i);
            out.write(((i == 0 ? "" : ",\n") + table).getBytes(StandardCharsets.UTF_8));
        }
        out.write((halves[1] + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
