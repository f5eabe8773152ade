package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.ACCOUNT;
import static factcheck.snapshot.Snapshots.document;
import static factcheck.snapshot.Snapshots.gzip;
import static factcheck.snapshot.Snapshots.join;
import static factcheck.snapshot.Snapshots.tables;
import static factcheck.snapshot.Snapshots.write;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files damaged at random: whatever becomes of them, they are read or refused in plain words. */
class DamageTest {

    private static final String TEXT = document(
                    ACCOUNT,
                    "eu-west-1",
                    "2026-11-30T12:00:00Z",
                    "\"Table\": [{\"TableName\": \"tä\", \"Tags\": [{\"Key\": \"k\", \"Value\": \"v\\u00e9\"}], \"N\": -1.5e3}]",
                    ", \"gaps\": [{\"operation\": \"a:B\", \"code\": \"c\"}]")
            + "\n" + tables(ACCOUNT, "us-east-1", "b");

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreReadOrRefused() {
        List<byte[]> forms =
                List.of(TEXT.getBytes(UTF_8), gzip(TEXT), join(Snapshots.bytes(0xff, 0xfe), TEXT.getBytes(UTF_16LE)));
        for (int seed = 0; seed < 1500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] damaged = damage(forms.get(seed % forms.size()).clone(), random);
            String said = read(damaged, seed);
            assertThat(said)
                    .as("seed " + seed)
                    .isNotEmpty()
                    .doesNotContain("com.fasterxml", "java.", "Exception", "REDACTED", "StreamRead");
        }
    }

    private String read(byte[] bytes, int seed) {
        try {
            return Snapshots.report(folder, write(folder.resolve("a.json"), bytes));
        } catch (NoSnapshotException | RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] damage(byte[] bytes, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] likely = "{}[]\",:\\0123456789eE+-. \n\0".getBytes(UTF_8);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? likely[random.nextInt(likely.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }
}
