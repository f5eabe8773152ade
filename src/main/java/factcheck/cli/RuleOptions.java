package factcheck.cli;

import factcheck.rules.BuiltinRules;
import factcheck.rules.LayerSource;
import factcheck.rules.RuleBook;
import factcheck.rules.RulesException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which checks there are. */
final class RuleOptions {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder of checks over the built-in ones; may be given several times, later ones override.")
    private List<String> folders = List.of();

    @Option(names = "--no-builtin", description = "Leave the built-in checks out.")
    private boolean noBuiltin;

    /** Reads the layers that are named. */
    RuleBook load() throws RulesException, RequestException {
        return load("--rules", folders, !noBuiltin);
    }

    /** Reads the layers in the folders that an argument names, over the built-in one where that is wanted. */
    static RuleBook load(String argument, List<String> folders, boolean withBuiltin)
            throws RulesException, RequestException {
        if (!withBuiltin && folders.isEmpty()) {
            throw new RequestException("there is no check", "`--no-builtin` needs a folder of checks: `--rules DIR`");
        }
        for (String folder : folders) {
            NamedPath.of(argument, folder);
        }
        List<LayerSource> layers = new ArrayList<>();
        try (BuiltinRules builtin = BuiltinRules.open()) {
            if (withBuiltin) {
                layers.add(builtin.source());
            }
            folders.forEach(folder -> layers.add(LayerSource.of(folder)));
            return RuleBook.load(layers);
        }
    }
}
