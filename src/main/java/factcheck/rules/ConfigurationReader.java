package factcheck.rules;

import factcheck.facts.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code factcheck.yaml}. */
final class ConfigurationReader {

    private final RuleBook book;
    private final SourceText source;
    private final Mistakes mistakes;

    ConfigurationReader(RuleBook book, SourceText source, Mistakes mistakes) {
        this.book = book;
        this.source = source;
        this.mistakes = mistakes;
    }

    /** A file with nothing but comments configures nothing. */
    Configuration read(Settings options) {
        List<Configuration.ForAccounts> accounts = new ArrayList<>();
        boolean blank =
                source.text().lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
        YamlNode root = blank ? null : YamlReader.read(source, mistakes);
        Entries keys = root == null ? null : Entries.of(root, "a configuration", source, mistakes);
        if (keys == null) {
            return new Configuration(Settings.NONE, accounts, options);
        }
        keys.known("disabled", "parameters", "severities", "accounts");
        Entries entries = keys.map("accounts", "`accounts`");
        if (entries != null) {
            for (YamlNode.Entry entry : entries.all().values()) {
                Glob glob = account(entry.key());
                Entries own = Entries.of(entry.value(), "an account's entry", source, mistakes);
                if (own != null) {
                    own.known("disabled", "parameters", "severities");
                    accounts.add(new Configuration.ForAccounts(glob, settings(own)));
                }
            }
        }
        return new Configuration(settings(keys), accounts, options);
    }

    private Glob account(YamlNode.Scalar key) {
        String text = key.text();
        if (key.type() == YamlNode.Kind.NUMBER) {
            mistakes.add(source.at(key, "an account's id must be a string, found " + key.kind(), Entries.quoted(key)));
        } else if (!text.matches("[0-9]{12}|[0-9*?]*[*?][0-9*?]*")) {
            String message = "`" + text + "` is neither the id of an account nor a glob over ids";
            mistakes.add(source.at(key, message, "an id has 12 digits; a glob has digits, `*` and `?`"));
        }
        return new Glob(text);
    }

    private Settings settings(Entries keys) {
        return new Settings(disabled(keys), severities(keys), parameters(keys));
    }

    private Set<String> disabled(Entries keys) {
        Set<String> found = new LinkedHashSet<>();
        List<YamlNode.Scalar> patterns = keys.scalars("disabled");
        if (patterns != null) {
            patterns.forEach(pattern -> found.addAll(matching(pattern)));
        }
        return found;
    }

    /** Of several entries that match a check the last one holds. */
    private Map<String, Severity> severities(Entries keys) {
        Map<String, Severity> found = new LinkedHashMap<>();
        Entries severities = keys.map("severities", "`severities`");
        if (severities != null) {
            for (YamlNode.Entry entry : severities.all().values()) {
                Set<String> ids = matching(entry.key());
                String label = severities.choice(entry.key().text(), Severity.labels());
                if (label != null) {
                    Severity.of(label).ifPresent(severity -> ids.forEach(id -> found.put(id, severity)));
                }
            }
        }
        return found;
    }

    private Map<String, Map<String, Object>> parameters(Entries keys) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        Entries parameters = keys.map("parameters", "`parameters`");
        if (parameters != null) {
            for (YamlNode.Entry entry : parameters.all().values()) {
                String id = entry.key().text();
                Entries values = Entries.of(entry.value(), "a check's entry", source, mistakes);
                Check check = check(entry.key());
                if (values != null && check != null) {
                    found.put(id, values(values, check));
                }
            }
        }
        return found;
    }

    private @Nullable Check check(YamlNode.Scalar key) {
        String id = key.text();
        Check check = book.find(id).orElse(null);
        if (check == null) {
            String help = Glob.isGlob(id) ? "parameters are set for one check at a time" : book.noCheckHelp(id);
            mistakes.add(source.at(key, "there is no check `" + id + "`", help));
        }
        return check;
    }

    private Set<String> matching(YamlNode.Scalar pattern) {
        Set<String> ids = book.matching(pattern.text());
        if (ids.isEmpty()) {
            mistakes.add(source.at(pattern, RuleBook.noCheck(pattern.text()), book.noCheckHelp(pattern.text())));
        }
        return ids;
    }

    /** The values of a check's parameters that a map gives, by name. */
    static Map<String, Object> values(Entries given, Check check) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (YamlNode.Entry entry : given.all().values()) {
            String name = entry.key().text();
            ParameterDeclaration declared = check.metadata().parameters().get(name);
            if (declared == null) {
                given.wrong(
                        entry.key(),
                        ParameterOptions.noParameter(check, name),
                        ParameterOptions.noParameterHelp(check, name));
                continue;
            }
            Object value = ParameterValues.of(entry.value(), declared, given.source(), given.mistakes());
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }
}
