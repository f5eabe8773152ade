package factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.Problem;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import factcheck.report.Runs.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void countsWhatIsNotMuted() {
        Runs.normal().verdicts().forEach(tally::add);
        assertThat(tally.counts())
                .isEqualTo(Map.of(Status.PASS, 2L, Status.FAIL, 3L, Status.UNKNOWN, 2L, Status.NOT_APPLICABLE, 1L));
        assertThat(tally.muted()).isEqualTo(1);
        assertThat(tally.resources()).isEqualTo(3);
        assertThat(tally.counts(Runs.OWNER)).containsEntry(Status.FAIL, 1L).containsEntry(Status.PASS, 0L);
        assertThat(tally.accounts()).containsExactly("111122223333", "444455556666");
        assertThat(tally.regions()).containsExactly("eu-west-1", "us-east-1");
        assertThat(tally.unknowns())
                .containsExactly(
                        new Tally.Unknown("dynamodb:DescribeContinuousBackups", "AccessDeniedException", 1),
                        new Tally.Unknown("dynamodb:ListTables", "NotCollected", 1));
    }

    @Test
    void putsTheMostFrequentReasonFirst() {
        for (String code : List.of("A", "B", "B")) {
            tally.add(new Made("x", Runs.PITR, Status.UNKNOWN, Severity.LOW)
                    .without("dynamodb:ListTables", code)
                    .verdict());
        }
        tally.add(new Made("x", Runs.PITR, Status.UNKNOWN, Severity.LOW)
                .without("dynamodb:ListTables", "A")
                .mute()
                .verdict());
        assertThat(tally.unknowns())
                .containsExactly(
                        new Tally.Unknown("dynamodb:ListTables", "B", 2),
                        new Tally.Unknown("dynamodb:ListTables", "A", 1));
    }

    @Test
    void sameNameInTwoRegionsIsTwoResources() {
        tally.add(new Made("x", Runs.PITR, Status.PASS, Severity.LOW)
                .on("eu-west-1", "t")
                .verdict());
        tally.add(new Made("y", Runs.PROTECTION, Status.PASS, Severity.LOW)
                .on("eu-west-1", "t")
                .verdict());
        tally.add(new Made("z", Runs.PITR, Status.PASS, Severity.LOW)
                .on("us-east-1", "t")
                .verdict());
        assertThat(tally.resources()).isEqualTo(2);
    }

    @Test
    void summaryHasEveryStatus() {
        RunSummary summary = tally.summary(4, List.of(new Problem(null, null, "no")), 3);
        assertThat(summary.counts()).containsOnlyKeys(Status.values());
        assertThat(summary.complete()).isFalse();
        assertThat(summary.checks()).isEqualTo(4);
        assertThat(summary.exitStatus()).isEqualTo(3);
    }
}
