package factcheck.rules;

import factcheck.facts.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The own fact types that the layers of a {@link RuleBook} describe. */
public final class FactTypes {

    private static final FactTypes NONE = new FactTypes(Map.of());

    private final Map<String, FactType> types;

    FactTypes(Map<String, FactType> types) {
        this.types = new TreeMap<>(types);
    }

    /** No own fact types. */
    public static FactTypes none() {
        return NONE;
    }

    /** The type of that name; empty where no layer describes one. */
    public Optional<FactType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** All types, by name. */
    public List<FactType> all() {
        return List.copyOf(types.values());
    }

    /** Their names. */
    public Set<String> names() {
        return java.util.Collections.unmodifiableSet(types.keySet());
    }

    /** The sections that hold such facts, by name. */
    public Map<String, Section> sections() {
        return types.values().stream().collect(Collectors.toUnmodifiableMap(FactType::name, FactType::section));
    }
}
