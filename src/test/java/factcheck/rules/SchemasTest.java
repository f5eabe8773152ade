package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas for editors accept what the readers accept, and refuse the mistakes that a schema can see. */
class SchemasTest {

    private static final String META = "title: x\nseverity: low\nresource: Table\n";
    private static final String CASE = "- name: x\n  expect: {}\n";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static String errors(String schemaName, String yaml) throws IOException {
        String file = "/factcheck/schemas/" + schemaName + ".schema.json";
        try (InputStream in = Objects.requireNonNull(SchemasTest.class.getResourceAsStream(file))) {
            Schema schema = REGISTRY.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            YamlNode node = YamlReader.read(new SourceText("x.yaml", yaml), new Mistakes());
            Object value = node == null ? null : node.plain();
            return schema.validate(new ObjectMapper().valueToTree(value)).toString();
        }
    }

    private static int mistakes(String schemaName, String yaml) throws RulesException {
        Mistakes mistakes = new Mistakes();
        SourceText source = new SourceText("x.yaml", yaml);
        switch (schemaName) {
            case "metadata" -> MetadataReader.read(source, Set.of("DataClass"), mistakes);
            case "facts" -> new FactTypesReader().read(source, "layer", mistakes);
            case "cases" -> {
                RuleBook good = Layers.good();
                Check check = good.find("tables_restorable").orElseThrow();
                new CaseReader(check, good.factTypes(), source, mistakes).read();
            }
            default -> new ConfigurationReader(Layers.good(), source, mistakes).read(Settings.NONE);
        }
        return mistakes.count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata dynamodb/tables_protected/metadata.yaml",
                "metadata dynamodb/tables_restorable/metadata.yaml",
                "metadata dynamodb/classes_known/metadata.yaml",
                "metadata backup_region/region_opted_in/metadata.yaml",
                "cases dynamodb/tables_restorable/cases.yaml",
                "facts facts.yaml",
                "factcheck ../factcheck.yaml"
            })
    void acceptGoodFiles(String schemaAndFile) throws IOException, RulesException {
        List<String> words = List.of(schemaAndFile.split(" "));
        String yaml = Files.readString(Path.of("src/test/resources/layers/good").resolve(words.get(1)));
        assertThat(errors(words.get(0), yaml)).isEqualTo("[]");
        assertThat(mistakes(words.get(0), yaml)).isZero();
    }

    private static void refused(String schemaName, String yaml) throws IOException, RulesException {
        assertThat(mistakes(schemaName, yaml)).as("the reader's mistakes").isPositive();
        assertThat(errors(schemaName, yaml)).as("the schema's errors").isNotEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rationale: x",
                "id: x",
                "why: ''",
                "fix:",
                "otherwise: PASS",
                "otherwise: {status: UNKNOWN, message: x}",
                "otherwise: {status: PASS}",
                "references: []",
                "references: [http://example.com/]",
                "references: ['https://a.example/', 'https://a.example/']",
                "controls: {CIS: '1.1'}",
                "controls: {CIS: [1.1]}",
                "categories: ['']",
                "since: 1.0",
                "overrides: sha256:12",
                "ignores: [Tags]",
                "ignores: {Tags: ''}",
                "judges: ARCHIVED",
                "parameters: {}",
                "parameters: {MinDays: {type: integer, default: 1, meaning: x}}",
                "parameters: {a: {type: int, default: 1, meaning: x}}",
                "parameters: {a: {type: integer, meaning: x}}",
                "parameters: {a: {type: integer, default: 1}}",
                "parameters: {a: {type: integer, default: 1.5, meaning: x}}",
                "parameters: {a: {type: integer, default: one, meaning: x}}",
                "parameters: {a: {type: list, default: [1], meaning: x}}",
                "parameters: {a: {type: string, default: x, min: 1, meaning: x}}",
                "parameters: {a: {type: boolean, default: yes, meaning: x}}",
                "parameters: {a: {type: boolean, default: true, values: [true], meaning: x}}",
                "parameters: {a: {type: string, default: x, values: [], meaning: x}}",
                "parameters: {a: {type: string, default: x, meaning: x, maximum: 1}}"
            })
    void refuseBadMetadata(String line) throws IOException, RulesException {
        refused("metadata", META + line + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: x\nseverity: low\n",
                "title: x\nseverity: hihg\nresource: Table\n",
                "title: ''\nseverity: low\nresource: Table\n",
                "title: [x]\nseverity: low\nresource: Table\n",
                "title: \"a\\nb\"\nseverity: low\nresource: Table\n",
                "- title\n"
            })
    void refuseBadMetadataFiles(String yaml) throws IOException, RulesException {
        refused("metadata", yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  givn: {}\n",
                "  given: []\n",
                "  given: text\n",
                "  given: {regoin: x}\n",
                "  given: {Table: {}}\n",
                "  given: {Table: [x]}\n",
                "  given: {account: 111122223333}\n",
                "  given: {account: '12'}\n",
                "  absent: []\n",
                "  absent: [table]\n",
                "  gaps: {}\n",
                "  gaps: [{resource: x}]\n",
                "  gaps: [{operation: 'kms:DescribeKey', kode: x}]\n",
                "  parameters: []\n"
            })
    void refuseBadCases(String lines) throws IOException, RulesException {
        refused("cases", CASE + lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "name: x",
                "- name: x",
                "- {name: '', expect: {}}",
                "- {name: x, expect: []}",
                "- {name: x, expect: {a: PASSED}}",
                "- {name: x, expect: {a: {message: x}}}",
                "- {name: x, expect: {a: {status: PASS, mesage: x}}}"
            })
    void refuseBadCaseFiles(String yaml) throws IOException, RulesException {
        refused("cases", yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataClass: {fields: {a: {type: text}}}",
                "A1: {}",
                "A1: {fields: {}}",
                "A1: {fields: {a: text}}",
                "A1: {fields: {a: {}}}",
                "A1: {fields: {a: {type: string}}}",
                "A1: {fields: {a: {type: text, required: maybe}}}",
                "A1: {fields: {a: {type: text, values: []}}}",
                "A1: {fields: {a: {type: text}}, colour: red}",
                "A1: {fields: {a: {type: text}}, key: []}",
                "- A1"
            })
    void refuseBadFactTypes(String yaml) throws IOException, RulesException {
        refused("facts", yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disable: [tables_protected]",
                "mutes: []",
                "disabled: tables_protected",
                "disabled: []",
                "severities: {tables_protected: hihg}",
                "severities: {}",
                "parameters: {tables_restorable: {trusted: [111122223333]}}",
                "parameters: {tables_restorable: {}}",
                "parameters: {tables_restorable: {minDays: {a: 1}}}",
                "accounts: {'1234': {disabled: [tables_protected]}}",
                "accounts: {'prod-*': {disabled: [tables_protected]}}",
                "accounts: {'1*': {severity: {tables_protected: low}}}",
                "accounts: {'1*': {}}",
                "- disabled"
            })
    void refuseBadConfigurations(String yaml) throws IOException, RulesException {
        refused("factcheck", yaml);
    }
}
