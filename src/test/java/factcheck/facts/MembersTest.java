package factcheck.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading members by path. */
class MembersTest {

    private static final Members MEMBERS = new Members(values());

    private static Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("SSEDescription", Map.of("Status", "ENABLED"));
        values.put("Replicas", Arrays.asList(Map.of("RegionName", "eu-west-1"), null, List.of("x", 7)));
        values.put("aws:tag.name", Map.of("a\\b", 1));
        values.put("Null", null);
        values.put("", "empty name");
        values.put("Long", 3_000_000_000L);
        values.put("Point", new BigDecimal("1.50"));
        values.put("Flag", true);
        values.put("Time", 1421866952);
        return values;
    }

    @Test
    void pathsLeadInwards() {
        assertThat(MEMBERS.text("SSEDescription.Status")).isEqualTo("ENABLED");
        assertThat(MEMBERS.text("Replicas.0.RegionName")).isEqualTo("eu-west-1");
        assertThat(MEMBERS.text("Replicas.2.0")).isEqualTo("x");
        assertThat(MEMBERS.integer("Replicas.2.1")).isEqualTo(7L);
        assertThat(MEMBERS.text("")).isEqualTo("empty name");
    }

    @Test
    void aDotOrBackslashOfANameIsEscaped() {
        assertThat(MEMBERS.integer("aws:tag\\.name.a\\\\b")).isEqualTo(1L);
        assertThat(MEMBERS.get("aws:tag.name")).isNull();
        assertThat(Members.memberOf("aws:tag\\.name.a")).isEqualTo("aws:tag.name");
        assertThat(Members.memberOf("Replicas.0.RegionName")).isEqualTo("Replicas");
    }

    @Test
    void pathsThatLeadNowhereGiveNull() {
        for (String path : List.of(
                "No",
                "Null",
                "Null.x",
                "SSEDescription.No",
                "SSEDescription.",
                "SSEDescription.Status.x",
                "Replicas.1",
                "Replicas.1.x",
                "Replicas.3",
                "Replicas.-1",
                "Replicas.x",
                "Replicas.",
                "Replicas.99999999999",
                "Replicas.٠",
                ".",
                "\\")) {
            assertThat(MEMBERS.get(path)).as(path).isNull();
        }
    }

    @Test
    void valuesOfAnotherTypeGiveNull() {
        assertThat(MEMBERS.text("Flag")).isNull();
        assertThat(MEMBERS.flag("Long")).isNull();
        assertThat(MEMBERS.integer("Point")).isNull();
        assertThat(MEMBERS.number("Flag")).isNull();
        assertThat(MEMBERS.list("SSEDescription")).isNull();
        assertThat(MEMBERS.time("Flag")).isNull();
    }

    @Test
    void valuesOfEachType() {
        assertThat(MEMBERS.flag("Flag")).isTrue();
        assertThat(MEMBERS.integer("Long")).isEqualTo(3_000_000_000L);
        assertThat(MEMBERS.number("Long")).isEqualTo(new BigDecimal("3000000000"));
        assertThat(MEMBERS.number("Point")).isEqualTo(new BigDecimal("1.50"));
        assertThat(MEMBERS.list("Replicas")).hasSize(3);
        assertThat(MEMBERS.time("Time")).isEqualTo(Instant.parse("2015-01-21T19:02:32Z"));
        assertThat(MEMBERS.has("Null")).isTrue();
        assertThat(MEMBERS.has("No")).isFalse();
    }
}
