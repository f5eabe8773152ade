package factcheck.rules;

import factcheck.facts.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration file and the command line set. What holds for an account is, each winning over the one before: the
 * checks' metadata, the file's general part, its entries for accounts in their order, the options of the command line. A check
 * that any of them disables is disabled.
 */
public final class Configuration {

    /** The settings of the accounts that a glob matches. */
    record ForAccounts(Glob accounts, Settings settings) {}

    private final Settings general;
    private final List<ForAccounts> accounts;
    private final Settings options;
    private final AccountSettings forAll;

    Configuration(Settings general, List<ForAccounts> accounts, Settings options) {
        this.general = general;
        this.accounts = List.copyOf(accounts);
        this.options = options;
        this.forAll = new AccountSettings(List.of(general, options));
    }

    /** Nothing is configured. */
    public static Configuration none() {
        return new Configuration(Settings.NONE, List.of(), Settings.NONE);
    }

    /**
     * Reads a configuration.
     *
     * @param file the configuration file, or null where there is none
     * @param display the file as the user named it
     * @param parameters the values of the option {@code --param}: {@code CHECK.NAME=VALUE}
     * @param book the checks that it is about
     * @throws RulesException with all mistakes of the file and of the options; those of an option name {@code --param}
     */
    public static Configuration read(@Nullable Path file, String display, Collection<String> parameters, RuleBook book)
            throws RulesException {
        Mistakes mistakes = new Mistakes();
        Settings options = new ParameterOptions(book, mistakes).read(parameters);
        SourceText source = file == null ? null : SourceText.read(file, display, mistakes);
        Configuration configuration = source == null
                ? new Configuration(Settings.NONE, List.of(), options)
                : new ConfigurationReader(book, source, mistakes).read(options);
        mistakes.throwIfAny();
        return configuration;
    }

    /** The settings where no account is in question, such as for a report's header. */
    public AccountSettings forAll() {
        return forAll;
    }

    /** The settings of an account. */
    public AccountSettings forAccount(String account) {
        List<Settings> settings = new ArrayList<>();
        settings.add(general);
        for (ForAccounts entry : accounts) {
            if (entry.accounts().matches(account)) {
                settings.add(entry.settings());
            }
        }
        settings.add(options);
        return settings.size() == 2 ? forAll : new AccountSettings(settings);
    }

    /** The severity of a check where no account is in question. */
    public Severity severity(Check check) {
        return forAll.severity(check);
    }
}
