package factcheck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
