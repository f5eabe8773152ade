package factcheck.cli;

import factcheck.rules.Nearest;
import factcheck.rules.RulesException;
import factcheck.snapshot.NoSnapshotException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a request, in the style of all messages, and gives the exit status. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;

    Errors(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        String help = "`" + line.getCommandSpec().qualifiedName() + " --help` tells what it takes";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            boolean option = word.startsWith("-");
            String what = option ? "option" : line.getSubcommands().isEmpty() ? "argument" : "command";
            List<String> known =
                    option ? options(line) : List.copyOf(line.getSubcommands().keySet());
            String question = Nearest.question(word, known);
            return say("unknown " + what + " `" + word + "`", question == null ? help : question);
        }
        return say(message(e), help);
    }

    private static String message(ParameterException e) {
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            var argument = missing.getMissing().get(0);
            return argument instanceof OptionSpec option
                    ? "`" + option.longestName() + "` takes a value"
                    : "`" + argument.paramLabel() + "` is missing";
        }
        if (e instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return "`" + option.longestName() + "` is given twice";
        }
        if (e.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
            return "`" + option.longestName() + "` takes no value, found `" + e.getValue() + "`";
        }
        String text = String.valueOf(e.getMessage()).replace('\'', '`');
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static List<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof RequestException request) {
            return say(String.valueOf(request.getMessage()), request.help());
        }
        if (e instanceof NoSnapshotException) {
            for (String each : String.valueOf(e.getMessage()).split("\n", -1)) {
                say(each, null);
            }
            return ExitCode.WRONG_REQUEST.status();
        }
        if (e instanceof RulesException) {
            console.err().println(e.getMessage());
            return ExitCode.WRONG_REQUEST.status();
        }
        return fault(e, line);
    }

    /** Says that the program itself is at fault, or had too little to run with. */
    int fault(Throwable fault, CommandLine line) {
        Object top = line.getCommandSpec().root().userObject();
        boolean debug = top instanceof FactcheckCommand command && command.debug();
        if (fault instanceof OutOfMemoryError) {
            say("memory ran out; results are not whole", "give Java more of it with `-Xmx`, or use fewer `--threads`");
        } else {
            say(
                    "a fault of the program itself ended the run; results are not whole",
                    debug ? null : "`factcheck --debug …` shows where it happened");
        }
        if (debug) {
            fault.printStackTrace(console.err());
        }
        return ExitCode.INCOMPLETE.status();
    }

    private int say(String message, @Nullable String help) {
        PrintWriter err = console.err();
        err.println("factcheck: " + message);
        if (help != null) {
            err.println("  help: " + help);
        }
        return ExitCode.WRONG_REQUEST.status();
    }
}
