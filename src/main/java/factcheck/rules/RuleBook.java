package factcheck.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The checks that hold, after later layers have replaced those of earlier ones. */
public final class RuleBook {

    private final List<String> layers;
    private final Map<String, Check> checks;
    private final FactTypes factTypes;
    private final List<String> warnings;

    RuleBook(List<String> layers, Map<String, Check> checks, FactTypes factTypes, List<String> warnings) {
        this.layers = List.copyOf(layers);
        this.checks = new TreeMap<>(checks);
        this.factTypes = factTypes;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads the layers, the first one first.
     *
     * @throws RulesException with all mistakes of all files
     */
    public static RuleBook load(List<LayerSource> layers) throws RulesException {
        return new LayerReader().read(layers);
    }

    /** The names of the layers in their order. */
    public List<String> layers() {
        return layers;
    }

    /** All checks that hold, by id. */
    public List<Check> checks() {
        return List.copyOf(checks.values());
    }

    /** The ids of all checks that hold, sorted. */
    public Set<String> ids() {
        return java.util.Collections.unmodifiableSet(checks.keySet());
    }

    /** The check of that id; empty where there is none. */
    public Optional<Check> find(String id) {
        return Optional.ofNullable(checks.get(id));
    }

    /** The own fact types that the layers describe. */
    public FactTypes factTypes() {
        return factTypes;
    }

    /** What a person should know, though it keeps nothing from running; each ready to be printed. */
    public List<String> warnings() {
        return warnings;
    }

    /** The digest over the ids and digests of all checks that hold, {@code sha256:…}. */
    public String digest() {
        return Digests.sha256(checks.values().stream()
                .map(check -> check.id() + " " + check.digest() + "\n")
                .collect(Collectors.joining()));
    }

    /**
     * The checks that are asked for, by id.
     *
     * @param includes ids and globs ({@code *}, {@code ?}); none for all checks
     * @param excludes ids and globs of checks to leave out
     * @throws RulesException where one of them matches no check, or no check is left; it names the options
     *     {@code --check} and {@code --exclude}
     */
    public List<Check> select(Collection<String> includes, Collection<String> excludes) throws RulesException {
        Mistakes mistakes = new Mistakes();
        Set<String> ids = includes.isEmpty() ? new TreeSet<>(checks.keySet()) : new TreeSet<>();
        includes.forEach(pattern -> ids.addAll(matching(pattern, "--check", mistakes)));
        excludes.forEach(pattern -> ids.removeAll(matching(pattern, "--exclude", mistakes)));
        if (ids.isEmpty() && mistakes.count() == 0) {
            mistakes.add(Diagnostic.of(excludes.isEmpty() ? "--check" : "--exclude", "no check is left", null));
        }
        mistakes.throwIfAny();
        return checks.values().stream()
                .filter(check -> ids.contains(check.id()))
                .toList();
    }

    private Set<String> matching(String pattern, String option, Mistakes mistakes) {
        Set<String> found = matching(pattern);
        if (found.isEmpty()) {
            mistakes.add(Diagnostic.of(option, noCheck(pattern), noCheckHelp(pattern)));
        }
        return found;
    }

    /** The ids that an id or a glob matches. */
    Set<String> matching(String pattern) {
        Glob glob = new Glob(pattern);
        return checks.keySet().stream().filter(glob::matches).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What to say of an id or a glob that matches nothing. */
    static String noCheck(String pattern) {
        return Glob.isGlob(pattern) ? "no check matches `" + pattern + "`" : "there is no check `" + pattern + "`";
    }

    /** The help to go with it. */
    String noCheckHelp(String pattern) {
        String question = Nearest.question(pattern, new ArrayList<>(checks.keySet()));
        return question == null ? "`factcheck rules list` lists the checks" : question;
    }
}
