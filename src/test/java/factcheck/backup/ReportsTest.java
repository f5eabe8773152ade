package factcheck.backup;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.Gap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users of other tools reported, as small accounts. */
class ReportsTest {

    @Test
    void aPlanThatChoosesByTagCounts() {
        Estate estate = Estate.optedIn()
                .table("ledger", "retention=daily")
                .selection("nightly", Body.of().tag("retention", "daily"));
        assertThat(estate.status("ledger")).isEqualTo("COVERED");
        assertThat(estate.outcome("ledger").message())
                .contains("selection `nightly` of plan `p-nightly`")
                .contains("the tag `retention` = `daily`");
    }

    @Test
    void aPatternWithAnExceptionCoversAllButIt() {
        Estate estate = Estate.optedIn()
                .table("live-a")
                .table("live-tmp")
                .table("lab-a")
                .selection(
                        "s",
                        Body.of()
                                .resources("arn:aws:dynamodb:eu-central-1:444455556666:table/live-*")
                                .notResources("arn:aws:dynamodb:*:*:table/live-tmp"));
        assertThat(estate.covers().stream().map(c -> c.name() + " " + c.status(Estate.DEFAULT)))
                .containsExactly("live-a COVERED", "live-tmp NOT_COVERED", "lab-a NOT_COVERED");
        assertThat(estate.outcome("live-tmp").message()).contains("leaves it out by NotResources");
    }

    @Test
    void conditionsAreAllAskedAndTagsAnyOf() {
        Body conditions = Body.of()
                .resources("*")
                .condition("StringEquals", "aws:ResourceTag/stage", "live")
                .condition("StringNotEquals", "aws:ResourceTag/kind", "cache");
        Estate estate =
                Estate.optedIn().table("ledger", "stage=live", "kind=cache").selection("s", conditions);
        assertThat(estate.status("ledger")).isEqualTo("NOT_COVERED");
        estate.selection("t", Body.of().tag("stage", "live").tag("kind", "ledger"));
        assertThat(estate.status("ledger")).isEqualTo("COVERED");
    }

    @Test
    void aSourceThatRecordsNoConditionsLeavesItOpen() {
        Estate estate = Estate.optedIn().table("ledger", "stage=live").table("other");
        String get = "backup:GetBackupSelection";
        Gap gap = new Gap(estate.scope(), get, "p-s/s", Gap.NOT_RECORDED, "", null);
        Body body = Body.of().resources(Estate.arn("ledger")).put("ListOfTags", java.util.List.of());
        estate.selection("s", body.members(), Map.of(get, gap));
        assertThat(estate.status("ledger")).isEqualTo("NOT_KNOWN");
        assertThat(estate.outcome("ledger").gap()).isEqualTo(gap);
        assertThat(estate.status("other")).isEqualTo("NOT_COVERED");
    }
}
