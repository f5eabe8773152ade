package factcheck.backup;

import static factcheck.facts.BackupCoverage.COVERED;
import static factcheck.facts.BackupCoverage.NOT_COVERED;
import static factcheck.facts.BackupCoverage.NOT_KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.BackupCoverage;
import factcheck.facts.BackupCoverage.Assumption;
import factcheck.facts.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which clauses need the region's opt-in, and what is said where it is not known. */
class OptInTest {

    private static final Body BY_TAG = Body.of().tag("tier", "gold");

    private static BackupCoverage cover(Estate estate, Body body) {
        return estate.table("ledger", "tier=gold").selection("s", body).cover("ledger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:dynamodb:eu-central-1:444455556666:table/ledger",
                "arn:aws:dynamodb:*:*:table/*",
                "arn:aws:dynamodb:*:*:table/led*",
                "arn:aws:dynamodb:::table/*",
                "arn:aws:dynamodb:::table/ledger",
                "arn:aws:dynamodb:*table/*",
                "arn:aws:dynamodb:*:*:table*",
                "arn:*:dynamodb:*:table/ledger",
            })
    void namingTheTypeNeedsNone(String entry) {
        for (Estate estate : List.of(Estate.optedIn(), Estate.optedOut(), Estate.silent())) {
            assertThat(cover(estate, Body.of().resources(entry)).covered()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:dynamodb:*", "arn:aws:dynamodb:*:*:*", "arn:aws:dynamo*", "arn:aws:dynamodb*"})
    void namingTheServiceAloneNeedsIt(String entry) {
        needsOptIn(Body.of().resources(entry));
    }

    @Test
    void aTagNeedsIt() {
        needsOptIn(BY_TAG);
    }

    private static void needsOptIn(Body body) {
        assertThat(cover(Estate.optedIn(), body).covered()).isEqualTo(-1);
        assertThat(cover(Estate.optedOut(), body).notCovered()).isEqualTo(-1);
        BackupCoverage silent = cover(Estate.silent(), body);
        assertThat(silent.covered()).isEqualTo(Assumption.OPTED_IN.readings());
        assertThat(silent.notCovered()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "arn:aws:*", "arn:*", "*ledger"})
    void everythingNeedsItByInference(String entry) {
        Body body = Body.of().resources(entry);
        int honours = Assumption.STAR_HONOURS_OPT_IN.readings();
        assertThat(cover(Estate.optedIn(), body).covered()).isEqualTo(-1);
        BackupCoverage out = cover(Estate.optedOut(), body);
        assertThat(out.covered()).isEqualTo(~honours);
        assertThat(out.notCovered()).isEqualTo(honours);
        BackupCoverage silent = cover(Estate.silent(), body);
        assertThat(silent.covered()).isEqualTo(~honours | Assumption.OPTED_IN.readings());
        assertThat(silent.notCovered()).isZero();
    }

    @Test
    void anExplicitClauseBesideAGatedOneNeedsNone() {
        Body both = Body.of().resources("*", Estate.arn("ledger")).tag("tier", "gold");
        assertThat(cover(Estate.optedOut(), both).covered()).isEqualTo(-1);
    }

    @Test
    void itDoesNotMatterWhereSomethingElseDecides() {
        Body excluded = Body.of().resources("*").notResources("*");
        Body failing = Body.of().tag("tier", "gold").condition("StringEquals", "tier", "silver");
        assertThat(cover(Estate.silent(), excluded).notCovered()).isEqualTo(-1);
        assertThat(cover(Estate.silent(), failing).notCovered()).isEqualTo(-1);
        assertThat(Estate.silent().table("ledger").status("ledger")).isEqualTo(NOT_COVERED);
    }

    @Test
    void anotherRegionsSettingsSayNothing() {
        Estate estate = Estate.optedOut().in("us-east-2").settings(true).in(Estate.REGION);
        assertThat(cover(estate, BY_TAG).status(Estate.DEFAULT)).isEqualTo(NOT_COVERED);
    }

    static Stream<Estate> settingsThatDoNotSay() {
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("ResourceTypeOptInPreference", null);
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("DynamoDB", null);
        return Stream.of(
                new Estate(),
                new Estate().settings(none),
                new Estate().settings(Map.of()),
                new Estate().settings(Map.of("ResourceTypeOptInPreference", nothing)),
                new Estate().settings(Map.of("ResourceTypeOptInPreference", Map.of("EBS", true))),
                new Estate().settings(Map.of("ResourceTypeOptInPreference", Map.of("DynamoDB", "true"))),
                new Estate().settings(Map.of("ResourceTypeManagementPreference", Map.of("DynamoDB", true))),
                new Estate().settings(true).settings(false),
                Estate.silent());
    }

    @ParameterizedTest
    @MethodSource("settingsThatDoNotSay")
    void settingsThatDoNotSayLeaveItOpen(Estate estate) {
        BackupCoverage cover = cover(estate, BY_TAG);
        assertThat(cover.status(Estate.DEFAULT)).isEqualTo(NOT_KNOWN);
        assertThat(cover.outcomes().apply(Estate.DEFAULT).gap())
                .extracting(Gap::operation)
                .isEqualTo("backup:DescribeRegionSettings");
        assertThat(cover.status(Assumption.OPTED_IN.flip(Estate.DEFAULT))).isEqualTo(COVERED);
    }

    @Test
    void settingsThatAreThereOutrankAGap() {
        Estate estate =
                Estate.optedIn().partial(factcheck.facts.Sections.BACKUP_REGION_SETTINGS, "ThrottlingException", null);
        assertThat(cover(estate, BY_TAG).covered()).isEqualTo(-1);
    }
}
