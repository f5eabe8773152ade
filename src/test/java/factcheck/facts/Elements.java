package factcheck.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes facts out of plain values. */
final class Elements {

    static final Scope SCOPE = new Scope("111122223333", null, null, "aws", "eu-west-1", null);

    private Elements() {}

    /** An object of names and values in turn. */
    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    static Reading reading(Section section, Map<String, @Nullable Object> members) {
        return new Reading(
                section, SCOPE, new Members(members), new Origin(0, "/facts/" + section.name() + "/0"), Map.of());
    }

    static Table table(@Nullable Object... members) {
        return Table.of(reading(Sections.TABLE, object(members)));
    }
}
