package factcheck.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of the option {@code --param}; of two for one parameter the later one holds. */
final class ParameterOptions {

    private static final String OPTION = "--param";

    private final RuleBook book;
    private final Mistakes mistakes;

    ParameterOptions(RuleBook book, Mistakes mistakes) {
        this.book = book;
        this.mistakes = mistakes;
    }

    Settings read(Collection<String> options) {
        Map<String, Map<String, Object>> values = new LinkedHashMap<>();
        options.forEach(option -> take(option, values));
        return new Settings(Set.of(), Map.of(), values);
    }

    private void take(String option, Map<String, Map<String, Object>> values) {
        int equals = option.indexOf('=');
        int dot = option.indexOf('.');
        if (dot < 1 || equals < dot + 2) {
            complain("`" + option + "` is not of the form CHECK.NAME=VALUE", null);
            return;
        }
        String id = option.substring(0, dot);
        String name = option.substring(dot + 1, equals);
        Check check = book.find(id).orElse(null);
        if (check == null) {
            complain(RuleBook.noCheck(id), book.noCheckHelp(id));
            return;
        }
        Map<String, ParameterDeclaration> declared = check.metadata().parameters();
        ParameterDeclaration declaration = declared.get(name);
        if (declaration == null) {
            complain(noParameter(check, name), noParameterHelp(check, name));
            return;
        }
        String text = option.substring(equals + 1);
        Object value = ParameterValues.of(
                text, declaration, objection -> complain("`" + id + "`: " + objection, declaration.help(text)));
        if (value != null) {
            values.computeIfAbsent(id, c -> new LinkedHashMap<>()).put(name, value);
        }
    }

    static String noParameter(Check check, String name) {
        return "the check `" + check.id() + "` has no parameter `" + name + "`";
    }

    static @Nullable String noParameterHelp(Check check, String name) {
        return Nearest.help(name, check.metadata().parameters().keySet(), "parameters");
    }

    private void complain(String message, @Nullable String help) {
        mistakes.add(Diagnostic.of(OPTION, message, help));
    }
}
