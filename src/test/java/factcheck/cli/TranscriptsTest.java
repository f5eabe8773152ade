package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each file of {@code cli/transcripts} begins with a command; the rest is its exit status and everything that it prints. In
 * the files {@code @} stands for the folder of this test's resources, {@code ~} for a folder with the inputs of
 * {@link BadInputs}, and {@code TEAM} for the options that name this test's checks; {@code VERSION} is this release's, and
 * {@code \r} a carriage return. With {@code -Dgolden.update=true} all but
 * the commands is written anew.
 */
class TranscriptsTest {

    private static final Path TRANSCRIPTS = Path.of(Cli.RESOURCES, "transcripts");
    private static final String COMMAND = "$ factcheck";

    /** A frame of a stack trace, a qualified name of a class, or a bare one of a fault. */
    private static final Pattern INNARDS = Pattern.compile("(?m)^\\s+at [\\w.$]+\\(|\\.java:\\d|"
            + "\\b(java|javax|jdk|sun|picocli|com\\.fasterxml|org\\.(drools|kie|yaml|mvel)|"
            + "factcheck\\.(cli|engine|facts|report|rules|snapshot|policy|backup))\\.\\w|"
            + "\\b(?!AccessDenied)[A-Z][a-z]\\w*(Exception|Error)\\b");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> commands() throws IOException {
        BadInputs.write(folder);
        return files().stream().map(file -> {
            String name = TRANSCRIPTS.relativize(file).toString();
            return DynamicTest.dynamicTest(name, () -> replay(file, name));
        });
    }

    private static void replay(Path file, String name) throws IOException {
        String command = Files.readString(file).lines().findFirst().orElseThrow();
        assertThat(command).startsWith(COMMAND);
        String line = command.substring(COMMAND.length())
                .strip()
                .replace("TEAM", Cli.TEAM)
                .replace("@", Cli.RESOURCES)
                .replace("~", folder.toString());
        Cli.Result result = Cli.here().run(line);
        String whole = result.whole()
                .replace("\r", "\\r")
                .replace(folder.toString(), "~")
                .replace(Cli.RESOURCES, "@")
                .replace("factcheck " + Version.number(), "factcheck VERSION")
                .replace("\"version\": \"" + Version.number(), "\"version\": \"VERSION");
        Golden.check("cli/transcripts/" + name, command + "\n" + whole);
    }

    @TestFactory
    Stream<DynamicTest> messagesNameNoInnards() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        TRANSCRIPTS.relativize(file).toString(),
                        () -> assertThat(Files.readString(file)).doesNotContainPattern(INNARDS)));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(TRANSCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
