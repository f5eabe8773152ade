package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import factcheck.facts.Element;
import factcheck.facts.Gap;
import factcheck.facts.Members;
import factcheck.facts.Origin;
import factcheck.facts.Reading;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.facts.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCaseTest {

    private static List<RuleCase> good() throws RulesException {
        RuleBook book = Layers.good();
        return RuleCase.read(book.find("tables_restorable").orElseThrow(), book.factTypes());
    }

    @Test
    void aCheckWithoutCasesHasNone() throws RulesException {
        RuleBook book = Layers.good();
        assertThat(RuleCase.read(book.find("tables_protected").orElseThrow(), book.factTypes()))
                .isEmpty();
    }

    @Test
    void readsParametersAndExpectations() throws RulesException {
        RuleCase second = good().get(1);
        assertThat(second.name()).isEqualTo("two regions, one with a gap");
        assertThat(second.line()).isEqualTo(5);
        assertThat(second.parameters().integer("minDays")).isEqualTo(14);
        assertThat(second.parameters().list("trusted")).containsExactly("012345678901");
        assertThat(second.parameters().text("mode")).isEqualTo("strict");
        assertThat(second.expectations())
                .containsExactly(
                        new RuleCase.Expectation("carts", null, Status.PASS, "14 of 35 days", 26),
                        new RuleCase.Expectation("carts", "by-date", Status.NOT_APPLICABLE, null, 27),
                        new RuleCase.Expectation(
                                "arn:aws:dynamodb:us-east-1:111122223333:table/other", null, null, null, 28),
                        new RuleCase.Expectation("cn-north-1", null, Status.UNKNOWN, null, 29));
        assertThat(second.expectations().get(1).key()).isEqualTo("carts#by-date");
        assertThat(good().get(2).expectations()).isEmpty();
    }

    @Test
    void completesTheDocuments() throws RulesException, IOException {
        Path expected = Path.of("src/test/resources/layers/completed-cases.json");
        List<List<Map<String, Object>>> documents =
                good().stream().map(RuleCase::documents).toList();
        String json =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(documents) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, json);
        }
        assertThat(json).isEqualTo(Files.readString(expected));
    }

    @Test
    void aGapKeepsPlainMembersFromBeingKnown() {
        String table = "arn:aws:dynamodb:eu-west-1:111122223333:table/";
        assertThat(leftOut("dynamodb:GetResourcePolicy", null))
                .containsExactly("ResourcePolicy", "StreamResourcePolicy");
        assertThat(leftOut("dynamodb:GetResourcePolicy", table + "orders")).containsExactly("ResourcePolicy");
        assertThat(leftOut("dynamodb:GetResourcePolicy", table + "orders/stream/x"))
                .containsExactly("StreamResourcePolicy");
        assertThat(leftOut("dynamodb:ListTagsOfResource", table + "orders")).isEmpty();
        assertThat(leftOut("dynamodb:DescribeTimeToLive", table + "carts")).isEmpty();
        assertThat(leftOut("dynamodb:DescribeTable", table + "orders")).isEmpty();
    }

    /** The members that a gap takes from a plain table `orders` whose tags the case gives. */
    private static List<String> leftOut(String operation, @Nullable String resource) {
        Scope scope = new Scope("111122223333", null, null, "aws", "eu-west-1", null);
        Map<String, @Nullable Object> table = PlainFacts.complete("Table", new LinkedHashMap<>(), scope, 0);
        Set<String> before = new TreeSet<>(table.keySet());
        Map<String, @Nullable Object> gap = new LinkedHashMap<>();
        gap.put("operation", operation);
        gap.put("resource", resource);
        CaseGaps.apply("Table", table, Set.of("Tags"), List.of(gap));
        before.removeAll(table.keySet());
        return List.copyOf(before);
    }

    /** Every member of a plain new resource that a field rests on is known, and nothing has the wrong type. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Table",
                "DaxCluster",
                "ScalableTarget",
                "ScalingPolicy",
                "BackupPlan",
                "BackupSelection",
                "BackupVault",
                "BackupRegionSettings",
                "KmsKey"
            })
    void plainResourcesAreWhole(String name) {
        Section section = Sections.of(name);
        Scope scope = new Scope("111122223333", null, null, "aws", "eu-west-1", null);
        Members members = new Members(PlainFacts.complete(name, new LinkedHashMap<>(), scope, 0));
        Resource fact = section.make()
                .apply(new Reading(section, scope, members, new Origin(0, "/facts/" + name + "/0"), Map.of()));
        Element element = fact.element();
        assertThat(element.unreadable()).isEmpty();
        assertThat(fact.name()).isNotEmpty();
        for (var component : fact.getClass().getRecordComponents()) {
            var field = component.getAccessor().getAnnotation(factcheck.facts.Field.class);
            for (String member : field == null ? new String[0] : field.members()) {
                Gap missing = element.missing(member);
                assertThat(missing).as(name + "." + member).isNull();
            }
        }
    }
}
