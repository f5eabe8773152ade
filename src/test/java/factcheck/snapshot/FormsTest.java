package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.ACCOUNT;
import static factcheck.snapshot.Snapshots.bytes;
import static factcheck.snapshot.Snapshots.gzip;
import static factcheck.snapshot.Snapshots.join;
import static factcheck.snapshot.Snapshots.report;
import static factcheck.snapshot.Snapshots.tables;
import static factcheck.snapshot.Snapshots.write;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms that a file of snapshots can have. */
class FormsTest {

    private static final String ONE = tables(ACCOUNT, "eu-west-1", "größe😀");
    private static final String TWO = ONE + "\n" + tables(ACCOUNT, "us-east-1", "b");
    private static final byte[] MARK = bytes(0xef, 0xbb, 0xbf);

    private static final String ONE_READ = """
            input a.json 111122223333 eu-west-1
            region 111122223333 eu-west-1
            fact Table größe😀 0/facts/Table/0""";

    private static final String TWO_READ = """
            input a.json 111122223333 eu-west-1
            input a.json 111122223333 us-east-1
            region 111122223333 eu-west-1
            region 111122223333 us-east-1
            fact Table größe😀 0/facts/Table/0
            fact Table b 1/facts/Table/0""";

    @TempDir
    Path folder;

    private String read(byte[] bytes) throws NoSnapshotException {
        return report(folder, write(folder.resolve("a.json"), bytes));
    }

    private String read(String text) throws NoSnapshotException {
        return read(text.getBytes(UTF_8));
    }

    @Test
    void oneDocument() throws Exception {
        assertThat(read(ONE)).isEqualTo(ONE_READ);
        assertThat(read(ONE + "\n")).isEqualTo(ONE_READ);
        assertThat(read("\n\n  " + ONE + " \t\n\n")).isEqualTo(ONE_READ);
        assertThat(read(ONE.replace(",", ",\n  "))).isEqualTo(ONE_READ);
    }

    @Test
    void severalDocumentsOneAfterAnother() throws Exception {
        assertThat(read(TWO)).isEqualTo(TWO_READ);
        assertThat(read(TWO.replace("\n", ""))).isEqualTo(TWO_READ);
        assertThat(read(TWO.replace(",", ",\n  ") + "\n")).isEqualTo(TWO_READ);
    }

    @Test
    void markAndCarriageReturns() throws Exception {
        byte[] crlf = TWO.replace(",", ",\n").replace("\n", "\r\n").getBytes(UTF_8);
        assertThat(read(crlf)).isEqualTo(TWO_READ);
        assertThat(read(join(MARK, crlf))).isEqualTo(TWO_READ);
    }

    @Test
    void utf16WithItsMark() throws Exception {
        assertThat(read(join(bytes(0xff, 0xfe), TWO.getBytes(UTF_16LE)))).isEqualTo(TWO_READ);
        assertThat(read(join(bytes(0xfe, 0xff), TWO.getBytes(UTF_16BE)))).isEqualTo(TWO_READ);
    }

    @Test
    void utf16OfAnyLength() throws Exception {
        String text = tables(ACCOUNT, "eu-west-1", "x" + "😀".repeat(20_000));
        Path file = write(folder.resolve("a.json"), join(bytes(0xff, 0xfe), text.getBytes(UTF_16LE)));
        try (SnapshotIndex index = Snapshots.index(file)) {
            assertThat(index.load(ACCOUNT, new LoadOptions(null)).facts().get(0).name())
                    .isEqualTo("x" + "😀".repeat(20_000));
        }
    }

    @Test
    void gzipByContentWhateverTheName() throws Exception {
        assertThat(read(gzip(TWO))).isEqualTo(TWO_READ);
        assertThat(read(gzip(join(MARK, TWO.getBytes(UTF_8))))).isEqualTo(TWO_READ);
        assertThat(read(gzip(join(bytes(0xff, 0xfe), TWO.getBytes(UTF_16LE))))).isEqualTo(TWO_READ);
        assertThat(report(folder, write(folder.resolve("b.json.gz"), ONE)))
                .isEqualTo(ONE_READ.replace("a.json", "b.json.gz"));
    }

    @Test
    void gzipOfSeveralMembersAndPadding() throws Exception {
        int half = TWO.indexOf('\n') / 2;
        byte[] parts = join(gzip(TWO.substring(0, half)), gzip(""), gzip(TWO.substring(half)));
        assertThat(read(parts)).isEqualTo(TWO_READ);
        assertThat(read(join(parts, new byte[1000]))).isEqualTo(TWO_READ);
    }

    @Test
    void gzipWithEveryHeaderField() throws Exception {
        byte[] plain = gzip(ONE);
        byte[] header =
                bytes(0x1f, 0x8b, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'a', '.', 'j', 0, 'c', 0, 1, 2);
        byte[] body = java.util.Arrays.copyOfRange(plain, 10, plain.length);
        assertThat(read(join(header, body))).isEqualTo(ONE_READ);
    }

    @Test
    void standardInput() throws Exception {
        for (byte[] form : List.of(TWO.getBytes(UTF_8), gzip(TWO), join(bytes(0xff, 0xfe), TWO.getBytes(UTF_16LE)))) {
            try (SnapshotIndex index =
                    SnapshotIndex.read(List.of("-", "-"), new ByteArrayInputStream(form), Limits.DEFAULT)) {
                assertThat(report(index, folder)).isEqualTo(TWO_READ.replace("a.json", "-"));
            }
        }
    }

    @Test
    void standardInputIsLeftAloneWhereItIsNotNamed() throws Exception {
        var stdin = new ByteArrayInputStream(ONE.getBytes(UTF_8));
        Path file = write(folder.resolve("a.json"), ONE);
        try (SnapshotIndex index = SnapshotIndex.read(List.of(file.toString()), stdin, Limits.DEFAULT)) {
            assertThat(index.inputs()).hasSize(1);
            assertThat(stdin.available()).isEqualTo(ONE.getBytes(UTF_8).length);
        }
    }

    @Test
    void theDigestIsThatOfTheFileOnDisk() throws Exception {
        for (byte[] form : List.of(ONE.getBytes(UTF_8), gzip(ONE), join(gzip(ONE), new byte[100_000]))) {
            Path file = write(folder.resolve("a.json"), form);
            String sha256 = HexFormat.of().formatHex(Fingerprint.sha256().digest(form));
            try (SnapshotIndex index = Snapshots.index(file)) {
                assertThat(index.inputs())
                        .containsExactly(
                                new Input(file.toString(), sha256, ACCOUNT, "eu-west-1", "2026-11-30T12:00:00Z"));
            }
        }
    }

    @Test
    void temporaryFilesAreForTheOwnerAndGoAway() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path file = write(folder.resolve("a.json.gz"), gzip(ONE));
        try (SnapshotIndex index = SnapshotIndex.read(
                List.of(file.toString(), "-"), new ByteArrayInputStream(gzip(TWO)), Limits.DEFAULT, temporary)) {
            assertThat(index.inputs()).hasSize(2);
            assertThat(modes(temporary)).containsOnlyKeys("rw-------");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void temporaryFilesGoAwayWhereNothingCanBeEvaluated() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path manifest = write(folder.resolve("m.json"), gzip("{\"format\": \"factcheck-manifest/1\"}"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SnapshotIndex.read(
                                List.of(manifest.toString()), Snapshots.nothing(), Limits.DEFAULT, temporary))
                        .getMessage())
                .isEqualTo("no snapshot under `" + manifest + "`: there is nothing but collection manifests");
        assertThat(temporary).isEmptyDirectory();
    }

    private static Map<String, List<Path>> modes(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.collect(java.util.stream.Collectors.groupingBy(file -> {
                try {
                    return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
    }
}
