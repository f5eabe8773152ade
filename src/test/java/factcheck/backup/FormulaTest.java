package factcheck.backup;

import static factcheck.facts.BackupCoverage.COVERED;
import static factcheck.facts.BackupCoverage.NOT_COVERED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The formula: (resources or tags) and every condition and not left out; per selection, per region. */
class FormulaTest {

    private static final String VOLUMES = "arn:aws:ec2:*:*:volume/*";

    private static String status(Body... selections) {
        Estate estate = Estate.optedIn().table("ledger", "tier=gold", "stage=prod");
        for (int i = 0; i < selections.length; i++) {
            estate.selection("s" + i, selections[i]);
        }
        return estate.status("ledger");
    }

    @Test
    void nothingSelectsNothing() {
        assertThat(status()).isEqualTo(NOT_COVERED);
    }

    @Test
    void anyResourceIsEnough() {
        assertThat(status(Body.of().resources(VOLUMES, Estate.arn("ledger")))).isEqualTo(COVERED);
        assertThat(status(Body.of().resources(VOLUMES, Estate.arn("other")))).isEqualTo(NOT_COVERED);
    }

    @Test
    void anyTagIsEnough() {
        assertThat(status(Body.of().tag("tier", "silver").tag("tier", "gold"))).isEqualTo(COVERED);
        assertThat(status(Body.of().tag("tier", "silver").tag("team", "gold"))).isEqualTo(NOT_COVERED);
    }

    @Test
    void resourcesAndTagsAreAUnion() {
        assertThat(status(Body.of().resources(VOLUMES).tag("tier", "gold"))).isEqualTo(COVERED);
        assertThat(status(Body.of().resources(Estate.arn("ledger")).tag("tier", "silver")))
                .isEqualTo(COVERED);
        assertThat(status(Body.of().resources(VOLUMES).tag("tier", "silver"))).isEqualTo(NOT_COVERED);
    }

    @Test
    void everyConditionOfEveryOperatorMustHold() {
        Body all = Body.of()
                .resources("*")
                .condition("StringEquals", "aws:ResourceTag/tier", "gold")
                .condition("StringLike", "aws:ResourceTag/stage", "pr*")
                .condition("StringNotEquals", "aws:ResourceTag/tier", "silver")
                .condition("StringNotLike", "aws:ResourceTag/stage", "te*");
        assertThat(status(all)).isEqualTo(COVERED);
        assertThat(status(all.condition("StringEquals", "aws:ResourceTag/stage", "test")))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void twoConditionsOfOneOperatorMustBothHold() {
        assertThat(status(Body.of()
                        .resources("*")
                        .condition("StringEquals", "aws:ResourceTag/tier", "gold")
                        .condition("StringEquals", "aws:ResourceTag/tier", "silver")))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void conditionsNarrowTagsAsTheyNarrowResources() {
        assertThat(status(Body.of().tag("tier", "gold").condition("StringNotEquals", "aws:ResourceTag/stage", "prod")))
                .isEqualTo(NOT_COVERED);
        assertThat(status(Body.of()
                        .resources(Estate.arn("ledger"))
                        .condition("StringEquals", "aws:ResourceTag/stage", "test")))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void conditionsAloneSelectNothing() {
        assertThat(status(Body.of().condition("StringEquals", "aws:ResourceTag/tier", "gold")))
                .isEqualTo(NOT_COVERED);
        assertThat(status(Body.of()
                        .resources()
                        .put("ListOfTags", null)
                        .condition("StringEquals", "aws:ResourceTag/tier", "gold")))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void emptyListsOfConditionsAskNothing() {
        assertThat(status(Body.of()
                        .resources("*")
                        .notResources()
                        .put("Conditions", java.util.Map.of("StringEquals", java.util.List.of()))))
                .isEqualTo(COVERED);
    }

    @Test
    void notResourcesLeaveOutWhateverSelects() {
        String pattern = "arn:aws:dynamodb:*:*:table/led*";
        assertThat(status(Body.of().resources(Estate.arn("ledger")).notResources(pattern)))
                .isEqualTo(NOT_COVERED);
        assertThat(status(Body.of().resources("*").notResources(Estate.arn("ledger"))))
                .isEqualTo(NOT_COVERED);
        assertThat(status(Body.of().resources("*").notResources(VOLUMES, "arn:aws:dynamodb:::table/*")))
                .isEqualTo(NOT_COVERED);
        assertThat(status(Body.of().tag("tier", "gold").notResources("*"))).isEqualTo(NOT_COVERED);
        assertThat(status(Body.of().resources("*").notResources(VOLUMES, Estate.arn("other"))))
                .isEqualTo(COVERED);
    }

    @Test
    void anExclusionIsLocalToItsSelection() {
        Body excludes = Body.of().resources("*").notResources(Estate.arn("ledger"));
        assertThat(status(excludes, Body.of().resources(Estate.arn("ledger")))).isEqualTo(COVERED);
        assertThat(status(excludes, Body.of().tag("tier", "gold").condition("StringLike", "tier", "silver")))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void aPlanActsInItsOwnRegion() {
        Estate estate = Estate.optedIn().table("ledger").in("us-east-2").settings(true);
        estate.selection("s", Body.of().resources("*", Estate.arn("ledger"), "arn:aws:dynamodb:*:*:table/*"));
        assertThat(estate.status("ledger")).isEqualTo(NOT_COVERED);
        estate.in(Estate.REGION).selection("s", Body.of().resources("*"));
        assertThat(estate.status("ledger")).isEqualTo(COVERED);
    }

    @Test
    void oneTableOfTwoNamesakesIsCovered() {
        Estate estate =
                Estate.optedIn().table("ledger").in("us-east-2").settings(true).table("ledger");
        estate.selection("s", Body.of().resources("arn:aws:dynamodb:*:*:table/ledger"));
        assertThat(estate.covers().stream().map(c -> c.region() + " " + c.status(Estate.DEFAULT)))
                .containsExactly(Estate.REGION + " NOT_COVERED", "us-east-2 COVERED");
    }
}
