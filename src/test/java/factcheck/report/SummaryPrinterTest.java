package factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.Golden;
import factcheck.facts.Problem;
import factcheck.report.Runs.Run;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryPrinterTest {

    @Test
    void saysTheSameAsTheEndOfTheText() throws IOException {
        Run run = Runs.withProblems();
        StringBuilder out = new StringBuilder();
        SummaryPrinter.print(out, run.header(), run.tally(), run.summary());
        assertThat(out.toString()).contains("  and 2 more\n").contains("problems: 3\n");
        Golden.check("report/summary.txt", out.toString());
    }

    @Test
    void problemsTakeALineEachAndSteerNothing() throws IOException {
        StringBuilder out = new StringBuilder();
        SummaryPrinter.problems(
                out,
                List.of(
                        new Problem("x\u001b[31m.json", "1:147", "the name `a\u001b]0;b\u0007\n` stands twice"),
                        new Problem(null, null, "no")));
        assertThat(out.toString().lines())
                .containsExactly(
                        "problem: x\\u001b[31m.json:1:147: the name `a\\u001b]0;b\\u0007\\n` stands twice",
                        "problem: no");
    }

    @Test
    void saysWhyTheExitStatusIsWhatItIs() {
        Run bad = Runs.normal();
        Run empty = Runs.empty();
        assertThat(last(empty, 0)).isEqualTo("exit status 0: nothing failed and nothing is unknown");
        assertThat(last(bad, 0)).isEqualTo("exit status 0: nothing that counts failed or is unknown");
        assertThat(last(bad, 1)).isEqualTo("exit status 1: a finding that counts is FAIL");
        assertThat(last(bad, 2)).isEqualTo("exit status 2: the request is wrong, nothing was evaluated");
        assertThat(last(bad, 3)).isEqualTo("exit status 3: evaluated in part, because of a problem");
        assertThat(last(bad, 4))
                .isEqualTo("exit status 4: no finding that counts is FAIL, but one that counts is UNKNOWN");
    }

    private static String last(Run run, int status) {
        List<Problem> problems = status == 3 ? List.of(new Problem(null, null, "no")) : List.of();
        RunSummary summary = run.tally().summary(1, problems, status);
        List<String> lines = SummaryPrinter.lines(run.header(), run.tally(), summary);
        return String.join(" ", lines.subList(lines.size() - 1, lines.size()));
    }
}
