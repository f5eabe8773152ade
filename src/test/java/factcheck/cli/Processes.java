package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts processes and waits for them. */
final class Processes {

    /** The checks of these tests, from any working folder. */
    static final List<String> TEAM = List.of(
            "--no-builtin",
            "--rules",
            Path.of(Cli.RESOURCES, "layers/team").toAbsolutePath().toString());

    private Processes() {}

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The words that start the program in a Java of its own. */
    static List<String> program(List<String> options, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(java().toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "factcheck.cli.Main"));
        words.addAll(arguments);
        return words;
    }

    /** Runs to the end, with standard output and error through files in a folder. */
    static Cli.Result run(Path folder, Map<String, String> environment, byte[] in, List<String> words)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("LC_.*|LANG|JAVA_.*|JDK_.*|FACTCHECK_.*"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(in);
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        Cli.Result result = new Cli.Result(process.exitValue(), text(out), text(err));
        Files.delete(out);
        Files.delete(err);
        return result;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
