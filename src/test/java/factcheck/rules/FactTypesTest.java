package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.Members;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTypesTest {

    @Test
    void describesTheFields() throws RulesException {
        FactType type = Layers.good().factTypes().find("DataClass").orElseThrow();
        assertThat(type.meaning()).isEqualTo("how sensitive the data of a table is");
        assertThat(type.layer()).isEqualTo("good");
        assertThat(type.key()).containsExactly("TableArn");
        assertThat(type.fields().get("TableArn"))
                .isEqualTo(new FactType.FactField("TableArn", FieldType.TEXT, true, List.of(), "the table"));
        assertThat(type.fields().keySet())
                .containsExactly("TableArn", "class", "reviewedAt", "score", "count", "sure", "owners", "more");
    }

    @Test
    void findsWhatIsWrongWithAnElement() throws RulesException {
        FactType type = Layers.good().factTypes().find("DataClass").orElseThrow();
        assertThat(type.faults(new Members(Map.of("TableArn", "a", "class", "pii", "other", 1))))
                .isEmpty();
        assertThat(type.faults(new Members(Map.of(
                        "class", "secret",
                        "reviewedAt", "soon",
                        "score", "1",
                        "count", 1.5,
                        "sure", "true",
                        "owners", "me",
                        "more", List.of()))))
                .extracting(FactType.Fault::message)
                .containsExactly(
                        "`TableArn` is missing",
                        "`class` cannot be `secret`",
                        "`reviewedAt` must be a time",
                        "`score` must be a number",
                        "`count` must be a whole number",
                        "`sure` must be true or false",
                        "`owners` must be a list",
                        "`more` must be an object");
    }
}
