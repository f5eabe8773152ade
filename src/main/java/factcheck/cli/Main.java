package factcheck.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Console console = new Console(System.in, out, err, CommandLine.Help.Ansi.AUTO.enabled(), Path.of(""));
        int status = run(console, args);
        err.flush();
        System.exit(status);
    }

    /** Runs one command; gives the exit status. */
    static int run(Console console, String... args) {
        ResultStream out = new ResultStream(console.out());
        PrintWriter err = new PrintWriter(new HarmlessWriter(console.err()), true);
        Console guarded = new Console(console.in(), out, err, console.colours(), console.folder());
        CommandLine line = commandLine(guarded);
        int status = execute(line, new Errors(guarded), args);
        out.flush();
        String failure = out.takeFailure();
        if (failure != null) {
            err.println("factcheck: standard output cannot be written: " + failure);
            status = status == ExitCode.WRONG_REQUEST.status() ? status : ExitCode.INCOMPLETE.status();
        }
        err.flush();
        return status;
    }

    private static int execute(CommandLine line, Errors errors, String... args) {
        try {
            return line.execute(args);
        } catch (RuntimeException | Error e) {
            return errors.fault(e, line);
        }
    }

    /** The whole command line, over a console. */
    static CommandLine commandLine(Console console) {
        CommandLine.IFactory factory = new CommandFactory(console);
        PrintWriter out = new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true);
        return new CommandLine(FactcheckCommand.class, factory)
                .setOut(out)
                .setErr(console.err())
                .setUsageHelpAutoWidth(false)
                .setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new Errors(console))
                .setExecutionExceptionHandler(new Errors(console));
    }
}
