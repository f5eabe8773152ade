package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * A fact of any section that this version has no type of its own for; its members are read by path.
 *
 * @param type the section's name
 * @param name the first identifying member that is there, else the element's number in its section
 * @param arn the first member whose name ends in {@code Arn} or {@code ARN} among the identifying ones, or null
 * @param element what it was read from
 */
public record Fact(
        @Field(means = "the section's name in the snapshot") String type,
        String name,
        @Nullable String arn,
        Element element)
        implements Resource {

    /** Builds the fact that a reading stands for. */
    public static Fact of(Reading r) {
        Element element = r.element();
        String name = null;
        String arn = null;
        for (String member : element.section().idMembers()) {
            String value = element.members().text(member);
            if (value == null) {
                continue;
            }
            if (member.toLowerCase(java.util.Locale.ROOT).endsWith("arn")) {
                arn = arn == null ? value : arn;
            } else {
                name = name == null ? value : name;
            }
        }
        String pointer = element.origin().pointer();
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return new Fact(element.section().name(), name != null ? name : arn != null ? arn : last, arn, element);
    }
}
