package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers over layers, and the choice of checks. */
class RuleBookTest {

    @TempDir
    Path temp;

    private RuleBook load(String... layers) throws RulesException {
        return RuleBook.load(java.util.Arrays.stream(layers)
                .map(name -> Layers.source(temp.resolve(name)))
                .toList());
    }

    private Path check(String layer, String id, String metadata) throws IOException {
        return Layers.check(temp.resolve(layer), id, metadata);
    }

    @Test
    void aCopyWithTheOverridesLineHasTheDigestOfItsOriginal() throws IOException, RulesException {
        check("base", "tables_ok", Layers.METADATA + "why: because\n");
        String digest = load("base").checks().get(0).digest();
        for (String line : List.of(
                "overrides: " + digest + "\n",
                "\noverrides: any  # for now\n",
                "overrides:\n  " + digest + "\n",
                "'overrides': any\n")) {
            check("team", "tables_ok", Layers.METADATA + "why: because\n" + line);
            RuleBook book = load("base", "team");
            Check check = book.find("tables_ok").orElseThrow();
            assertThat(check.digest()).as(line).isEqualTo(digest);
            assertThat(check.layer()).isEqualTo("team");
            assertThat(check.replaces()).isEqualTo("base");
            assertThat(book.warnings()).isEmpty();
        }
        check("team", "tables_ok", "overrides: any\n" + Layers.METADATA + "why: because\n");
        assertThat(load("base", "team").checks().get(0).digest()).isEqualTo(digest);
    }

    @Test
    void everyChangeOfRulesOrMetadataChangesTheDigest() throws IOException, RulesException {
        Path folder = check("base", "tables_ok", Layers.METADATA);
        String digest = load("base").checks().get(0).digest();
        String book = load("base").digest();
        Files.writeString(folder.resolve("cases.yaml"), "- {name: x, expect: {}}\n");
        assertThat(load("base").digest()).isEqualTo(book);
        Files.writeString(folder.resolve("metadata.yaml"), Layers.METADATA.replace("low", "high"));
        String changed = load("base").checks().get(0).digest();
        Files.writeString(folder.resolve("tables_ok.drl"), Layers.DRL + "// more\n");
        assertThat(load("base").checks().get(0).digest()).isNotIn(digest, changed);
        assertThat(changed).isNotEqualTo(digest);
        assertThat(load("base").digest()).isNotEqualTo(book);
    }

    @Test
    void aChangedBaseIsAWarning() throws IOException, RulesException {
        check("base", "tables_ok", Layers.METADATA);
        String digest = load("base").checks().get(0).digest();
        check("team", "tables_ok", Layers.METADATA + "overrides: sha256:" + "0".repeat(64) + "\n");
        RuleBook book = load("base", "team");
        assertThat(book.warnings())
                .containsExactly("team/dynamodb/tables_ok/metadata.yaml:4:1: the check `tables_ok` of the layer `base`"
                        + " has changed since it was copied\n"
                        + "  4 | overrides: sha256:" + "0".repeat(64) + "\n"
                        + "    | ^^^^^^^^^\n"
                        + "  help: compare them, then write `overrides: " + digest + "`");
        assertThat(book.layers()).containsExactly("base", "team");
    }

    @Test
    void aThirdLayerReplacesTheSecond() throws IOException, RulesException {
        check("base", "tables_ok", Layers.METADATA);
        check("team", "tables_ok", Layers.METADATA.replace("low", "high") + "overrides: any\n");
        String second = load("base", "team").checks().get(0).digest();
        check("mine", "tables_ok", Layers.METADATA.replace("low", "medium") + "overrides: " + second + "\n");
        check("mine", "tables_more", Layers.METADATA);
        RuleBook book = load("base", "team", "mine");
        assertThat(book.ids()).containsExactly("tables_more", "tables_ok");
        assertThat(book.find("tables_ok").orElseThrow().replaces()).isEqualTo("team");
        assertThat(book.warnings()).isEmpty();
    }

    @Test
    void aBrokenBaseDoesNotBlameItsOverride() throws IOException {
        Path base = check("base", "tables_ok", Layers.METADATA);
        Files.delete(base.resolve("metadata.yaml"));
        check("team", "tables_ok", Layers.METADATA + "overrides: any\n");
        assertThat(assertThrows(RulesException.class, () -> load("base", "team"))
                        .diagnostics())
                .hasSize(1);
    }

    @Test
    void layersOfOneNameAreToldApart() throws IOException, RulesException {
        check("a/rules", "tables_one", Layers.METADATA);
        check("b/rules", "tables_two", Layers.METADATA);
        RuleBook book = load("a/rules", "b/rules");
        assertThat(book.layers()).containsExactly("rules", "rules-2");
        assertThat(book.find("tables_two").orElseThrow().layer()).isEqualTo("rules-2");
        assertThat(assertThrows(RulesException.class, () -> load("a/rules", "a/rules")))
                .hasMessage("rules: the folder is named twice");
    }

    @Test
    void aTypeOfAnotherLayerIsKnown() throws IOException, RulesException {
        check("base", "classes_ok", Layers.METADATA.replace("Table\n", "DataClass\n"));
        check("team", "tables_ok", Layers.METADATA);
        Files.writeString(temp.resolve("team/facts.yaml"), "DataClass: { fields: { class: { type: text } } }\n");
        assertThat(load("base", "team").factTypes().names()).containsExactly("DataClass");
    }

    @Test
    void selectsByIdsAndGlobs() throws RulesException {
        RuleBook good = Layers.good();
        assertThat(good.select(List.of(), List.of())).hasSize(4);
        assertThat(ids(good.select(List.of("tables_*"), List.of("*_protected"))))
                .containsExactly("tables_restorable");
        assertThat(ids(good.select(List.of("region_opted_in", "tables_????????d"), List.of())))
                .containsExactly("region_opted_in", "tables_protected");
    }

    private static List<String> ids(List<Check> checks) {
        return checks.stream().map(Check::id).toList();
    }

    @Test
    void whatMatchesNothingIsAMistake() throws RulesException {
        RuleBook good = Layers.good();
        assertThat(assertThrows(
                        RulesException.class,
                        () -> good.select(List.of("tables_protectd", "zz_*"), List.of("elsewhere"))))
                .hasMessage("""
                        --check: no check matches `zz_*`
                          help: `factcheck rules list` lists the checks
                        --check: there is no check `tables_protectd`
                          help: did you mean `tables_protected`?
                        --exclude: there is no check `elsewhere`
                          help: `factcheck rules list` lists the checks""");
        assertThat(assertThrows(RulesException.class, () -> good.select(List.of(), List.of("*"))))
                .hasMessage("--exclude: no check is left");
    }

    @Test
    void foldersAreNamedAsTheUserDid() {
        assertThat(LayerSource.of("some/team-rules/"))
                .isEqualTo(new LayerSource("team-rules", Path.of("some/team-rules"), "some/team-rules"));
        assertThat(LayerSource.of(".").display()).isEqualTo(".");
        assertThat(LayerSource.of("/").name()).isEqualTo("rules");
        assertThat(LayerSource.of("/").display("x")).isEqualTo("/x");
    }
}
