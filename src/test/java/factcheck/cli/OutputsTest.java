package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that go to files, and outputs that cannot be written. */
class OutputsTest {

    private static final String EVALUATE =
            "evaluate " + Cli.RESOURCES + "/snapshots/fleet.jsonl " + Cli.TEAM + " --check tables_protected";

    @TempDir
    Path folder;

    /** An output that fails as soon as something reaches it. */
    private static final class Broken extends OutputStream {

        private final String reason;

        Broken(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }

    @Test
    void severalReportsAtOnce() throws IOException {
        Cli.Result result =
                Cli.in(folder).run(EVALUATE + " -f json -o csv=a.csv -o jsonl=a.jsonl --output json=a.json");
        assertThat(result.status()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("a.json"))).isEqualTo(result.out());
        assertThat(Files.readString(folder.resolve("a.csv")))
                .isEqualTo(Cli.here().run(EVALUATE + " -f csv").out());
        assertThat(Files.readString(folder.resolve("a.jsonl")))
                .isEqualTo(Cli.here().run(EVALUATE + " -f jsonl").out());
        assertThat(names()).containsExactly("a.csv", "a.json", "a.jsonl");
    }

    @Test
    void textToAFileEndsWithTheSummary() throws IOException {
        Cli.Result result = Cli.in(folder).run(EVALUATE + " -o text=a.txt");
        assertThat(Files.readString(folder.resolve("a.txt"))).isEqualTo(result.out() + "\n" + result.err());
    }

    @Test
    void anEarlierReportIsReplacedAndALinkFollowed() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("a.csv");
        Files.writeString(real, "old");
        Files.createSymbolicLink(folder.resolve("a.csv"), real);
        Cli.in(folder).run(EVALUATE + " -o csv=a.csv");
        assertThat(real).content().startsWith("id,check,");
        assertThat(folder.resolve("a.csv")).isSymbolicLink();
    }

    @Test
    void aWrongRequestLeavesAnEarlierReport() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "old");
        Cli.Result result = Cli.in(folder).run(EVALUATE + " " + folder + "/missing -o csv=a.csv");
        assertThat(result.status()).isEqualTo(2);
        assertThat(folder.resolve("a.csv")).hasContent("old");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void aFullDiskIsAProblem() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        Cli.Result result = Cli.in(folder).run(EVALUATE + " -o csv=/dev/full");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).contains("deletion protection is off");
        assertThat(result.err())
                .contains("problem: /dev/full: the report cannot be written: ")
                .endsWith("exit status 3: evaluated in part, because of a problem\n");
    }

    @Test
    void standardOutputThatFailsIsAProblem() {
        StringWriter err = new StringWriter();
        int status = run(new Broken("the disk is full"), err, EVALUATE.split(" ", -1));
        assertThat(status).isEqualTo(3);
        assertThat(err)
                .asString()
                .startsWith("problem: standard output cannot be written: the disk is full\n")
                .endsWith("exit status 3: evaluated in part, because of a problem\n");
    }

    @Test
    void aReaderThatLeavesIsNoProblem() {
        StringWriter err = new StringWriter();
        int status = run(new Broken("Broken pipe"), err, EVALUATE.split(" ", -1));
        assertThat(status).isEqualTo(1);
        assertThat(err).asString().doesNotContain("problem", "pipe").contains("exit status 1");
    }

    @Test
    void listThatCannotBeWritten() {
        StringWriter err = new StringWriter();
        int status = run(new Broken("the disk is full"), err, ("rules list " + Cli.TEAM).split(" ", -1));
        assertThat(status).isEqualTo(3);
        assertThat(err).hasToString("factcheck: standard output cannot be written: the disk is full\n");
    }

    private static int run(OutputStream out, StringWriter err, String... arguments) {
        PrintWriter printer = new PrintWriter(err);
        return Main.run(new Console(InputStream.nullInputStream(), out, printer, false, Path.of("")), arguments);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
