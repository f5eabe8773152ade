package factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.rules.Check;
import factcheck.rules.LayerSource;
import factcheck.rules.RuleBook;
import factcheck.snapshot.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the README say what is so. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @Test
    void namesEveryCheck() throws Exception {
        RuleBook book = RuleBook.load(List.of(new LayerSource("builtin", Path.of("rules"), "rules")));
        String rows = book.checks().stream().map(ReadmeTest::row).collect(Collectors.joining());
        check("checks", "| check | severity | passes when |\n|---|---|---|\n" + rows);
    }

    private static String row(Check check) {
        return "| [`" + check.id() + "`](rules/" + check.path() + ") | "
                + check.metadata().severity().label() + " | " + check.metadata().title() + " |\n";
    }

    @Test
    void namesTheLimits() throws Exception {
        Limits limits = Limits.DEFAULT;
        check(
                "limits",
                "| what | at most |\n|---|---|\n"
                        + limit("a file, unpacked", (limits.fileBytes() >> 30) + " GiB")
                        + limit("growth of a gzip file", limits.expansion() + "-fold")
                        + limit("levels of nesting", limits.nesting())
                        + limit("characters of a string", limits.stringLength())
                        + limit("characters of a member's name", limits.nameLength())
                        + limit("digits of a number", limits.numberDigits())
                        + limit("members of an object", limits.members())
                        + limit("elements of a section", limits.elements())
                        + limit("documents in a file", limits.documentsPerFile())
                        + limit("documents in a run", limits.documents()));
    }

    private static String limit(String what, Object most) {
        return "| " + what + " | "
                + (most instanceof Number n ? String.format(java.util.Locale.ROOT, "%,d", n.longValue()) : most)
                + " |\n";
    }

    private static void check(String block, String wanted) throws Exception {
        String begin = "<!-- " + block + " -->\n";
        String end = "<!-- /" + block + " -->";
        String readme = Files.readString(README);
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf(end);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, readme.substring(0, from) + wanted + readme.substring(to));
        }
        String written = Files.readString(README);
        assertThat(written.substring(from, written.indexOf(end))).isEqualTo(wanted);
    }
}
