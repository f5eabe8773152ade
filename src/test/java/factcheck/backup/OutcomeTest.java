package factcheck.backup;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.BackupCoverage.Assumption;
import factcheck.facts.BackupCoverage.Outcome;
import factcheck.facts.Evidence;
import factcheck.facts.Sections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a table, and the places that it rests on. */
class OutcomeTest {

    private static final String SELECTION = "/facts/BackupSelection/0/BackupSelection";
    private static final String SETTINGS = "/facts/BackupRegionSettings/0/ResourceTypeOptInPreference/DynamoDB";
    private static final String NEAREST =
            "no backup selection covers the table; nearest is selection `s` of plan `p-s`";

    private static void says(Estate estate, String message, String... pointers) {
        says(estate.outcome("ledger"), message, pointers);
    }

    private static void says(Outcome outcome, String message, String... pointers) {
        assertThat(outcome.message()).isEqualTo(message);
        assertThat(outcome.evidence().stream().map(e -> e.origin().pointer())).containsExactly(pointers);
    }

    private static Estate optedIn(Body body) {
        return Estate.optedIn().table("ledger", "stage=prod", "tier=gold").selection("s", body);
    }

    @Test
    void anArn() {
        says(
                optedIn(Body.of().resources("arn:aws:ec2:*", Estate.arn("ledger"))),
                "selection `s` of plan `p-s` covers the table by the ARN"
                        + " `arn:aws:dynamodb:eu-central-1:444455556666:table/ledger`",
                SELECTION + "/Resources/1");
    }

    @Test
    void aPatternWithWhatElseMustHold() {
        says(
                optedIn(Body.of()
                        .resources("arn:aws:dynamodb:*")
                        .notResources("arn:aws:ec2:*")
                        .condition("StringEquals", "aws:ResourceTag/tier", "gold")
                        .condition("StringLike", "aws:ResourceTag/stage", "p*")),
                "selection `s` of plan `p-s` covers the table by the pattern `arn:aws:dynamodb:*`, and its 2 conditions"
                        + " hold",
                SELECTION + "/Resources/0",
                SELECTION + "/Conditions/StringLike/0",
                "/facts/Table/0/Tags/0",
                SELECTION + "/Conditions/StringEquals/0",
                "/facts/Table/0/Tags/1",
                SELECTION + "/NotResources",
                SETTINGS);
    }

    @Test
    void aTagAndThePlansName() {
        Estate estate = optedIn(Body.of().tag("tier", "gold")).plan("p-s", "Nightly");
        says(
                estate,
                "selection `s` of plan `Nightly` (p-s) covers the table by the tag `tier` = `gold`",
                SELECTION + "/ListOfTags/0",
                "/facts/Table/0/Tags/1",
                SETTINGS);
        assertThat(estate.outcome("ledger").evidence())
                .extracting(Evidence::operation)
                .containsExactly(
                        "backup:GetBackupSelection", "dynamodb:ListTagsOfResource", "backup:DescribeRegionSettings");
    }

    @Test
    void aPlanThatIsNotInTheInputKeepsItsId() {
        says(
                optedIn(Body.of().resources(Estate.arn("ledger")))
                        .in("us-east-2")
                        .plan("p-s", "Namesake"),
                "selection `s` of plan `p-s` covers the table by the ARN"
                        + " `arn:aws:dynamodb:eu-central-1:444455556666:table/ledger`",
                SELECTION + "/Resources/0");
    }

    @Test
    void theSelectionThatRestsOnLeastIsNamed() {
        Estate estate = optedIn(Body.of().tag("aws:ResourceTag/tier", "gold"))
                .selection("t", Body.of().tag("tier", "gold"));
        Outcome outcome = estate.outcome("ledger");
        assertThat(outcome.message())
                .isEqualTo("selection `t` of plan `p-t` covers the table by the tag `tier` = `gold`");
        assertThat(outcome.byInference()).isFalse();
    }

    @Test
    void nothingComesNear() {
        says(Estate.optedIn().table("ledger"), "there is no backup selection in eu-central-1");
        says(
                optedIn(Body.of().resources("arn:aws:ec2:*")),
                "no backup selection covers the table: the only one in eu-central-1 names neither it nor one of its"
                        + " tags",
                "/facts/BackupSelection/0");
        says(
                optedIn(Body.of().resources("arn:aws:ec2:*"))
                        .selection("t", Body.of().tag("team", "a")),
                "no backup selection covers the table: none of the 2 in eu-central-1 names it or one of its tags",
                "/facts/BackupSelection/0");
    }

    @Test
    void leftOutByNotResources() {
        says(
                optedIn(Body.of().tag("tier", "gold").notResources("*", "arn:aws:dynamodb:*:*:table/led*")),
                NEAREST + ", which selects it by the tag `tier` = `gold` but leaves it out by NotResources"
                        + " `arn:aws:dynamodb:*:*:table/led*`"
                        + " (by inference: NotResources is taken to leave out what tags select)",
                SELECTION + "/ListOfTags/0",
                "/facts/Table/0/Tags/1",
                SELECTION + "/NotResources/1");
    }

    @Test
    void stoppedByACondition() {
        says(
                optedIn(Body.of().resources("*").condition("StringNotLike", "aws:ResourceTag/stage", "p*")),
                NEAREST
                        + ", which selects it by the pattern `*` but asks for StringNotLike `stage` = `p*`, and the table"
                        + " has `stage` = `prod`",
                SELECTION + "/Resources/0",
                SELECTION + "/Conditions/StringNotLike/0",
                "/facts/Table/0/Tags/0");
        says(
                optedIn(Body.of().resources("*").condition("StringLike", "aws:ResourceTag/team", "*")),
                NEAREST
                        + ", which selects it by the pattern `*` but asks for StringLike `team` = `*`, and the table has"
                        + " no tag `team`",
                SELECTION + "/Resources/0",
                SELECTION + "/Conditions/StringLike/0",
                "/facts/Table/0/Tags");
    }

    @Test
    void stoppedByOptIn() {
        says(
                Estate.optedOut().table("ledger").selection("s", Body.of().resources("*")),
                NEAREST + ", which selects it by the pattern `*` but counts only where the region has opted in to"
                        + " DynamoDB, and eu-central-1 has not (by inference: `*` is taken to need opt-in)",
                SELECTION + "/Resources/0",
                SETTINGS);
    }

    @Test
    void theSelectionStoppedByLeastIsNearest() {
        Body far = Body.of()
                .resources("*")
                .condition("StringEquals", "tier", "tin")
                .notResources("*");
        Body near = Body.of().resources(Estate.arn("ledger")).notResources("*");
        Estate estate = optedIn(far).selection("t", near);
        assertThat(estate.outcome("ledger").message()).contains("nearest is selection `t` of plan `p-t`");
    }

    @Test
    void inAnotherRegion() {
        Estate estate = Estate.optedIn().table("ledger", "tier=gold").in("us-east-2");
        estate.selection("far", Body.of().tag("tier", "gold")).in(Estate.REGION);
        estate.selection("s", Body.of().tag("tier", "silver"));
        says(
                estate,
                "no backup selection covers the table; nearest is selection `far` of plan `p-far` in us-east-2, which"
                        + " selects it by the tag `tier` = `gold` but acts in its own region only",
                SELECTION + "/ListOfTags/0",
                "/facts/Table/0/Tags/0");
    }

    @Test
    void anotherValue() {
        says(
                optedIn(Body.of().tag("team", "a").tag("tier", "silver")),
                NEAREST + ", which asks for the tag `tier` = `silver`, and the table has `tier` = `gold`",
                SELECTION + "/ListOfTags/1",
                "/facts/Table/0/Tags/1");
    }

    @Test
    void anotherAccountRegionOrPartition() {
        says(
                optedIn(Body.of().resources("arn:aws:dynamodb:us-east-2:999988887777:table/ledger")),
                NEAREST + ", which names `arn:aws:dynamodb:us-east-2:999988887777:table/ledger`, in another region"
                        + " (us-east-2) and another account (999988887777)",
                SELECTION + "/Resources/0");
        says(
                optedIn(Body.of().resources("arn:aws-cn:dynamodb:*:*:table/l*")),
                NEAREST + ", which names `arn:aws-cn:dynamodb:*:*:table/l*`, in another partition (aws-cn)",
                SELECTION + "/Resources/0");
    }

    @Test
    void neitherResourcesNorTags() {
        says(
                optedIn(Body.of().condition("StringEquals", "tier", "gold")),
                NEAREST + ", which has neither Resources nor ListOfTags and so selects nothing",
                SELECTION);
    }

    @Test
    void notKnown() {
        says(
                Estate.optedIn()
                        .tableWithRefusedTags("ledger")
                        .selection("s", Body.of().tag("tier", "gold")),
                "whether a backup selection covers the table is not known: dynamodb:ListTagsOfResource failed with"
                        + " AccessDeniedException (arn:aws:dynamodb:eu-central-1:444455556666:table/ledger); selection"
                        + " `s` of plan `p-s` depends on it",
                "/facts/BackupSelection/0");
        says(
                Estate.optedIn().table("ledger").partial(Sections.BACKUP_SELECTION, "AccessDeniedException", "p-9/s-9"),
                "whether a backup selection covers the table is not known: backup:GetBackupSelection failed with"
                        + " AccessDeniedException (p-9/s-9)");
        says(
                optedIn(Body.of().resources("*").condition("NumericLessThan", "tier", "7")),
                "whether a backup selection covers the table is not known: the answer of backup:GetBackupSelection does"
                        + " not decide: the operator `NumericLessThan` is not known here (p-s/s); selection `s` of plan"
                        + " `p-s` depends on it",
                "/facts/BackupSelection/0");
    }

    @Test
    void anAssumedOptInIsSaid() {
        Estate estate = Estate.silent().table("ledger").selection("s", Body.of().resources("*"));
        Outcome outcome = estate.cover("ledger").under(true, true, true, true, true);
        says(
                outcome,
                "selection `s` of plan `p-s` covers the table by the pattern `*` (the region is taken to have opted in,"
                        + " which is not known)",
                SELECTION + "/Resources/0");
        assertThat(outcome.byInference()).isFalse();
        assertThat(estate.outcome("ledger").byInference()).isTrue();
    }

    @Test
    void theOtherAnswerToAnOpenQuestionIsSaidToo() {
        Estate estate = optedIn(Body.of().resources("*").condition("StringNotEquals", "team", "a"));
        assertThat(estate.outcome("ledger").message())
                .endsWith(", and its condition holds (by inference: a negated test of an absent tag is taken to hold)");
        int other = Assumption.NEGATED_MATCHES_MISSING_TAG.flip(Estate.DEFAULT);
        assertThat(estate.cover("ledger").outcomes().apply(other).message())
                .endsWith(
                        "and the table has no tag `team` (by inference: a negated test of an absent tag is taken not to"
                                + " hold)");
    }

    @Test
    void longTextsAreShortened() {
        String pattern = "*" + "x".repeat(5_000) + "*";
        says(
                Estate.optedIn()
                        .table("ledger")
                        .selection("s", Body.of().resources("*").notResources("*", pattern)),
                NEAREST + ", which selects it by the pattern `*` but leaves it out by NotResources `*`",
                SELECTION + "/Resources/0",
                SELECTION + "/NotResources/0");
        assertThat(Words.quote(pattern)).hasSize(203);
    }

    @Test
    void everyReadingOfATableCanBeExplained() {
        Estate estate = Estate.silent()
                .table("ledger", "tier=gold")
                .selection("a", Body.of().resources("*").condition("StringNotEquals", "team", "a"))
                .selection("b", Body.of().tag("aws:ResourceTag/tier", "gold").notResources("*"));
        for (int reading = 0; reading < 32; reading++) {
            Outcome outcome = estate.cover("ledger").outcomes().apply(reading);
            assertThat(outcome.status()).isEqualTo(estate.cover("ledger").status(reading));
            assertThat(outcome.gap() != null).isEqualTo(outcome.status().equals("NOT_KNOWN"));
            assertThat(outcome.message()).isNotEmpty();
        }
        assertThat(List.copyOf(estate.covers())).hasSize(1);
    }
}
