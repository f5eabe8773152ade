package factcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.rules.Check;
import factcheck.rules.LayerSource;
import factcheck.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every built-in check. */
class BuiltinCasesTest {

    @TestFactory
    Stream<DynamicContainer> cases() throws Exception {
        RuleBook book = RuleBook.load(List.of(new LayerSource("builtin", Path.of("rules"), "rules")));
        CaseRunner runner = new CaseRunner(Evaluator.of(book.checks(), book.factTypes()), book.factTypes());
        return book.checks().stream().map(check -> DynamicContainer.dynamicContainer(check.id(), cases(runner, check)));
    }

    private static Stream<DynamicTest> cases(CaseRunner runner, Check check) {
        try {
            return runner.run(check).stream()
                    .map(result -> DynamicTest.dynamicTest(
                            result.name(), () -> assertThat(result.faults()).isEmpty()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
