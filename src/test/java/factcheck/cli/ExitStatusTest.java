package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit status of each kind of run, and which of two holds where both apply. */
class ExitStatusTest {

    private static final String SNAPSHOTS = Cli.RESOURCES + "/snapshots";

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeInputs() throws IOException {
        BadInputs.write(folder);
    }

    /** {@code WELL} gives PASS alone; {@code FLEET} gives FAIL of three severities, and UNKNOWN of tables_restorable. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    0 | WELL TEAM --check tables_protected
                    0 | WELL TEAM --check tables_restorable
                    0 | FLEET TEAM --fail-on never --allow-unknown
                    0 | FLEET TEAM --check tables_sized --fail-on medium
                    0 | FLEET TEAM --check tables_protected --fail-on critical
                    1 | FLEET TEAM --check tables_protected
                    1 | FLEET TEAM --check tables_protected --fail-on high
                    1 | FLEET TEAM --check tables_sized --fail-on low
                    1 | FLEET TEAM --check tables_protected --status PASS --severity critical
                    2 | WELL TEAM --nonsense
                    2 | WELL TEAM --config CLI/config/typo.yaml
                    2 | WELL --no-builtin --rules CLI/layers/no-end
                    2 | WELL TEAM --exclude *
                    2 | WELL TEAM --check nonsense
                    2 | WELL TEAM --rules CLI/layers/override-unsaid
                    2 | BAD/missing.json TEAM
                    2 | BAD/empty-folder TEAM
                    3 | BAD/truncated.json TEAM
                    3 | BAD/empty-folder WELL TEAM --check tables_protected
                    3 | WELL --no-builtin --rules CLI/layers/failing
                    4 | FLEET TEAM --check tables_restorable --fail-on high
                    4 | FLEET TEAM --check tables_restorable --fail-on never --unknown-on medium
                    4 | WELL TEAM --check tables_protected --expect CLI/config/expect.yaml
                    2 | BAD/truncated.json BAD/missing.json TEAM
                    2 | BAD/truncated.json TEAM --rules CLI/layers/no-end
                    2 | FLEET BAD/missing.json TEAM
                    2 | FLEET BAD/missing.json TEAM --check tables_restorable --fail-on never
                    2 | WELL BAD/missing.json TEAM --check tables_protected
                    3 | FLEET BAD/nan.json TEAM
                    3 | FLEET BAD/nan.json TEAM --check tables_restorable --fail-on never
                    3 | WELL BAD/list.json TEAM --check tables_protected
                    3 | FLEET BAD/list.json TEAM --fail-on never --allow-unknown
                    1 | FLEET TEAM --check tables_restorable
                    1 | FLEET TEAM --check tables_protected --check tables_restorable --fail-on high
                    """)
    void status(int status, String line) {
        String arguments = line.replace("FLEET", SNAPSHOTS + "/fleet.jsonl")
                .replace("WELL", SNAPSHOTS + "/well.json")
                .replace("TEAM", Cli.TEAM)
                .replace("CLI", Cli.RESOURCES)
                .replace("BAD", folder.toString());
        Cli.Result result = Cli.here().run("evaluate " + arguments);
        assertThat(result.status()).as(result.whole()).isEqualTo(status);
        if (status == 2) {
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).isNotEmpty();
        } else {
            assertThat(result.err()).contains("\nexit status " + status + ": ");
        }
    }
}
