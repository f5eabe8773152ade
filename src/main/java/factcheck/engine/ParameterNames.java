package factcheck.engine;

import factcheck.rules.Nearest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The declared parameters of one check, with their types: {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code list}. */
record ParameterNames(Map<String, String> types) {

    private static final Map<String, String> METHOD_TYPES =
            Map.of("text", "string", "integer", "integer", "number", "number", "flag", "boolean", "list", "list");

    private static final Map<String, Class<?>> CLASSES = Map.of(
            "string", String.class,
            "integer", Long.class,
            "number", BigDecimal.class,
            "boolean", Boolean.class,
            "list", List.class);

    /** The class of a parameter that a rule reads with a method of {@link factcheck.facts.Parameters}. */
    @Nullable
    Class<?> read(String method, String name) throws Refused {
        String wanted = METHOD_TYPES.get(method);
        if (wanted == null) {
            throw new Refused(
                    method,
                    "`Parameters` has no method `" + method + "`",
                    Nearest.question(method, METHOD_TYPES.keySet()));
        }
        String declared = types.get(name);
        if (declared == null) {
            String near = Nearest.question(name, types.keySet());
            throw new Refused(
                    name,
                    "the check declares no parameter `" + name + "`",
                    near != null ? near : "declare it under `parameters` in metadata.yaml");
        }
        if (!declared.equals(wanted)) {
            String reader = METHOD_TYPES.entrySet().stream()
                    .filter(e -> e.getValue().equals(declared))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            throw new Refused(
                    name,
                    "parameter `" + name + "` is of type " + declared,
                    "read it with `" + reader + "(\"" + name + "\")`");
        }
        return CLASSES.get(declared);
    }
}
