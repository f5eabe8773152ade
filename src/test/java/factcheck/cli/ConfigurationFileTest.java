package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the working folder, and what else may be there. */
class ConfigurationFileTest {

    private static final String EVALUATE = "evaluate " + Cli.RESOURCES + "/snapshots/well.json " + Cli.TEAM
            + " --check tables_sized --status FAIL -f csv";

    @TempDir
    Path folder;

    @Test
    void theWorkingFoldersCounts() throws IOException {
        Files.writeString(folder.resolve("factcheck.yaml"), "parameters: { tables_sized: { days: 11 } }\n");
        assertThat(Cli.in(folder).run(EVALUATE).out()).contains("days 11,");
    }

    @Test
    void theNamedOneCountsInItsPlace() throws IOException {
        Files.writeString(folder.resolve("factcheck.yaml"), "this: is not read\n");
        Files.writeString(folder.resolve("other.yaml"), "parameters: { tables_sized: { days: 12 } }\n");
        assertThat(Cli.in(folder).run(EVALUATE + " --config other.yaml").out()).contains("days 12,");
    }

    @Test
    void aMistakeInItNamesIt() throws IOException {
        Files.writeString(folder.resolve("factcheck.yaml"), "parameters: { tables_sized: { days: 99 } }\n");
        Cli.Result result = Cli.in(folder).run(EVALUATE);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("factcheck.yaml:1:37: `days` is at most 35, found `99`\n");
    }

    @Test
    void nothingElseIsLookedForThere() throws IOException {
        Path check = Files.createDirectories(folder.resolve("rules/dynamodb/broken"));
        Files.writeString(check.resolve("broken.drl"), "rule");
        Files.writeString(folder.resolve("facts.yaml"), "broken");
        Files.writeString(folder.resolve("snapshot.json"), "broken");
        assertThat(Cli.in(folder).run(EVALUATE)).isEqualTo(Cli.here().run(EVALUATE));
    }

    @Test
    void builtinChecksAreTheDefault() {
        Cli.Result result = Cli.here().run("rules list");
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .allMatch(line -> line.contains("  builtin  "))
                .anyMatch(line -> line.startsWith("dynamodb_tables_pitr_enabled "))
                .isSorted();
        assertThat(Cli.here()
                        .run("rules list --rules " + Cli.RESOURCES + "/layers/team")
                        .out()
                        .lines())
                .hasSize((int) result.out().lines().count() + 3);
    }

    @Test
    void aWarningOfALayerIsShown() throws IOException {
        Path check = Files.createDirectories(folder.resolve("own/dynamodb/tables_sized"));
        Files.writeString(check.resolve("tables_sized.drl"), "rule \"r\" when Table() then end\n");
        Files.writeString(
                check.resolve("metadata.yaml"),
                "title: Sized\nseverity: low\nresource: Table\noverrides: sha256:" + "0".repeat(64) + "\n");
        Cli.Result result = Cli.here().run("rules list " + Cli.TEAM + " --rules " + folder.resolve("own"));
        assertThat(result.status()).isZero();
        assertThat(result.err())
                .startsWith("warning: " + check
                        + "/metadata.yaml:4:1: the check `tables_sized` of the layer `team` has changed");
    }
}
