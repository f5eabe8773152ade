package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.bytes;
import static factcheck.snapshot.Snapshots.gzip;
import static factcheck.snapshot.Snapshots.join;
import static factcheck.snapshot.Snapshots.report;
import static factcheck.snapshot.Snapshots.tables;
import static factcheck.snapshot.Snapshots.write;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a file that cannot be used. */
class RefusalsTest {

    private static final String GOOD = tables("111122223333", "eu-west-1", "a");

    @TempDir
    Path folder;

    private String read(byte[] bytes) throws NoSnapshotException {
        return report(folder, write(folder.resolve("a.json"), bytes));
    }

    private String read(String text) throws NoSnapshotException {
        return read(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"a": 1                  | 1:8: the text ends in the middle of a document
            {"a": "b                 | 1:9: the text ends in the middle of a document
            {"a"}                    | 1:5: expected a colon after the name, found `}`
            {"a": 1 "b": 2}          | 1:9: expected a comma or `}`, found `"`
            {a: 1}                   | 1:2: expected a name in double quotes, found `a`
            {"a": 1,}                | 1:9: expected a name in double quotes, found `}`
            {"a": [1 2]}             | 1:10: expected a comma or `]`, found `2`
            {"a": [1,]}              | 1:10: expected a value, found `]`
            {"a": }                  | 1:7: expected a value, found `}`
            {"a": [}                 | 1:8: a `}` that closes nothing
            {"a": NaN}               | 1:10: `NaN` is no JSON value
            {"a": -Infinity}         | 1:16: `-Infinity` is no JSON value
            {"a": tru}               | 1:7: `tru` is no JSON value
            {"a": 01}                | 1:8: a number begins with a zero too many
            {"a": 1.}                | 1:9: a number cannot go on with `}`
            {"a": +1}                | 1:8: a number cannot go on with `+`
            {"a": .5}                | 1:7: expected a value, found `.`
            {"a": "\\x"}             | 1:9: unknown escape in a string: a backslash before `x`
            {"a": "\\u12"}           | 1:12: expected four hexadecimal digits after `\\u`, found `"`
            {"a": 'b'}               | 1:7: expected a value, found `'`
            {"a": 1, "a": 2}         | 1:10: the name `a` stands twice in one object
            {"f": {"x": 1, "x": 1}}  | 1:16: the name `x` stands twice in one object
            {"a": "\\ud800"}         | 1:7: a string holds half a character (code 55296)
            {"a": "\\ude00\\ud83d"}  | 1:7: a string holds half a character (code 56832)
            // a comment             | 1:1: JSON has no comments
            hello world              | 1:1: `hello` is no JSON value
            <html>                   | 1:1: expected a value, found `<`
            Table:                   | 1:1: `Table` is no JSON value
            [1]                      | 1:1: no snapshot: expected an object, found a list
            "text"                   | 1:1: no snapshot: expected an object, found a string
            17                       | 1:1: no snapshot: expected an object, found a number
            null                     | 1:1: no snapshot: expected an object, found null
            true                     | 1:1: no snapshot: expected an object, found a boolean
            {}                       | 1:1: no snapshot: the object has no `format`
            {"Table": []}            | 1:1: no snapshot: the object has no `format`
            {"format": 1}            | 1:12: `format`: expected a string, found a number
            {"format": "other/1"}    | 1:12: no snapshot: the format is `other/1`, not `factcheck-snapshot/1`
            """)
    void brokenText(String text, String message) throws Exception {
        assertThat(read(text)).isEqualTo("problem a.json:" + message);
    }

    @Test
    void anUnknownVersion() throws Exception {
        assertThat(read(GOOD.replace("snapshot/1", "snapshot/2")))
                .isEqualTo("problem a.json:1:12: the version `factcheck-snapshot/2` is not known; "
                        + "this release reads `factcheck-snapshot/1`");
    }

    @Test
    void emptyFiles() throws Exception {
        assertThat(read("")).isEqualTo("problem a.json: the file is empty");
        assertThat(read(" \r\n\n")).isEqualTo("problem a.json: the file is empty");
        assertThat(read(bytes(0xef, 0xbb, 0xbf))).isEqualTo("problem a.json: the file is empty");
        assertThat(read(bytes(0xff, 0xfe))).isEqualTo("problem a.json: the file is empty");
        assertThat(read(gzip(""))).isEqualTo("problem a.json: the file is empty");
    }

    @Test
    void otherEncodings() throws Exception {
        assertThat(read("{}".getBytes(UTF_16LE)))
                .isEqualTo("problem a.json: the file is not UTF-8, and not UTF-16 with a byte order mark");
        assertThat(read(bytes(0xff, 0xfe, 0, 0, '{', 0, 0, 0)))
                .isEqualTo("problem a.json: the file is UTF-32; save it as UTF-8");
        assertThat(read(bytes(0, 0, 0xfe, 0xff))).isEqualTo("problem a.json: the file is UTF-32; save it as UTF-8");
        assertThat(read(bytes('{', '"', 'a', '"', ':', '"', 0xe9, 'a', '"', '}')))
                .isEqualTo("problem a.json:1:9: the text is not UTF-8 (at 0x61)");
        assertThat(read(join(bytes(0xff, 0xfe), bytes('{')))).isEqualTo("problem a.json: the file is damaged UTF-16");
        assertThat(read(join(bytes(0xff, 0xfe), bytes('{', 0, '"', 0, 0, 0xd8, '"', 0))))
                .isEqualTo("problem a.json: the file is damaged UTF-16");
        assertThat(read(bytes('P', 'K', 3, 4, 9))).isEqualTo("problem a.json: the file is a zip archive, not JSON");
    }

    @Test
    void controlCharacters() throws Exception {
        assertThat(read("{\"a\": \"b\nc\"}"))
                .isEqualTo("problem a.json:1:9: a control character (code 10) must be written as an escape");
        assertThat(read("{\"aaa\": \0}")).isEqualTo("problem a.json:1:10: unexpected control character (code 0)");
    }

    @Test
    void damagedCompression() throws Exception {
        byte[] good = gzip(GOOD);
        byte[] cut = java.util.Arrays.copyOf(good, good.length - 12);
        assertThat(read(cut))
                .startsWith(
                        "problem a.json:1:146: the compressed data ends too early\nregion 111122223333 eu-west-1\n");
        byte[] header = java.util.Arrays.copyOf(good, 5);
        assertThat(read(header)).isEqualTo("problem a.json: the compressed data ends too early");
        byte[] sum = good.clone();
        sum[good.length - 6]++;
        assertThat(read(sum)).contains("problem a.json:").contains("the compressed data is damaged");
        byte[] body = good.clone();
        body[10] = 7;
        assertThat(read(body)).isEqualTo("problem a.json: the compressed data is damaged");
        assertThat(read(join(good, bytes('x'))))
                .contains("there are other bytes after the compressed data; the document before it can still be used");
        assertThat(read(join(good, java.util.Arrays.copyOf(good, 7))))
                .contains("the compressed data ends too early; the document before it can still be used");
    }

    @Test
    void everyRequiredMember() throws Exception {
        assertThat(read("{\n  \"format\": \"factcheck-snapshot/1\"\n}")).isEqualTo("""
                        problem a.json:1:1: `account` is missing
                        problem a.json:1:1: `region` is missing
                        problem a.json:1:1: `facts` is missing""");
    }

    @Test
    void everyWrongType() throws Exception {
        assertThat(read("""
                        {
                          "gaps": {},
                          "facts": [[]],
                          "organization": "o-1",
                          "collectedAt": 1,
                          "partition": {"a": "b"},
                          "accountName": false,
                          "region": ["x"],
                          "account": {},
                          "format": "factcheck-snapshot/1"
                        }""")).isEqualTo("""
                        problem a.json:9:14: `account`: expected a string of 12 digits, found an object
                        problem a.json:8:13: `region`: expected a string, found a list
                        problem a.json:7:18: `accountName`: expected a string, found a boolean
                        problem a.json:6:16: `partition`: expected a string, found an object
                        problem a.json:5:18: `collectedAt`: expected a string, found a number
                        problem a.json:2:11: `gaps`: expected a list, found an object
                        problem a.json:3:12: `facts`: expected an object, found a list
                        problem a.json:4:19: `organization`: expected an object, found a string""");
    }

    @Test
    void anAccountThatIsANumber() throws Exception {
        assertThat(read(GOOD.replace("\"111122223333\"", "111122223333")))
                .isEqualTo(
                        "problem a.json:1:47: the account is a number; write it as a string of 12 digits: `\"111122223333\"`");
        assertThat(read(GOOD.replace("\"111122223333\"", "11122223333")))
                .isEqualTo(
                        "problem a.json:1:47: the account is a number; write it as a string of 12 digits: `\"011122223333\"`");
        assertThat(read(GOOD.replace("\"111122223333\"", "1111222233334")))
                .isEqualTo("problem a.json:1:47: the account is a number; write it as a string of 12 digits");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "111122223333"         | "1111-2222-3333"    | 1:47: the account `1111-2222-3333` is not 12 digits
            "111122223333"         | "١١١١٢٢٢٢٣٣٣٣"      | 1:47: the account `١١١١٢٢٢٢٣٣٣٣` is not 12 digits
            "eu-west-1"            | "EU (Ireland)"      | 1:73: `EU (Ireland)` is no region code, such as `eu-west-1`
            "eu-west-1"            | ""                  | 1:73: `` is no region code, such as `eu-west-1`
            "2026-11-30T12:00:00Z" | "30 November"       | 1:101: `collectedAt`: `30 November` is not a time with an offset, such as `2026-11-30T12:00:00Z`
            "2026-11-30T12:00:00Z" | "2026-11-30T12:00"  | 1:101: `collectedAt`: `2026-11-30T12:00` is not a time with an offset, such as `2026-11-30T12:00:00Z`
            """)
    void wrongValues(String good, String bad, String message) throws Exception {
        String said = read(GOOD.replace(good, bad));
        assertThat(said.lines().findFirst()).contains("problem a.json:" + message);
        assertThat(said).doesNotContain("input ").doesNotContain("fact ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "x"                                           | 1:176: a gap must be an object, found a string
            {}                                            | 1:176: a gap has no `operation`
            {"operation": "a:B"}                          | 1:176: a gap has no `code`
            {"operation": "", "code": "x"}                | 1:176: a gap has no `operation`
            {"operation": null, "code": "x"}              | 1:190: a gap's `operation` must be a string, found null
            {"operation": "a:B", "code": 1}               | 1:205: a gap's `code` must be a string, found a number
            {"operation": "a", "code": "c", "resource":1} | 1:219: a gap's `resource` must be a string, found a number
            {"operation": "a", "code": "c", "message":[]} | 1:218: a gap's `message` must be a string, found a list
            """)
    void wrongGaps(String gap, String message) throws Exception {
        String text = GOOD.replace("}]}}", "}]}, \"gaps\": [" + gap + "]}");
        assertThat(read(text))
                .isEqualTo("problem a.json:" + message
                        + "\nregion 111122223333 eu-west-1\nunknown eu-west-1: its snapshot cannot be used");
    }

    @Test
    void documentsBeforeABrokenOneAreUsed() throws Exception {
        String text = GOOD + "\n" + tables("111122223333", "eu-west-2", "b") + "\n" + "{\"format\": nope}\n" + GOOD;
        assertThat(read(text)).isEqualTo("""
                        input a.json 111122223333 eu-west-1
                        input a.json 111122223333 eu-west-2
                        problem a.json:3:12: `nope` is no JSON value; the 2 documents before it can still be used, the rest of the file was not read
                        region 111122223333 eu-west-1
                        region 111122223333 eu-west-2
                        fact Table a 0/facts/Table/0
                        fact Table b 1/facts/Table/0""");
    }

    @Test
    void garbageAfterADocument() throws Exception {
        assertThat(read(GOOD + " xyz").lines().skip(1).findFirst())
                .contains(
                        "problem a.json:1:167: `xyz` is no JSON value; the document before it can still be used, the rest of the file was not read");
        assertThat(read(GOOD + "]").lines().skip(1).findFirst())
                .contains(
                        "problem a.json:1:166: a `]` that closes nothing; the document before it can still be used, the rest of the file was not read");
        assertThat(read(GOOD + "\n\ufeff" + GOOD))
                .contains("problem a.json:2:3: expected a value, found a byte order mark;");
    }

    @Test
    void documentsAroundAnUnusableOneAreUsed() throws Exception {
        String text = GOOD + "\n{}\n[]\n" + tables("111122223333", "eu-west-2", "b");
        assertThat(read(text)).isEqualTo("""
                        input a.json 111122223333 eu-west-1
                        input a.json 111122223333 eu-west-2
                        problem a.json:2:1: no snapshot: the object has no `format`
                        problem a.json:3:1: no snapshot: expected an object, found a list
                        region 111122223333 eu-west-1
                        region 111122223333 eu-west-2
                        fact Table a 0/facts/Table/0
                        fact Table b 1/facts/Table/0""");
    }

    @Test
    void otherFilesAreUsed() throws Exception {
        write(folder.resolve("in/a.json"), "{\"a\": NaN}");
        write(folder.resolve("in/b.json"), GOOD);
        assertThat(report(folder, folder.resolve("in"))).isEqualTo("""
                        input in/b.json 111122223333 eu-west-1
                        problem in/a.json:1:10: `NaN` is no JSON value
                        region 111122223333 eu-west-1
                        fact Table a 0/facts/Table/0""");
    }

    @Test
    void aDocumentThatBreaksOffLeavesItsRegionUnknown() throws Exception {
        String said = read(GOOD.substring(0, GOOD.length() - 3));
        assertThat(said).isEqualTo("""
                        problem a.json:1:163: the text ends in the middle of a document
                        region 111122223333 eu-west-1
                        unknown eu-west-1: its snapshot cannot be used""");
    }
}
