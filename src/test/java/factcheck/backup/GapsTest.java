package factcheck.backup;

import static factcheck.facts.BackupCoverage.COVERED;
import static factcheck.facts.BackupCoverage.NOT_COVERED;
import static factcheck.facts.BackupCoverage.NOT_KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.BackupCoverage.Outcome;
import factcheck.facts.Gap;
import factcheck.facts.Sections;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known counts only where it decides. */
class GapsTest {

    private static final String GET = "backup:GetBackupSelection";
    private static final Body BY_TAG = Body.of().tag("tier", "gold");
    private static final Body BY_ARN = Body.of().resources(Estate.arn("ledger"));
    private static final Body ELSEWHERE = Body.of().resources("arn:aws:ec2:*:*:volume/*");

    private static void unknown(Estate estate, String operation, String code, @Nullable String resource) {
        Outcome outcome = estate.outcome("ledger");
        assertThat(outcome.status()).isEqualTo(NOT_KNOWN);
        assertThat(outcome.gap())
                .extracting(Gap::operation, Gap::code, Gap::resource)
                .containsExactly(operation, code, resource);
    }

    private static Map<String, Gap> gap(Estate estate, String code) {
        return Map.of(GET, new Gap(estate.scope(), GET, "p-s/s", code, "", null));
    }

    @Test
    void tagsDecideWhereOnlyATagCouldCover() {
        unknown(
                Estate.optedIn().tableWithRefusedTags("ledger").selection("s", BY_TAG),
                "dynamodb:ListTagsOfResource",
                "AccessDeniedException",
                Estate.arn("ledger"));
        unknown(
                Estate.optedIn().tableWithoutTags("ledger").selection("s", BY_TAG),
                "dynamodb:ListTagsOfResource",
                "NotCollected",
                Estate.arn("ledger"));
    }

    @Test
    void tagsDecideWhereAConditionTestsThem() {
        for (String operator : List.of("StringEquals", "StringLike", "StringNotEquals", "StringNotLike")) {
            Body body = Body.of().resources(Estate.arn("ledger")).condition(operator, "tier", "gold");
            unknown(
                    Estate.optedIn().tableWithoutTags("ledger").selection("s", body),
                    "dynamodb:ListTagsOfResource",
                    "NotCollected",
                    Estate.arn("ledger"));
        }
    }

    @Test
    void tagsDecideNothingElsewhere() {
        assertThat(Estate.optedIn()
                        .tableWithoutTags("ledger")
                        .selection("a", BY_TAG)
                        .selection("b", BY_ARN)
                        .status("ledger"))
                .isEqualTo(COVERED);
        assertThat(Estate.optedIn()
                        .tableWithoutTags("ledger")
                        .selection("s", Body.of().resources("*").tag("tier", "gold"))
                        .status("ledger"))
                .isEqualTo(COVERED);
        assertThat(Estate.optedIn()
                        .tableWithoutTags("ledger")
                        .selection("s", Body.of().tag("tier", "gold").notResources(Estate.arn("ledger")))
                        .status("ledger"))
                .isEqualTo(NOT_COVERED);
        assertThat(Estate.optedOut()
                        .tableWithoutTags("ledger")
                        .selection("s", BY_TAG)
                        .status("ledger"))
                .isEqualTo(NOT_COVERED);
        assertThat(Estate.optedIn()
                        .tableWithoutTags("ledger")
                        .selection("s", Body.of().resources("arn:aws:ec2:*").condition("StringEquals", "tier", "gold"))
                        .status("ledger"))
                .isEqualTo(NOT_COVERED);
        assertThat(Estate.optedIn().tableWithoutTags("ledger").status("ledger")).isEqualTo(NOT_COVERED);
    }

    @Test
    void theGapThatDecidesIsNamedAndNoOther() {
        Estate estate = Estate.silent()
                .tableWithoutTags("ledger")
                .selection("s", Body.of().resources("*"));
        unknown(estate, "backup:DescribeRegionSettings", "AccessDeniedException", null);
        unknown(
                Estate.silent()
                        .tableWithoutTags("ledger")
                        .selection(
                                "s", Body.of().resources(Estate.arn("ledger")).condition("StringLike", "tier", "*")),
                "dynamodb:ListTagsOfResource",
                "NotCollected",
                Estate.arn("ledger"));
    }

    @Test
    void aPartialSectionDecidesWhereNoKnownSelectionCovers() {
        Estate refused = Estate.optedIn().table("ledger").selection("s", ELSEWHERE);
        refused.partial(Sections.BACKUP_SELECTION, "AccessDeniedException", "p-9/s-9");
        unknown(refused, GET, "AccessDeniedException", "p-9/s-9");
        assertThat(refused.selection("t", BY_ARN).status("ledger")).isEqualTo(COVERED);

        Estate unlisted =
                Estate.optedIn().table("ledger").partial(Sections.BACKUP_SELECTION, "ThrottlingException", null);
        unknown(unlisted, "backup:ListBackupPlans", "ThrottlingException", null);
    }

    @Test
    void aPartialSectionInAnotherRegionDecidesNothing() {
        assertThat(Estate.optedIn()
                        .table("ledger")
                        .in("us-east-2")
                        .partial(Sections.BACKUP_SELECTION, "AccessDeniedException", null)
                        .selection("s", Body.of().resources("*"))
                        .status("ledger"))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void aSelectionWithoutItsBodyMaySelectAnything() {
        Estate absent = Estate.optedIn().table("ledger").selectionWithoutBody("s", Map.of());
        unknown(absent, GET, "NotCollected", "p-s/s");
        Estate refused = Estate.optedIn().table("ledger");
        refused.selectionWithoutBody("s", gap(refused, "AccessDeniedException"));
        unknown(refused, GET, "AccessDeniedException", "p-s/s");
        assertThat(refused.selection("t", BY_ARN).status("ledger")).isEqualTo(COVERED);
    }

    @Test
    void aBodyThatIsNoObjectMaySelectAnything() {
        unknown(Estate.optedIn().table("ledger").selection("s", "all of them", Map.of()), GET, "Unreadable", "p-s/s");
    }

    @Test
    void aBodyThatIsNullSelectsNothing() {
        assertThat(Estate.optedIn()
                        .table("ledger")
                        .selection("s", null, Map.of())
                        .status("ledger"))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void aSelectionThatTheSourceRecordsInPartIsKnownAsFarAsItGoes() {
        Estate estate = Estate.optedIn().table("ledger").table("other");
        Body body = Body.of().resources(Estate.arn("ledger")).notResources();
        estate.selection("s", body.members(), gap(estate, "NotRecorded"));
        unknown(estate, GET, "NotRecorded", "p-s/s");
        body.put("ListOfTags", List.of());
        assertThat(estate.status("other")).isEqualTo(NOT_COVERED);
        assertThat(estate.status("ledger")).isEqualTo(NOT_KNOWN);
        body.put("Conditions", null);
        assertThat(estate.status("ledger")).isEqualTo(COVERED);
    }

    @Test
    void anEntryThatCannotBeReadLeavesTheOthersKnown() {
        Body body = Body.of().put("Resources", Arrays.asList(7, Estate.arn("ledger"), null));
        Estate estate = Estate.optedIn().table("ledger").table("other").selection("s", body);
        assertThat(estate.status("ledger")).isEqualTo(COVERED);
        assertThat(estate.status("other")).isEqualTo(NOT_KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Resources", "ListOfTags", "Conditions", "NotResources"})
    void aListThatCannotBeReadCountsWhereItDecides(String member) {
        Body reaching = Body.of().resources(Estate.arn("ledger"));
        Estate estate = Estate.optedIn().table("ledger", "tier=gold").selection("s", reaching.put(member, "odd"));
        boolean adds = member.equals("ListOfTags");
        assertThat(estate.status("ledger")).isEqualTo(adds ? COVERED : NOT_KNOWN);

        Body excluded = Body.of()
                .resources("*")
                .condition("StringEquals", "tier", "silver")
                .notResources("*")
                .put(member, 7);
        assertThat(Estate.optedIn()
                        .table("ledger", "tier=gold")
                        .selection("s", excluded)
                        .status("ledger"))
                .isEqualTo(NOT_COVERED);
    }

    @Test
    void anOperatorOfTheFutureIsNeitherIgnoredNorTakenToHold() {
        Body body = Body.of().resources("*").condition("NumericLessThan", "aws:ResourceTag/tier", "7");
        Estate estate = Estate.optedIn().table("ledger", "tier=gold").selection("s", body);
        unknown(estate, GET, "Undecided", "p-s/s");
        body.condition("StringEquals", "tier", "silver");
        assertThat(estate.status("ledger")).isEqualTo(NOT_COVERED);
    }

    @Test
    void anOperatorOfTheFutureWithoutATestAsksNothing() {
        Body body = Body.of().resources("*").put("Conditions", Map.of("NumericLessThan", List.of()));
        assertThat(Estate.optedIn().table("ledger").selection("s", body).status("ledger"))
                .isEqualTo(COVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRINGLIKE", "STRINGNOTEQUALS", ""})
    void listOfTagsWithAnotherOperatorMaySelect(String operator) {
        Body body = Body.of().tag(operator, "tier", "gold");
        Estate estate = Estate.optedIn().table("ledger", "tier=gold").selection("s", body);
        unknown(estate, GET, "Undecided", "p-s/s");
        assertThat(estate.selection("t", BY_TAG).status("ledger")).isEqualTo(COVERED);
    }

    @Test
    void aTestWithoutKeyOrValueIsNotKnown() {
        for (Map<String, Object> test : List.<Map<String, Object>>of(
                Map.of("ConditionType", "STRINGEQUALS", "ConditionKey", "tier"),
                Map.of("ConditionType", "STRINGEQUALS", "ConditionValue", "gold"),
                Map.of("ConditionKey", "tier", "ConditionValue", "gold"))) {
            unknown(
                    Estate.optedIn()
                            .table("ledger", "tier=gold")
                            .selection("s", Body.of().put("ListOfTags", List.of(test))),
                    GET,
                    "Unreadable",
                    "p-s/s");
        }
        unknown(
                Estate.optedIn()
                        .table("ledger", "tier=gold")
                        .selection(
                                "s",
                                Body.of()
                                        .resources("*")
                                        .put("Conditions", Map.of("StringEquals", List.of("tier=gold")))),
                GET,
                "Unreadable",
                "p-s/s");
    }

    @Test
    void oneTablesGapIsNoOthers() {
        Estate estate = Estate.optedIn()
                .tableWithRefusedTags("ledger")
                .table("archive", "tier=gold")
                .table("scratch", "tier=tin")
                .selection("s", BY_TAG);
        assertThat(estate.covers().stream().map(c -> c.name() + " " + c.status(Estate.DEFAULT)))
                .containsExactly("ledger NOT_KNOWN", "archive COVERED", "scratch NOT_COVERED");
    }
}
