package factcheck.engine;

import factcheck.facts.Field;
import factcheck.facts.Resource;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fact type as rules see it, read off the annotations of its record.
 *
 * @param name the name in rules
 * @param type the record
 * @param fields the fields, by name
 * @param calls the methods with arguments that a rule may call, by name
 */
record FactType(String name, Class<?> type, Map<String, Member> fields, Map<String, Member> calls) {

    /** Methods of every resource that read a member by path. */
    static final Set<String> PATH_METHODS = Set.of("text", "number", "integer", "flag", "list", "time", "has");

    /**
     * One field or call.
     *
     * @param members the top-level members that its value is taken from
     * @param type the type of its value
     * @param open whether the value can say that something is not known, so that not having another value proves nothing
     */
    record Member(List<String> members, Class<?> type, boolean open) {

        private static final String NOT_KNOWN = "NOT_KNOWN";

        static Member of(Field field, Class<?> type) {
            return new Member(
                    List.of(field.members()), type, List.of(field.known()).contains(NOT_KNOWN));
        }
    }

    static FactType of(Class<?> type) {
        Map<String, Member> fields = new TreeMap<>();
        Map<String, Member> calls = new TreeMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Field field = component.getAnnotation(Field.class);
                if (field != null) {
                    fields.put(component.getName(), Member.of(field, component.getType()));
                }
            }
        }
        for (Method method : type.getMethods()) {
            Field field = annotation(method);
            if (field == null || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            Member member = Member.of(field, method.getReturnType());
            (method.getParameterCount() == 0 ? fields : calls).putIfAbsent(method.getName(), member);
        }
        return new FactType(type.getSimpleName(), type, Map.copyOf(fields), Map.copyOf(calls));
    }

    private static @Nullable Field annotation(Method method) {
        Field own = method.getAnnotation(Field.class);
        if (own != null || !Resource.class.isAssignableFrom(method.getDeclaringClass())) {
            return own;
        }
        try {
            return Resource.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .getAnnotation(Field.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** Whether members can be read by path. */
    boolean hasPaths() {
        return Resource.class.isAssignableFrom(type);
    }

    /** The names of the fields, sorted. */
    List<String> fieldNames() {
        return List.copyOf(new TreeSet<>(fields.keySet()));
    }
}
