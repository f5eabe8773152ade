package factcheck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
        name = "factcheck",
        description = "Checks saved facts about AWS DynamoDB, and what protects it, against rules in plain text files.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {EvaluateCommand.class, RulesCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "factcheck COMMAND --help tells what a command takes."})
final class FactcheckCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an unexpected fault happened.")
    private boolean debug;

    /** Whether an unexpected fault is shown whole. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
