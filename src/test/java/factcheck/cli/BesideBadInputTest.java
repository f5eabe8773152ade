package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound snapshot is evaluated whatever stands beside it. */
class BesideBadInputTest {

    private static final String GOOD = Cli.RESOURCES + "/snapshots/fleet.jsonl";
    private static final String ORDERS = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeInputs() throws IOException {
        BadInputs.write(folder);
    }

    static Stream<String> bad() {
        return Stream.concat(
                BadInputs.texts().keySet().stream().map(name -> name + ".json"),
                Stream.of("bomb.json.gz", "no-gzip.json.gz", "empty-folder", "link-loop"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void goodFileIsEvaluated(String bad) {
        Cli.Result result = Cli.here()
                .run("evaluate " + folder.resolve(bad) + " " + GOOD + " " + Cli.TEAM
                        + " --check tables_protected --status FAIL -f jsonl");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out().lines()).singleElement().asString().contains(ORDERS, "deletion protection is off");
        assertThat(result.err().lines().filter(line -> line.startsWith("problem: ")))
                .as(result.err())
                .singleElement()
                .asString()
                .startsWith("problem: " + folder.resolve(bad));
    }

    @Test
    void goodDocumentsBeforeABrokenOneCount() throws IOException {
        Path file = folder.resolve("half.jsonl");
        Files.writeString(file, Files.readString(Path.of(GOOD)) + "{\"format\":");
        Cli.Result result = Cli.here()
                .run("evaluate " + file + " " + Cli.TEAM + " --check tables_protected --status FAIL -f jsonl");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).contains(ORDERS);
    }

    @Test
    void oneWholeFolderOfThemEndsWell() {
        Cli.Result result = Cli.here().run("evaluate " + folder + " " + GOOD + " " + Cli.TEAM + " -f jsonl");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).contains("us-east-1:444455556666:table/carts");
    }
}
