package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.document;
import static factcheck.snapshot.Snapshots.gzip;
import static factcheck.snapshot.Snapshots.tables;
import static factcheck.snapshot.Snapshots.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every limit, kept while reading. */
class LimitsTest {

    private static final String GOOD = tables("111122223333", "eu-west-1", "a");

    private static final Limits SMALL = new Limits(5000, 20, 8, 300, 100, 12, 20, 30, 10, 3, 5, 4);

    @TempDir
    Path folder;

    private String read(String text) throws NoSnapshotException {
        return read(text.getBytes(StandardCharsets.UTF_8), SMALL);
    }

    private String read(byte[] bytes, Limits limits) throws NoSnapshotException {
        Path file = write(folder.resolve("a.json"), bytes);
        try (SnapshotIndex index = SnapshotIndex.read(List.of(file.toString()), Snapshots.nothing(), limits)) {
            return Snapshots.report(index, folder);
        }
    }

    private String member(String value) throws NoSnapshotException {
        return read("{\"member\": " + value + "}");
    }

    @Test
    void nesting() throws Exception {
        assertThat(member("[".repeat(7) + "]".repeat(7)))
                .isEqualTo("problem a.json:1:1: no snapshot: the object has no `format`");
        assertThat(member("[".repeat(8) + "]".repeat(8))).isEqualTo("problem a.json:1:19: nested deeper than 8 levels");
        String deep = "[".repeat(2000) + "]".repeat(2000);
        assertThat(read(deep.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT))
                .isEqualTo("problem a.json:1:65: nested deeper than 64 levels");
        String within = GOOD.replace("{\"TableName\"", "{\"Deep\": " + deep + ", \"TableName\"");
        assertThat(read(within.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT))
                .startsWith("problem a.json:1:214: nested deeper than 64 levels");
        assertThat(read("{\"a\":".repeat(200_000).getBytes(StandardCharsets.UTF_8), Limits.DEFAULT))
                .isEqualTo("problem a.json:1:321: nested deeper than 64 levels");
    }

    @Test
    void strings() throws Exception {
        assertThat(member("\"" + "x".repeat(300) + "\"")).contains("no `format`");
        assertThat(member("\"" + "x".repeat(301) + "\""))
                .isEqualTo("problem a.json:1:12: a string is longer than 300 characters");
        String endless = "{\"a\": \"" + "x".repeat(3 << 20);
        assertThat(read(endless.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT))
                .contains(": a string is longer than 1048576 characters");
    }

    @Test
    void names() throws Exception {
        assertThat(read("{\"" + "n".repeat(100) + "\": 1}")).contains("no `format`");
        assertThat(read("{\"" + "n".repeat(120) + "\": 1}")).contains(": a name is longer than 100 bytes");
    }

    @Test
    void numbers() throws Exception {
        assertThat(member("123456789012")).contains("no `format`");
        assertThat(member("1234567890123")).contains(": a number has more than 12 digits");
        assertThat(member("0.1234567890123")).contains(": a number has more than 12 digits");
        assertThat(member("1e20")).contains("no `format`");
        assertThat(member("1e-00020")).contains("no `format`");
        assertThat(member("1e21")).isEqualTo("problem a.json:1:12: the number `1e21` has an exponent beyond 20");
        assertThat(member("1E-21")).isEqualTo("problem a.json:1:12: the number `1E-21` has an exponent beyond 20");
        String absurd = "{\"a\": 1e999999999}";
        assertThat(read(absurd.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT))
                .isEqualTo("problem a.json:1:7: the number `1e999999999` has an exponent beyond 400");
    }

    @Test
    void members() throws Exception {
        String many =
                IntStream.rangeClosed(1, 31).mapToObj(i -> "\"" + i + "\": 0").collect(Collectors.joining(", "));
        assertThat(read("{" + many + "}")).contains(": an object has more than 30 members");
    }

    @Test
    void manyDifferentNamesAreNoFault() throws Exception {
        String many = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"owner-" + i + "-team\": " + i)
                .collect(Collectors.joining(", "));
        String text = document("111122223333", "eu-west-1", "\"Zoo\": [{" + many + "}]");
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT)).endsWith("fact Zoo 0 0/facts/Zoo/0");
    }

    @Test
    void elements() throws Exception {
        String eleven = "{}, ".repeat(10) + "{}";
        assertThat(read(document("111122223333", "eu-west-1", "\"Table\": [" + eleven + "]")))
                .startsWith("problem a.json:1:185: the section `Table` has more than 10 elements\n");
        assertThat(read("{\"gaps\": [" + "[], ".repeat(10) + "[]]}"))
                .isEqualTo("problem a.json:1:51: `gaps` has more than 10 entries");
    }

    @Test
    void documents() throws Exception {
        String four = IntStream.range(0, 4)
                .mapToObj(i -> tables("111122223333", "r-" + i, "t"))
                .collect(Collectors.joining("\n"));
        assertThat(read(four))
                .contains(
                        "problem a.json:4:1: more than 3 documents in one file; the 3 documents before it can still be used,"
                                + " the rest of the file was not read");
        Path in = folder.resolve("in");
        for (int i = 0; i < 7; i++) {
            write(in.resolve(i + ".json"), tables("111122223333", "r-" + i, "t"));
        }
        try (SnapshotIndex index = SnapshotIndex.read(List.of(in.toString()), Snapshots.nothing(), SMALL)) {
            assertThat(index.inputs()).hasSize(5);
            assertThat(index.problems().stream().map(p -> p.describe().replace(in + "/", "")))
                    .containsExactly(
                            "5.json:1:1: more than 5 documents in one run",
                            "6.json:1:1: more than 5 documents in one run");
        }
    }

    @Test
    void problems() throws Exception {
        String wrong = IntStream.range(0, 9)
                .mapToObj(i -> "{\"TableName\": \"t%d\", \"TableStatus\": %d}".formatted(i, i))
                .collect(Collectors.joining(", "));
        assertThat(read(document("111122223333", "eu-west-1", "\"Table\": [" + wrong + "]"))
                        .lines())
                .contains("problem a.json:/facts/Table/3/TableStatus: expected a string, found a number")
                .contains("problem a.json: 5 more problems")
                .doesNotContain("problem a.json:/facts/Table/4/TableStatus: expected a string, found a number");
    }

    @Test
    void sizeOfAFile() throws Exception {
        byte[] large = (GOOD + " ".repeat(6000)).getBytes(StandardCharsets.UTF_8);
        String message =
                "larger than 5000 bytes; the document before it can still be used, the rest of the file was not read";
        assertThat(read(large, SMALL)).contains("problem a.json:1:").contains(message);
        assertThat(read(gzip(large), SMALL)).contains("problem a.json:1:").contains(message);
        try (SnapshotIndex index = SnapshotIndex.read(List.of("-"), new ByteArrayInputStream(large), SMALL)) {
            assertThat(Snapshots.report(index, folder)).isEqualTo("problem -: larger than 5000 bytes");
        }
    }

    @Test
    void aBombIsStoppedWhereItGrowsAbsurdly() throws Exception {
        Path bomb = folder.resolve("bomb.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                out.write(block);
            }
        }
        try (SnapshotIndex index = Snapshots.index(bomb)) {
            assertThat(index.problems().get(0).message()).isEqualTo("grows to more than 500 times its compressed size");
        }
    }

    @Test
    void sizesForAPerson() {
        assertThat(List.of(Limits.bytes(2L << 30), Limits.bytes(1 << 20), Limits.bytes(8 << 10), Limits.bytes(5000)))
                .containsExactly("2 GiB", "1 MiB", "8 KiB", "5000 bytes");
    }
}
