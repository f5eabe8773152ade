package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Faults of the program itself, and names that steer a terminal. */
class FaultsTest {

    private static final String EVALUATE = "evaluate - " + Cli.TEAM + " --check tables_protected";
    private static final String FAULT =
            "factcheck: a fault of the program itself ended the run; results are not whole\n";

    private static Cli with(Supplier<? extends Throwable> fault) {
        InputStream in = new InputStream() {
            @Override
            public int read() {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Throwable thrown = fault.get();
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }
        };
        return new Cli(in, Path.of(""));
    }

    @Test
    void unexpectedFaultIsOneSentence() {
        Cli.Result result = with(() -> new IllegalStateException("inner words")).run(EVALUATE);
        assertThat(result)
                .isEqualTo(new Cli.Result(3, "", FAULT + "  help: `factcheck --debug …` shows where it happened\n"));
    }

    @Test
    void debugShowsItWhole() {
        for (String line : new String[] {"--debug " + EVALUATE, EVALUATE + " --debug"}) {
            Cli.Result result =
                    with(() -> new IllegalStateException("inner words")).run(line);
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).startsWith(FAULT + "java.lang.IllegalStateException: inner words\n\tat ");
        }
    }

    @Test
    void memoryThatRunsOut() {
        Cli.Result result = with(OutOfMemoryError::new).run(EVALUATE);
        assertThat(result).isEqualTo(new Cli.Result(3, "", """
                        factcheck: memory ran out; results are not whole
                          help: give Java more of it with `-Xmx`, or use fewer `--threads`
                        """));
    }

    @Test
    void stackThatRunsOut() {
        assertThat(with(StackOverflowError::new).run(EVALUATE).err()).startsWith(FAULT);
    }

    @Test
    void namesDoNotSteerTheTerminal() {
        Cli.Result result = Cli.here().run("evaluate", "a\u001b[2Jb\u202ec\rd.json");
        assertThat(result.err()).isEqualTo("factcheck: `a\\u001b[2Jb\\u202ec\\rd.json` does not exist\n");
    }

    @Test
    void anEmptyPathIsNotTheWorkingFolder() {
        for (String option : new String[] {"PATH", "--rules", "--config", "--expect"}) {
            String[] arguments = option.equals("PATH") ? new String[] {""} : new String[] {"x.json", option, ""};
            Cli.Result result = Cli.here().run("evaluate " + Cli.TEAM + " --check tables_protected", arguments);
            assertThat(result.whole()).contains("exit status 2\n", "`" + option + "` is given an empty path");
        }
    }

    @Test
    void standardInput() throws java.io.IOException {
        byte[] snapshot = java.nio.file.Files.readAllBytes(Path.of(Cli.RESOURCES, "snapshots/well.json"));
        Cli.Result result = Cli.reading(snapshot).run(EVALUATE + " -f jsonl");
        assertThat(result.status()).isZero();
        assertThat(result.out().lines()).singleElement().asString().contains("table/orders");
    }
}
