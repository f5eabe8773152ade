package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.ACCOUNT;
import static factcheck.snapshot.Snapshots.report;
import static factcheck.snapshot.Snapshots.tables;
import static factcheck.snapshot.Snapshots.write;
import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.Gap;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several documents of one account and region is used. */
class ChoiceTest {

    @TempDir
    Path folder;

    private static String at(String time, String table) {
        return tables(ACCOUNT, "eu-west-1", table).replace("2026-11-30T12:00:00Z", time);
    }

    private Path put(String name, String text) {
        return write(folder.resolve(name), text);
    }

    @Test
    void theNewestOfTwoFiles() throws Exception {
        Path a = put("a.json", at("2026-11-30T12:00:00Z", "new"));
        Path b = put("b.json", at("2026-11-30T12:59:59+01:00", "old"));
        String newest = """
                input a.json 111122223333 eu-west-1
                warning b.json: not used, because a.json is a newer snapshot of account `111122223333` in `eu-west-1`
                region 111122223333 eu-west-1
                fact Table new 0/facts/Table/0""";
        assertThat(report(folder, a, b)).isEqualTo(newest);
        assertThat(report(folder, b, a)).isEqualTo(newest);
    }

    @Test
    void theNewestInOneFile() throws Exception {
        Path a = put("a.jsonl", at("2026-11-30T12:00:00Z", "old") + "\n" + at("2026-11-30T12:00:01Z", "new"));
        assertThat(report(folder, a)).isEqualTo("""
                        input a.jsonl 111122223333 eu-west-1
                        warning a.jsonl:1:1: not used, because a.jsonl:2:1 is a newer snapshot of account `111122223333` in `eu-west-1`
                        region 111122223333 eu-west-1
                        fact Table new 0/facts/Table/0""");
    }

    @Test
    void theSameTimeAndOtherContent() throws Exception {
        Path a = put("a.json", at("2026-11-30T12:00:00Z", "one"));
        Path b = put("b.json", at("2026-11-30T13:00:00+01:00", "two"));
        Path old = put("old.json", at("2026-11-29T12:00:00Z", "three"));
        assertThat(report(folder, a, old, b)).isEqualTo("""
                        problem b.json: another snapshot of account `111122223333` in `eu-west-1` than a.json, with the same `collectedAt` and other content; neither is used
                        region 111122223333 eu-west-1
                        unknown eu-west-1: it has several snapshots and none is known to be the newest""");
        try (SnapshotIndex index = Snapshots.index(a, b)) {
            AccountFacts facts = index.load(ACCOUNT, new LoadOptions(null));
            for (Section section : Sections.all()) {
                assertThat(facts.listing(section, "eu-west-1"))
                        .extracting(Gap::code)
                        .isEqualTo(Gap.UNREADABLE);
                assertThat(facts.partial(section, "eu-west-1")).isEqualTo(facts.listing(section, "eu-west-1"));
            }
        }
    }

    @Test
    void theSameTimeAndTheSameContentCountsOnce() throws Exception {
        String text = at("2026-11-30T12:00:00Z", "one");
        Path a = put("a.json", text.replace(",", ",\n    "));
        Path b = put("b.json", text + "\n");
        assertThat(report(folder, a, b)).isEqualTo("""
                        input a.json 111122223333 eu-west-1
                        region 111122223333 eu-west-1
                        fact Table one 0/facts/Table/0""");
    }

    @Test
    void withoutATimeNoneIsNewer() throws Exception {
        Path a = put("a.json", at("2026-11-30T12:00:00Z", "one").replace("\"collectedAt\"", "\"at\""));
        Path b = put("b.json", at("2026-11-30T12:00:00Z", "two"));
        assertThat(report(folder, a, b)).isEqualTo("""
                        problem b.json: another snapshot of account `111122223333` in `eu-west-1` than a.json, and without `collectedAt` in both it is not known which is newer; neither is used
                        region 111122223333 eu-west-1
                        unknown eu-west-1: it has several snapshots and none is known to be the newest""");
    }

    @Test
    void aBrokenOneBesideAGoodOne() throws Exception {
        Path a = put("a.json", at("2026-11-30T12:00:00Z", "one"));
        Path b = put("b.json", at("2026-11-30T13:00:00Z", "two").replace("}]}}", "}]}, \"gaps\": [1]}"));
        assertThat(report(folder, b, a)).isEqualTo("""
                        input a.json 111122223333 eu-west-1
                        problem b.json:1:178: a gap must be an object, found a number
                        region 111122223333 eu-west-1
                        fact Table one 0/facts/Table/0""");
    }

    @Test
    void otherAccountsAndRegionsAreNoRivals() throws Exception {
        Path a = put(
                "a.jsonl",
                String.join(
                        "\n",
                        tables("000000000002", "us-east-1", "c"),
                        tables("000000000001", "us-east-1", "b"),
                        tables("000000000002", "eu-west-1", "d"),
                        tables("000000000001", "eu-west-1", "a")));
        assertThat(report(folder, a)).isEqualTo("""
                        input a.jsonl 000000000002 us-east-1
                        input a.jsonl 000000000001 us-east-1
                        input a.jsonl 000000000002 eu-west-1
                        input a.jsonl 000000000001 eu-west-1
                        region 000000000001 eu-west-1
                        region 000000000001 us-east-1
                        fact Table a 3/facts/Table/0
                        fact Table b 1/facts/Table/0
                        region 000000000002 eu-west-1
                        region 000000000002 us-east-1
                        fact Table d 2/facts/Table/0
                        fact Table c 0/facts/Table/0""");
    }
}
