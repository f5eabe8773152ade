package factcheck.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command talks to.
 *
 * @param in standard input
 * @param out standard output, for results alone
 * @param err standard error, for everything else
 * @param colours whether the terminal shows colours
 * @param folder the working folder
 */
record Console(InputStream in, OutputStream out, PrintWriter err, boolean colours, Path folder) {

    /** Standard output for text that a person reads. */
    PrintWriter printer() {
        return new PrintWriter(new HarmlessWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }
}
