package factcheck.engine;

import factcheck.facts.BackupRule;
import factcheck.facts.DaxNode;
import factcheck.facts.Fact;
import factcheck.facts.Gap;
import factcheck.facts.GlobalSecondaryIndex;
import factcheck.facts.Parameters;
import factcheck.facts.Region;
import factcheck.facts.Replica;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words that rules may use: fact types with their fields, and the few methods of plain values. */
final class Vocabulary {

    private static final Map<String, FactType> TYPES = new TreeMap<>();

    /** Pure and bounded methods of values that are no facts, by their class. */
    private static final Map<Class<?>, Set<String>> VALUE_METHODS = Map.of(
            String.class,
            Set.of("length", "isEmpty", "isBlank", "startsWith", "endsWith", "contains", "equals", "equalsIgnoreCase"),
            Collection.class,
            Set.of("size", "isEmpty", "contains", "get"),
            Map.class,
            Set.of("size", "isEmpty", "containsKey", "get", "getOrDefault"));

    private static final Set<String> ANY_VALUE_METHOD = union(VALUE_METHODS);

    static {
        Set<Class<?>> types = new LinkedHashSet<>(List.of(
                Fact.class,
                Gap.class,
                Parameters.class,
                Region.class,
                GlobalSecondaryIndex.class,
                Replica.class,
                DaxNode.class,
                BackupRule.class,
                String.class));
        Sections.all().forEach(section -> types.add(section.type()));
        Derivation.all().forEach(derivation -> types.add(derivation.type()));
        types.forEach(type -> TYPES.put(type.getSimpleName(), FactType.of(type)));
    }

    private Vocabulary() {}

    /** The fact type of that name, or null. */
    static @Nullable FactType type(String name) {
        return TYPES.get(name);
    }

    /** The names of all fact types, sorted. */
    static List<String> typeNames() {
        return List.copyOf(TYPES.keySet());
    }

    /** The section whose facts have that type, or null. */
    static @Nullable Section section(FactType type) {
        return Sections.of(type.type());
    }

    /** The field of that name of a value that is a record of the facts, or null. */
    static FactType.@Nullable Member valueField(Class<?> type, String name) {
        return type.isRecord() && type.getName().startsWith(FACTS)
                ? FactType.of(type).fields().get(name)
                : null;
    }

    private static final String FACTS = Fact.class.getPackageName() + ".";

    /** Whether a rule may call that method on a value; {@code type} is null where the value's class is not known. */
    static boolean allowsValueMethod(@Nullable Class<?> type, String method) {
        for (Map.Entry<Class<?>, Set<String>> entry : VALUE_METHODS.entrySet()) {
            if (type != null && entry.getKey().isAssignableFrom(type)) {
                return entry.getValue().contains(method);
            }
        }
        return (type == null || type == Object.class) && ANY_VALUE_METHOD.contains(method);
    }

    /** The class of what such a method gives. */
    static Class<?> valueMethodType(String method) {
        return switch (method) {
            case "length", "size" -> Number.class;
            case "get", "getOrDefault" -> Object.class;
            default -> Boolean.class;
        };
    }

    private static Set<String> union(Map<Class<?>, Set<String>> sets) {
        Set<String> all = new java.util.TreeSet<>();
        sets.values().forEach(all::addAll);
        return all;
    }
}
