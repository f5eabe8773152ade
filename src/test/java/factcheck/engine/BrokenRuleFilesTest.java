package factcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import factcheck.Golden;
import factcheck.rules.LayerSource;
import factcheck.rules.RuleBook;
import factcheck.rules.RulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code broken/engine} is a layer with one kind of mistake in its rule file, and holds in {@code expected.txt}
 * the whole message. With {@code -Dgolden.update=true} the messages are written anew.
 */
class BrokenRuleFilesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken/engine");

    @TestFactory
    Stream<DynamicTest> messages() throws IOException {
        try (Stream<Path> kinds = Files.list(BROKEN)) {
            return kinds.sorted().toList().stream()
                    .map(kind -> DynamicTest.dynamicTest(kind.getFileName().toString(), () -> expect(kind)));
        }
    }

    private static void expect(Path kind) throws IOException, RulesException {
        RuleBook book = RuleBook.load(List.of(new LayerSource("team", kind, "rules")));
        RulesException thrown = assertThrows(RulesException.class, () -> Evaluator.of(book.checks(), book.factTypes()));
        String message = thrown.getMessage() + "\n";
        Golden.check("broken/engine/" + kind.getFileName() + "/expected.txt", message);
        assertThat(message)
                .doesNotContain("Exception", "java.lang", "org.drools", "checks.", "Lambda")
                .doesNotContainPattern("(?m)\\.drl: (?!the file holds no rule)");
    }
}
