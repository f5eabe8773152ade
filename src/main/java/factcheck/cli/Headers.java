package factcheck.cli;

import factcheck.report.RunHeader;
import factcheck.report.RunHeader.CheckInfo;
import factcheck.rules.Check;
import factcheck.rules.Configuration;
import factcheck.rules.RuleBook;
import factcheck.snapshot.Input;
import java.util.List;

/** What a run's reports say before the first finding. */
final class Headers {

    private Headers() {}

    static RunHeader of(RuleBook book, List<Check> selected, Configuration configuration, List<Input> inputs) {
        return new RunHeader(
                Version.number(),
                book.digest(),
                book.layers(),
                inputs,
                selected.stream()
                        .map(check -> new CheckInfo(
                                check.id(),
                                check.metadata().title(),
                                configuration.severity(check),
                                check.layer(),
                                check.replaces(),
                                check.digest(),
                                check.metadata().fix(),
                                check.metadata().controls()))
                        .toList());
    }
}
