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
        String name = line.getCommandSpec().qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            boolean option = word.startsWith("-");
            String what = option ? "option" : line.getSubcommands().isEmpty() ? "argument" : "command";
            List<String> known =
                    option ? options(line) : List.copyOf(line.getSubcommands().keySet());
            return say("unknown " + what + " `" + word + "`", help(Nearest.question(word, known), name));
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            var argument = missing.getMissing().get(0);
            String what = argument.isOption()
                    ? "`" + ((CommandLine.Model.OptionSpec) argument).longestName() + "` takes a value"
                    : "`" + argument.paramLabel() + "` is missing";
            return say(what, help(null, name));
        }
        String text = String.valueOf(e.getMessage());
        return say(text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1), help(null, name));
    }

    private static List<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    private static String help(@Nullable String question, String command) {
        return question != null ? question : "`" + command + " --help` tells what it takes";
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) throws Exception {
        if (e instanceof RequestException || e instanceof NoSnapshotException) {
            return say(String.valueOf(e.getMessage()), null);
        }
        if (e instanceof RulesException) {
            console.err().println(e.getMessage());
            return ExitCode.WRONG_REQUEST.status();
        }
        throw e;
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
