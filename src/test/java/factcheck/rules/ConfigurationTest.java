package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import factcheck.facts.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final Path FILE = Path.of("src/test/resources/layers/factcheck.yaml");

    private RuleBook book;
    private Check restorable;
    private Check protectedTables;

    @BeforeEach
    void load() throws RulesException {
        book = Layers.good();
        restorable = book.find("tables_restorable").orElseThrow();
        protectedTables = book.find("tables_protected").orElseThrow();
    }

    private Configuration read(String... options) throws RulesException {
        return Configuration.read(FILE, "factcheck.yaml", List.of(options), book);
    }

    @Test
    void nothingConfiguredLeavesTheMetadata() {
        AccountSettings settings = Configuration.none().forAccount("111122223333");
        assertThat(settings.enabled(restorable)).isTrue();
        assertThat(settings.severity(restorable)).isEqualTo(Severity.MEDIUM);
        assertThat(settings.parameters(restorable).values())
                .isEqualTo(Map.of(
                        "minDays",
                        7L,
                        "mode",
                        "strict",
                        "ratio",
                        new BigDecimal("0.5"),
                        "deep",
                        false,
                        "trusted",
                        List.of()));
    }

    @Test
    void theGeneralPartHoldsForOtherAccounts() throws RulesException {
        Configuration configuration = read();
        for (AccountSettings settings : List.of(configuration.forAll(), configuration.forAccount("999999999999"))) {
            assertThat(settings.enabled(book.find("region_opted_in").orElseThrow()))
                    .isFalse();
            assertThat(settings.enabled(protectedTables)).isTrue();
            assertThat(settings.severity(restorable)).isEqualTo(Severity.HIGH);
            assertThat(settings.severity(protectedTables)).isEqualTo(Severity.LOW);
            assertThat(settings.parameters(restorable).integer("minDays")).isEqualTo(10);
            assertThat(settings.parameters(restorable).list("trusted")).containsExactly("012345678901");
        }
        assertThat(configuration.severity(restorable)).isEqualTo(Severity.HIGH);
    }

    @Test
    void laterAccountEntriesWin() throws RulesException {
        AccountSettings first = read().forAccount("111100000000");
        assertThat(first.parameters(restorable).integer("minDays")).isEqualTo(20);
        assertThat(first.enabled(protectedTables)).isTrue();
        AccountSettings both = read().forAccount("111122223333");
        assertThat(both.parameters(restorable).integer("minDays")).isEqualTo(30);
        assertThat(both.parameters(restorable).number("ratio")).isEqualTo(new BigDecimal("2"));
        assertThat(both.severity(restorable)).isEqualTo(Severity.CRITICAL);
        assertThat(both.enabled(protectedTables)).isFalse();
    }

    @Test
    void optionsWinOverEverything() throws RulesException {
        AccountSettings settings = read(
                        "tables_restorable.minDays=1",
                        "tables_restorable.minDays=2",
                        "tables_restorable.mode=lax",
                        "tables_restorable.ratio=1e2",
                        "tables_restorable.deep=true",
                        "tables_restorable.trusted=111122223333, a=b")
                .forAccount("111122223333");
        assertThat(settings.parameters(restorable).values())
                .isEqualTo(Map.of(
                        "minDays",
                        2L,
                        "mode",
                        "lax",
                        "ratio",
                        new BigDecimal("1e2"),
                        "deep",
                        true,
                        "trusted",
                        List.of("111122223333", "a=b")));
        assertThat(read("tables_restorable.trusted=")
                        .forAll()
                        .parameters(restorable)
                        .list("trusted"))
                .isEmpty();
    }

    @Test
    void badOptionsAreMistakes() {
        assertThat(assertThrows(
                        RulesException.class,
                        () -> read(
                                "tables_restorable",
                                "minDays=1",
                                "tables_restorable.=1",
                                "tables_restorabel.minDays=1",
                                "tables_restorable.minDay=1",
                                "tables_restorable.minDays=36",
                                "tables_restorable.minDays=seven",
                                "tables_restorable.ratio=NaN",
                                "tables_restorable.deep=yes",
                                "tables_restorable.mode=lxa",
                                "tables_protected.minDays=1")))
                .hasMessage("""
                        --param: `minDays=1` is not of the form CHECK.NAME=VALUE
                        --param: `tables_restorable.=1` is not of the form CHECK.NAME=VALUE
                        --param: `tables_restorable` is not of the form CHECK.NAME=VALUE
                        --param: `tables_restorable`: `deep` must be true or false, found `yes`
                        --param: `tables_restorable`: `minDays` is at most 35, found `36`
                        --param: `tables_restorable`: `minDays` must be a whole number, found `seven`
                        --param: `tables_restorable`: `mode` cannot be `lxa`
                          help: did you mean `lax`? one of: strict, lax
                        --param: `tables_restorable`: `ratio` must be a number, found `NaN`
                        --param: the check `tables_protected` has no parameter `minDays`
                        --param: the check `tables_restorable` has no parameter `minDay`
                          help: did you mean `minDays`? parameters: minDays, mode, ratio, deep, trusted
                        --param: there is no check `tables_restorabel`
                          help: did you mean `tables_restorable`?""");
    }

    @Test
    void aFileOfCommentsConfiguresNothing(@TempDir Path temp) throws IOException, RulesException {
        Path file = Files.writeString(temp.resolve("factcheck.yaml"), "# disabled: [x]\n\n");
        Configuration configuration = Configuration.read(file, "factcheck.yaml", List.of(), book);
        assertThat(configuration.severity(restorable)).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void aFileThatIsNotThereIsAMistake() {
        assertThat(assertThrows(
                        RulesException.class,
                        () -> Configuration.read(Path.of("nowhere.yaml"), "nowhere.yaml", List.of(), book)))
                .hasMessage("nowhere.yaml: no such file");
    }
}
