package factcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code broken/rules} holds one kind of mistake, and in {@code expected.txt} the whole message. Its folders
 * are layers, in alphabetical order; a {@code factcheck.yaml} is read over the good layer. With
 * {@code -Dgolden.update=true} the messages are written anew.
 */
class BrokenRulesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken/rules");

    @TestFactory
    Stream<DynamicTest> messages() throws IOException {
        return folders(BROKEN).stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getFileName().toString(), () -> expect(kind)));
    }

    private static void expect(Path kind) throws IOException {
        RulesException thrown = assertThrows(RulesException.class, () -> read(kind));
        Path expected = kind.resolve("expected.txt");
        String message = thrown.getMessage() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, message);
        }
        assertThat(message).isEqualTo(Files.readString(expected));
    }

    private static void read(Path kind) throws IOException, RulesException {
        Path configuration = kind.resolve("factcheck.yaml");
        if (Files.exists(configuration)) {
            Configuration.read(configuration, "factcheck.yaml", List.of(), Layers.good());
            return;
        }
        List<LayerSource> layers = folders(kind).stream()
                .map(layer -> new LayerSource(
                        layer.getFileName().toString(),
                        layer,
                        layer.getFileName().toString()))
                .toList();
        RuleBook book = RuleBook.load(layers);
        for (Check check : book.checks()) {
            RuleCase.read(check, book.factTypes());
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
