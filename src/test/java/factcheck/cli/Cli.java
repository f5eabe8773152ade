package factcheck.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs the command line with streams in memory.
 *
 * @param in standard input
 * @param folder the working folder, where the configuration and outputs are looked for
 */
record Cli(InputStream in, Path folder) {

    static final String RESOURCES = "src/test/resources/cli";

    /** The options for the checks of these tests alone. */
    static final String TEAM = "--no-builtin --rules " + RESOURCES + "/layers/team";

    /** What a run gave. */
    record Result(int status, String out, String err) {

        /** Everything, for a comparison with a file. */
        String whole() {
            return "exit status " + status + "\n--- standard output\n" + out + "--- standard error\n" + err;
        }
    }

    /** In the working folder of the process, with nothing on standard input. */
    static Cli here() {
        return new Cli(InputStream.nullInputStream(), Path.of(""));
    }

    static Cli in(Path folder) {
        return new Cli(InputStream.nullInputStream(), folder);
    }

    static Cli reading(byte[] in) {
        return new Cli(new ByteArrayInputStream(in), Path.of(""));
    }

    /** Runs the words of a line, and further arguments. */
    Result run(String line, String... further) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
        String[] arguments = new String[words.length + further.length];
        System.arraycopy(words, 0, arguments, 0, words.length);
        System.arraycopy(further, 0, arguments, words.length, further.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int status = Main.run(new Console(in, out, new PrintWriter(err), false, folder), arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
