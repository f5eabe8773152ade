package factcheck.backup;

import static factcheck.facts.BackupCoverage.COVERED;
import static factcheck.facts.BackupCoverage.NOT_COVERED;
import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.BackupCoverage;
import factcheck.facts.BackupCoverage.Assumption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an entry of a selection meets an ARN or a tag. */
class MatchingTest {

    private static BackupCoverage cover(Body body) {
        return Estate.optedIn()
                .table("ledger-v2", "tier=gold", "Note=two words", "empty=")
                .selection("s", body)
                .cover("ledger-v2");
    }

    private static String status(Body body) {
        return cover(body).status(Estate.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "**",
                "arn:*",
                "arn:aws:*",
                "arn:aws:dynamodb:*",
                "arn:aws:dynamodb:eu-central-1:*",
                "arn:aws:dynamodb:*:*:table/*",
                "arn:aws:dynamodb:eu-*-1:4444*:table/ledger-v2",
                "arn:aws:dynamodb:eu-central-1:444455556666:table/ledger-v2",
                "arn:aws:dynamodb:eu-central-1:444455556666:table/ledger-v2*",
                "arn:aws:dynamodb:eu-central-1:444455556666:table/*-v2",
                "arn:aws:dynamodb:*:444455556666:table/l*r*2",
                "arn:aws:dynamodb:*table/ledger-v2",
                "arn:*:dynamodb:*:*:table*",
                "arn:aws:dynamodb:::table/*",
                "arn:aws:dynamodb:::table/ledger-v2",
                "arn:aws:dynamodb:eu-central-1::table/ledger-*",
                "arn:aws:dynamodb::444455556666:table/ledger-v2",
                "arn:aws:dynamodb::*",
                "*ledger-v2",
            })
    void names(String pattern) {
        assertThat(status(Body.of().resources(pattern))).isEqualTo(COVERED);
        assertThat(status(Body.of().resources("*").notResources(pattern))).isEqualTo(NOT_COVERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ledger-v2",
                "?",
                "arn:aws:dynamodb:*:*:table/ledger-v?",
                "arn:aws:dynamodb:*:*:table/ledger-v",
                "arn:aws:dynamodb:*:*:table/LEDGER-*",
                "ARN:aws:dynamodb:*:*:table/*",
                "arn:aws:dynamodb:*:*:table/ledger-v2/*",
                "arn:aws:dynamodb:eu-central-1:444455556666:table/ledger-v2/index/by-date",
                "arn:aws:dynamodb:eu-central-1:999988887777:table/*",
                "arn:aws:dynamodb:us-east-2:*:table/*",
                "arn:aws-cn:dynamodb:*:*:table/*",
                "arn:aws-us-gov:dynamodb:*",
                "arn:aws:dynamodb:::",
                "arn:aws:dynamodb",
                "arn:aws:::::table/*",
                "arn:aws:dynamodb: * : * :table/*",
                "arn:aws:ec2:*:*:volume/*",
            })
    void doesNotName(String pattern) {
        assertThat(status(Body.of().resources(pattern))).isEqualTo(NOT_COVERED);
        assertThat(status(Body.of().resources("*").notResources(pattern))).isEqualTo(COVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "cn-northwest-1, aws-cn",
        "us-gov-east-1, aws-us-gov",
        "eusc-de-east-1, aws-eusc",
        "us-iso-east-1, aws-iso",
        "us-isob-east-1, aws-iso-b",
        "eu-isoe-west-1, aws-iso-e",
        "us-isof-south-1, aws-iso-f",
        "ap-southeast-2, aws"
    })
    void knowsEveryPartition(String region, String partition) {
        String arn = "arn:" + partition + ":dynamodb:" + region + ":" + Estate.ACCOUNT + ":table/ledger";
        for (String entry : new String[] {arn, "arn:" + partition + ":dynamodb:*:*:table/*", "*"}) {
            assertThat(new Estate()
                            .in(region)
                            .settings(true)
                            .table("ledger")
                            .selection("s", Body.of().resources(entry))
                            .status("ledger"))
                    .as(entry)
                    .isEqualTo(COVERED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRINGEQUALS", "StringEquals", "stringequals"})
    void theSpellingOfAnOperatorDoesNotMatter(String operator) {
        assertThat(status(Body.of().tag(operator, "tier", "gold"))).isEqualTo(COVERED);
        assertThat(status(Body.of().resources("*").condition(operator, "tier", "gold")))
                .isEqualTo(COVERED);
        assertThat(status(Body.of().resources("*").condition(operator, "tier", "silver")))
                .isEqualTo(NOT_COVERED);
    }

    @ParameterizedTest
    @CsvSource({
        // operator, key, value, holds
        "StringEquals, tier, gold, true",
        "StringEquals, tier, Gold, false",
        "StringEquals, Tier, gold, false",
        "StringEquals, tier, go*, false",
        "StringEquals, empty, '', true",
        "StringEquals, absent, '', false",
        "StringLike, tier, go*, true",
        "StringLike, tier, *ol*, true",
        "StringLike, tier, gold, true",
        "StringLike, tier, go?d, false",
        "StringLike, tier, GO*, false",
        "StringLike, tier, *, true",
        "StringLike, empty, *, true",
        "StringLike, Note, *, true",
        "StringLike, Note, two *, true",
        "StringLike, Note, two*, false",
        "StringLike, absent, *, false",
        "StringNotEquals, tier, gold, false",
        "StringNotEquals, tier, GOLD, true",
        "StringNotEquals, absent, gold, true",
        "StringNotLike, tier, g*, false",
        "StringNotLike, tier, *, false",
        "StringNotLike, tier, s*, true",
        "StringNotLike, absent, *, true",
    })
    void conditions(String operator, String key, String value, boolean holds) {
        for (String prefix : new String[] {"", "aws:ResourceTag/"}) {
            assertThat(status(Body.of().resources("*").condition(operator, prefix + key, value)))
                    .isEqualTo(holds ? COVERED : NOT_COVERED);
        }
    }

    @Test
    void listOfTagsKnowsEqualityOnly() {
        assertThat(status(Body.of().tag("tier", "gold"))).isEqualTo(COVERED);
        assertThat(status(Body.of().tag("tier", "*"))).isEqualTo(NOT_COVERED);
        assertThat(status(Body.of().tag("tier", "Gold"))).isEqualTo(NOT_COVERED);
        assertThat(status(Body.of().tag("TIER", "gold"))).isEqualTo(NOT_COVERED);
        assertThat(status(Body.of().tag("empty", ""))).isEqualTo(COVERED);
        assertThat(status(Body.of().tag("absent", ""))).isEqualTo(NOT_COVERED);
    }

    @Test
    void aNegatedTestOfAnAbsentTagIsAnOpenQuestion() {
        BackupCoverage cover = cover(Body.of().resources("*").condition("StringNotLike", "absent", "x*"));
        assertThat(cover.covered()).isEqualTo(Assumption.NEGATED_MATCHES_MISSING_TAG.readings());
        assertThat(cover.notCovered()).isEqualTo(~cover.covered());
    }

    @Test
    void thePrefixInListOfTagsIsAnOpenQuestion() {
        BackupCoverage cover = cover(Body.of().tag("aws:ResourceTag/tier", "gold"));
        assertThat(cover.covered()).isEqualTo(Assumption.LIST_OF_TAGS_PREFIX_STRIPPED.readings());
        assertThat(cover.notCovered()).isEqualTo(~cover.covered());
    }

    @Test
    void notResourcesAgainstTagsIsAnOpenQuestion() {
        BackupCoverage cover = cover(Body.of().tag("tier", "gold").notResources("*"));
        assertThat(cover.notCovered()).isEqualTo(Assumption.NOT_RESOURCES_EXCLUDE_TAGGED.readings());
        assertThat(cover.covered()).isEqualTo(~cover.notCovered());
        BackupCoverage named = cover(
                Body.of().tag("tier", "gold").resources("*").notResources("*").notResources("*"));
        assertThat(named.notCovered()).isEqualTo(Assumption.NOT_RESOURCES_EXCLUDE_TAGGED.readings());
        assertThat(cover(Body.of().resources("*").notResources("*")).notCovered())
                .isEqualTo(-1);
    }

    @Test
    void theFiveParametersChooseTheReading() {
        for (Assumption one : Assumption.values()) {
            BackupCoverage cover = new BackupCoverage(
                    "t",
                    "a",
                    "a",
                    one.readings(),
                    ~one.readings(),
                    r -> null,
                    cover(Body.of()).element());
            for (int reading = 0; reading < 32; reading++) {
                assertThat(cover.status(
                                Assumption.OPTED_IN.in(reading),
                                Assumption.NEGATED_MATCHES_MISSING_TAG.in(reading),
                                Assumption.LIST_OF_TAGS_PREFIX_STRIPPED.in(reading),
                                Assumption.NOT_RESOURCES_EXCLUDE_TAGGED.in(reading),
                                Assumption.STAR_HONOURS_OPT_IN.in(reading)))
                        .isEqualTo(one.in(reading) ? COVERED : NOT_COVERED)
                        .isEqualTo(cover.status(reading));
                assertThat(one.in(one.flip(reading))).isNotEqualTo(one.in(reading));
            }
        }
    }
}
