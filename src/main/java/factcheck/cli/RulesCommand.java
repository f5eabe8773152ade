package factcheck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verbs over checks. */
@Command(
        name = "rules",
        description = "Lists, shows and tests checks.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {RulesListCommand.class, RulesShowCommand.class, RulesTestCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
