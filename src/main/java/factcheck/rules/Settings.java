package factcheck.rules;

import factcheck.facts.Severity;
import java.util.Map;
import java.util.Set;

/**
 * One set of settings, as the general part of a configuration, one of its accounts, or the command line gives it. Globs have
 * been worked out: every key is a check's id.
 */
record Settings(Set<String> disabled, Map<String, Severity> severities, Map<String, Map<String, Object>> parameters) {

    static final Settings NONE = new Settings(Set.of(), Map.of(), Map.of());
}
