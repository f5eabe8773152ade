package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.ACCOUNT;
import static factcheck.snapshot.Snapshots.tables;
import static factcheck.snapshot.Snapshots.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be present, from a file of the user's or a collection manifest. */
class ExpectationFileTest {

    private static final String JSON = """
            {"expect": [{"account": "111122223333", "regions": ["eu-west-1", "us-east-1"]}, {"account": "000000000001"}]}""";

    private static final String MANIFEST =
            JSON.replace("{\"expect\"", "{\"format\": \"factcheck-manifest/1\", \"calls\": 7, \"expect\"");

    private static final List<Expectation> BOTH = List.of(
            new Expectation("111122223333", List.of("eu-west-1", "us-east-1")),
            new Expectation("000000000001", List.of()));

    @TempDir
    Path folder;

    private List<Expectation> read(String name, String text) throws ExpectationException {
        return ExpectationFile.read(write(folder.resolve(name), text).toString(), Limits.DEFAULT);
    }

    private String refused(String name, String text) {
        Throwable refusal = org.assertj.core.api.Assertions.catchThrowable(() -> read(name, text));
        assertThat(refusal).isInstanceOf(ExpectationException.class);
        return String.valueOf(refusal.getMessage()).replace(folder + "/", "");
    }

    @Test
    void jsonAndYaml() throws Exception {
        assertThat(read("a.json", JSON)).isEqualTo(BOTH);
        assertThat(read("a", JSON)).isEqualTo(BOTH);
        assertThat(read("a.yaml", JSON)).isEqualTo(BOTH);
        String yaml = """
                # what must be there
                expect:
                  - account: "111122223333"
                    regions: [eu-west-1, us-east-1]
                  - account: '000000000001'
                    regions:
                """;
        assertThat(read("a.yaml", yaml)).isEqualTo(BOTH);
        assertThat(read("a.yml", "\ufeff" + yaml.replace("\n", "\r\n"))).isEqualTo(BOTH);
        assertThat(read("a", yaml)).isEqualTo(BOTH);
        assertThat(read("manifest.json", MANIFEST)).isEqualTo(BOTH);
    }

    @Test
    void accountsThatAreNumbers() {
        assertThat(refused("a.yaml", "expect:\n  - account: 111122223333\n"))
                .isEqualTo(
                        "a.yaml:/expect/0/account: the account is a number; write it as a string of 12 digits: `\"111122223333\"`");
        assertThat(refused("a.json", "{\"expect\": [{\"account\": 11122223333}]}"))
                .isEqualTo(
                        "a.json:/expect/0/account: the account is a number; write it as a string of 12 digits: `\"011122223333\"`");
    }

    @Test
    void everyMistakeIsNamed() {
        String text = """
                {"expected": 1, "expect": [7, {}, {"account": "1"}, {"account": true},
                 {"account": "111122223333", "regions": "eu-west-1", "region": 1}, {"account": "111122223333", "regions": [1]}]}""";
        assertThat(refused("a.json", text)).isEqualTo("""
                        a.json:/expected: unknown key `expected`; known: `expect`
                        a.json:/expect/0: expected an object, found a number
                        a.json:/expect/1/account: `account` is missing
                        a.json:/expect/2/account: the account `1` is not 12 digits
                        a.json:/expect/3/account: expected a string of 12 digits, found a boolean
                        a.json:/expect/4/region: unknown key `region`; known: `account`, `regions`
                        a.json:/expect/4/regions: expected a list, found a string
                        a.json:/expect/5/regions/0: expected a string, found a number""");
    }

    @Test
    void filesThatSaySomethingElse() {
        assertThat(refused("a.json", "{}")).isEqualTo("a.json: `expect` is missing");
        assertThat(refused("a.json", "[]")).isEqualTo("a.json: expected an object, found a list");
        assertThat(refused("a.json", "{\"expect\": {}}")).isEqualTo("a.json:/expect: expected a list, found an object");
        assertThat(refused("a.json", "")).isEqualTo("a.json: the file is empty");
        assertThat(refused("a.yaml", "")).isEqualTo("a.yaml: the file is empty");
        assertThat(refused("a.json", "{\"expect\": nope}")).isEqualTo("a.json:1:12: `nope` is no JSON value");
        assertThat(refused("a.json", "{\"expect\": []} {}"))
                .isEqualTo("a.json:1:16: expected one document, found another");
        assertThat(refused("a.json", "{\"expect\": [], \"expect\": []}"))
                .isEqualTo("a.json:1:16: the name `expect` stands twice in one object");
        assertThat(refused("a.yaml", "expect: []\nexpect: []\n"))
                .isEqualTo("a.yaml:2:1: the name `expect` stands twice in one object");
        assertThat(refused("a.yaml", "a: [1\nb: 2\n")).startsWith("a.yaml:2:").endsWith(": this is not YAML");
        assertThat(refused("a.yaml", "a: &x [1]\nb: *x\n"))
                .isEqualTo("a.yaml:1:4: anchors and aliases are not allowed");
        assertThatThrownBy(() -> ExpectationFile.read(folder + "/no.yaml", Limits.DEFAULT))
                .hasMessage(folder + "/no.yaml: the file does not exist");
    }

    @Test
    void manifestsBesideSnapshots() throws Exception {
        write(folder.resolve("in/a.json"), tables(ACCOUNT, "eu-west-1", "t"));
        write(folder.resolve("in/manifest.json"), MANIFEST);
        write(folder.resolve("in/other.json.gz"), Snapshots.gzip(MANIFEST.getBytes(StandardCharsets.UTF_8)));
        try (SnapshotIndex index = Snapshots.index(folder.resolve("in"))) {
            assertThat(index.problems()).isEmpty();
            assertThat(index.inputs()).hasSize(1);
            assertThat(index.expectations()).hasSize(4).startsWith(BOTH.get(0), BOTH.get(1));
        }
    }

    @Test
    void aManifestThatIsWrongIsAProblem() throws Exception {
        write(folder.resolve("in/a.json"), tables(ACCOUNT, "eu-west-1", "t"));
        write(
                folder.resolve("in/b.json"),
                "{\"format\": \"factcheck-manifest/1\", \"expect\": [{\"account\": 1}], \"gaps\": 3}");
        assertThat(Snapshots.report(folder, folder.resolve("in")))
                .contains("problem in/b.json:/expect/0/account: the account is a number; "
                        + "write it as a string of 12 digits: `\"000000000001\"`");
    }
}
