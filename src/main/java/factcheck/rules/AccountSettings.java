package factcheck.rules;

import factcheck.facts.Parameters;
import factcheck.facts.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is configured for one account. Immutable. */
public final class AccountSettings {

    private final Set<String> disabled = new HashSet<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, Map<String, Object>> parameters = new HashMap<>();

    /** Settings in the order in which they hold: later ones win. */
    AccountSettings(List<Settings> settings) {
        for (Settings each : settings) {
            disabled.addAll(each.disabled());
            severities.putAll(each.severities());
            each.parameters()
                    .forEach((check, values) -> parameters
                            .computeIfAbsent(check, c -> new HashMap<>())
                            .putAll(values));
        }
    }

    /** Whether the check is to judge the account. */
    public boolean enabled(Check check) {
        return !disabled.contains(check.id());
    }

    /** How bad a failure of the check is. */
    public Severity severity(Check check) {
        return severities.getOrDefault(check.id(), check.metadata().severity());
    }

    /** The check's parameters, every declared one, in the order of its metadata. */
    public Parameters parameters(Check check) {
        Map<String, Object> configured = parameters.getOrDefault(check.id(), Map.of());
        Map<String, Object> values = new LinkedHashMap<>();
        check.metadata()
                .parameters()
                .forEach((name, declared) -> values.put(name, configured.getOrDefault(name, declared.defaultValue())));
        return new Parameters(check.id(), java.util.Collections.unmodifiableMap(values));
    }
}
