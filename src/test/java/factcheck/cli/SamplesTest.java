package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample's report, made with the first command of its README, equals its {@code expected.txt}. */
class SamplesTest {

    private static final String COMMAND = "    ./factcheck ";

    @TempDir
    Path folder;

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of("facts-samples"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reportIsAsExpected(Path sample) throws Exception {
        String command = Files.readString(sample.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith(COMMAND + "evaluate "))
                .findFirst()
                .orElseThrow()
                .substring(COMMAND.length());
        Path report = folder.resolve("report.txt");
        List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.add("--output=text=" + report);
        StringWriter err = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintWriter(err),
                false,
                Path.of(""));
        int status = Main.run(console, arguments.toArray(String[]::new));
        assertThat(status).as(err.toString()).isIn(0, 1, 4);

        Path expected = sample.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.copy(report, expected, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(report).as(err.toString()).hasSameTextualContentAs(expected);
    }
}
