package factcheck.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
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
record Console(InputStream in, OutputStream out, PrintWriter err, boolean colours, Path folder) {}
