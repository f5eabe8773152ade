package factcheck.rules;

import factcheck.facts.Fact;
import factcheck.facts.Members;
import factcheck.facts.Reading;
import factcheck.facts.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An own fact type, as a layer's {@code facts.yaml} describes it.
 *
 * @param name the section's name in a snapshot
 * @param layer the layer that describes it
 * @param meaning what one element is, or null
 * @param key the fields that together identify an element in its region; may be empty
 * @param fields its fields by name, in the file's order
 */
public record FactType(
        String name, String layer, @Nullable String meaning, List<String> key, Map<String, FactField> fields) {

    /**
     * One field.
     *
     * @param name the member's name
     * @param type what values it has
     * @param required whether every element has it
     * @param values the values that are allowed; empty for any
     * @param meaning what it means, or null
     */
    public record FactField(
            String name,
            FieldType type,
            boolean required,
            List<Object> values,
            @Nullable String meaning) {}

    /** What is wrong with one member of an element. */
    public record Fault(String member, String message) {}

    /** What is wrong with an element, in the order of the fields; members that are not described are let be. */
    public List<Fault> faults(Members members) {
        List<Fault> found = new ArrayList<>();
        for (FactField field : fields.values()) {
            Object value = members.asMap().get(field.name());
            if (value == null) {
                if (field.required()) {
                    found.add(new Fault(field.name(), "`" + field.name() + "` is missing"));
                }
            } else if (!field.type().accepts(value)) {
                found.add(new Fault(
                        field.name(),
                        "`" + field.name() + "` must be " + field.type().words()));
            } else if (!field.values().isEmpty()
                    && field.values().stream().noneMatch(v -> v.toString().equals(value.toString()))) {
                found.add(new Fault(field.name(), "`" + field.name() + "` cannot be `" + value + "`"));
            }
        }
        return List.copyOf(found);
    }

    /** The section that holds such facts. */
    Section section() {
        return new Section(
                name, Fact.class, List.of(name), name, key, Map.of(), optional(), null, Set.of(), this::read);
    }

    /** Fields that need not be there: their absence is an answer. */
    private Set<String> optional() {
        return fields.values().stream()
                .filter(field -> !field.required())
                .map(FactField::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Fact read(Reading reading) {
        faults(reading.members()).forEach(fault -> reading.refuse(fault.member(), fault.message()));
        return Fact.of(reading);
    }
}
