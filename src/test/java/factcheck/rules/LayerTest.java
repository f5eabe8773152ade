package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a layer's folder, and what is refused there. */
class LayerTest {

    @TempDir
    Path temp;

    private Path layer;

    @BeforeEach
    void makeLayer() throws IOException {
        layer = Files.createDirectory(temp.resolve("team"));
    }

    private RuleBook load() throws RulesException {
        return load(layer);
    }

    private static RuleBook load(Path folder) throws RulesException {
        return RuleBook.load(List.of(new LayerSource("team", folder, "team")));
    }

    private String message() {
        return String.valueOf(assertThrows(RulesException.class, this::load).getMessage());
    }

    @Test
    void readsTheGoodLayer() throws RulesException {
        RuleBook good = Layers.good();
        assertThat(good.ids())
                .containsExactly("classes_known", "region_opted_in", "tables_protected", "tables_restorable");
        Check check = good.find("tables_restorable").orElseThrow();
        assertThat(check.service()).isEqualTo("dynamodb");
        assertThat(check.packageName()).isEqualTo("dynamodb.tables_restorable");
        assertThat(check.layer()).isEqualTo("good");
        assertThat(check.replaces()).isNull();
        assertThat(check.drlPath()).isEqualTo("good/dynamodb/tables_restorable/tables_restorable.drl");
        assertThat(check.path()).isEqualTo("dynamodb/tables_restorable/tables_restorable.drl");
        assertThat(check.casesPath()).isEqualTo("good/dynamodb/tables_restorable/cases.yaml");
        assertThat(check.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(check.metadata().why())
                .isEqualTo("A table that was written wrongly can only be put right from a backup.\n\n"
                        + "The sooner the better.");
        assertThat(good.warnings()).isEmpty();
        assertThat(good.layers()).containsExactly("good");
    }

    @Test
    void theFolderMayBeTheServiceOrTheCheck() throws IOException, RulesException {
        Path folder = Layers.check(layer, "tables_ok", Layers.METADATA);
        for (Path root : List.of(layer, layer.resolve("dynamodb"), folder)) {
            Check check = load(root).find("tables_ok").orElseThrow();
            assertThat(check.packageName()).isEqualTo("dynamodb.tables_ok");
        }
        assertThat(load(folder).checks().get(0).path()).isEqualTo("tables_ok.drl");
        assertThat(load(folder).checks().get(0).drlPath()).isEqualTo("team/tables_ok.drl");
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() throws IOException {
        layer = temp.resolve("nowhere");
        assertThat(message()).isEqualTo("team: there is no such folder");
        layer = Files.createFile(temp.resolve("file.drl"));
        assertThat(message()).isEqualTo("team: this is not a folder\n  help: name the folder of the checks");
    }

    @Test
    void marksAndLineEndsDoNotCount() throws IOException, RulesException {
        Path folder = Layers.check(layer, "tables_ok", Layers.METADATA);
        String digest = load().checks().get(0).digest();
        Files.writeString(folder.resolve("tables_ok.drl"), "\uFEFF" + Layers.DRL.replace("\n", "\r\n") + "\r\n");
        Files.writeString(folder.resolve("metadata.yaml"), "\uFEFF" + Layers.METADATA.replace("\n", "  \r\n"));
        Check check = load().checks().get(0);
        assertThat(check.drl()).isEqualTo(Layers.DRL + "\n");
        assertThat(check.digest()).isEqualTo(digest);
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Path folder = Layers.check(layer, "tables_ok", Layers.METADATA);
        Files.writeString(folder.resolve("tables_ok.drl"), Layers.DRL + "// caf\u00e9", StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("metadata.yaml"), Layers.METADATA, StandardCharsets.UTF_16);
        assertThat(message()).isEqualTo("""
                        team/dynamodb/tables_ok/metadata.yaml: the file is UTF-16, not UTF-8
                          help: save the file as UTF-8
                        team/dynamodb/tables_ok/tables_ok.drl: the file is not UTF-8
                          help: save the file as UTF-8""");
    }

    @Test
    void largeFilesAreRefused() throws IOException {
        Path folder = Layers.check(layer, "tables_ok", Layers.METADATA);
        Files.writeString(folder.resolve("tables_ok.drl"), "/".repeat(SourceText.MAX_BYTES + 1));
        assertThat(message()).isEqualTo("team/dynamodb/tables_ok/tables_ok.drl: the file is larger than 1 MiB");
    }

    @Test
    void deepFoldersAreRefused() throws IOException {
        Files.createDirectories(layer.resolve("a/".repeat(17)));
        assertThat(message())
                .isEqualTo("team/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a: folders are nested deeper than 16 levels");
    }

    @Test
    void linksThatLeadOutAreRefused() throws IOException {
        Path folder = Layers.check(layer, "tables_ok", Layers.METADATA);
        Path outside = Layers.check(Files.createDirectory(temp.resolve("other")), "tables_out", Layers.METADATA);
        Files.createSymbolicLink(folder.resolve("cases.yaml"), outside.resolve("metadata.yaml"));
        Files.createSymbolicLink(layer.resolve("dynamodb").resolve("tables_out"), outside);
        Files.createSymbolicLink(layer.resolve("facts.yaml"), temp.resolve("nowhere.yaml"));
        assertThat(message()).isEqualTo("""
                        team/dynamodb/tables_ok/cases.yaml: the link leads out of the layer's folder
                          help: copy what it leads to
                        team/dynamodb/tables_out: the link leads out of the layer's folder
                          help: copy what it leads to
                        team/facts.yaml: the link leads nowhere""");
    }

    @Test
    void linksInsideAreHarmless() throws IOException, RulesException {
        Path folder = Layers.check(layer, "tables_ok", Layers.METADATA);
        Files.move(folder.resolve("metadata.yaml"), layer.resolve("shared.txt"));
        Files.createSymbolicLink(folder.resolve("metadata.yaml"), layer.resolve("shared.txt"));
        Files.createSymbolicLink(layer.resolve("again"), layer);
        Path link = Files.createSymbolicLink(temp.resolve("link"), layer);
        assertThat(load().ids()).containsExactly("tables_ok");
        assertThat(load(link).ids()).containsExactly("tables_ok");
    }

    @Test
    void strayAndHiddenFilesArePassedOver() throws IOException, RulesException {
        Path folder = Layers.check(layer, "tables_ok", Layers.METADATA);
        Files.writeString(folder.resolve("README.md"), "x");
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0xff, 0});
        Files.writeString(folder.resolve(".other.drl"), "x");
        Files.createSymbolicLink(folder.resolve("notes"), temp.resolve("nowhere"));
        Layers.check(layer.resolve(".git"), "tables_hidden", "junk");
        assertThat(load().ids()).containsExactly("tables_ok");
    }

    @Test
    void aFolderOfTheRuleFilesNameIsRefused() throws IOException {
        Path folder = Layers.check(layer, "tables_ok", Layers.METADATA);
        Files.createDirectory(folder.resolve("cases.yaml"));
        Files.delete(folder.resolve("tables_ok.drl"));
        Files.createDirectory(folder.resolve("tables_ok.drl"));
        assertThat(message())
                .isEqualTo("team/dynamodb/tables_ok: the check has no rule file\n"
                        + "  help: write its rules to `tables_ok.drl`");
    }
}
