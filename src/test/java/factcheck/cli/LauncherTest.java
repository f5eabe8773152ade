package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a clone, in a copy with programs that only say what they are started with. */
class LauncherTest {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final List<String> NEEDED =
            List.of("sh", "dirname", "readlink", "find", "head", "mkdir", "rmdir", "sleep", "touch", "sed");

    @TempDir
    Path folder;

    private Path clone;
    private Path programs;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeClone() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "there is no POSIX shell here");
        folder = folder.toRealPath();
        clone = Files.createDirectories(folder.resolve("a clone"));
        Files.createDirectories(clone.resolve("src/main"));
        Files.writeString(clone.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("factcheck"), clone.resolve("factcheck"), StandardCopyOption.COPY_ATTRIBUTES);
        programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : NEEDED) {
            Path program = Stream.of("/bin", "/usr/bin")
                    .map(bin -> Path.of(bin, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            program(programs.resolve(name), "exec " + program + " \"$@\"");
        }
        environment.put("PATH", programs.toString());
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void jar(Instant built) throws IOException {
        Path jar = Files.createDirectories(clone.resolve("target")).resolve("factcheck.jar");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(built));
    }

    private Cli.Result start(String... arguments) throws Exception {
        return start(clone.resolve("factcheck"), arguments);
    }

    private Cli.Result start(Path launcher, String... arguments) throws Exception {
        List<String> words = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                .toList();
        return Processes.run(folder, environment, new byte[0], words);
    }

    @Test
    void syntaxIsSound() throws Exception {
        Cli.Result result = Processes.run(
                folder,
                Map.of(),
                new byte[0],
                List.of(
                        SHELL.toString(),
                        "-n",
                        Path.of("factcheck").toAbsolutePath().toString()));
        assertThat(result).isEqualTo(new Cli.Result(0, "", ""));
    }

    @Test
    void startsJavaWithTheRulesOfTheClone() throws Exception {
        jar(Instant.now().plusSeconds(60));
        program(folder.resolve("jdk/bin/java"), "printf '<%s>\\n' \"$@\"; exit 4");
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("FACTCHECK_JAVA_OPTS", "-Xmx1g -Xss2m");
        Path link = Files.createSymbolicLink(folder.resolve("link"), clone.resolve("factcheck"));
        Cli.Result result = start(link, "evaluate", "two words", "*");
        assertThat(result.out())
                .contains("<-Xmx1g>\n<-Xss2m>\n")
                .endsWith("<-Dfactcheck.rules=" + clone + "/rules>\n<-jar>\n<" + clone
                        + "/target/factcheck.jar>\n<evaluate>\n<two words>\n<*>\n");
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(4);
    }

    @Test
    void noJava() throws Exception {
        jar(Instant.now().plusSeconds(60));
        assertThat(start("--version")).isEqualTo(new Cli.Result(2, "", """
                        factcheck: no Java found
                          help: install a JDK 17 or newer, or set JAVA_HOME
                        """));
    }

    @Test
    void aJavaHomeWithoutJava() throws Exception {
        jar(Instant.now().plusSeconds(60));
        program(programs.resolve("java"), "echo must not run");
        environment.put("JAVA_HOME", "/nowhere");
        assertThat(start("--version")).isEqualTo(new Cli.Result(2, "", """
                        factcheck: JAVA_HOME names no Java: `/nowhere`
                          help: set it to the folder of a JDK 17 or newer, or unset it
                        """));
    }

    @Test
    void aJavaThatIsTooOld() throws Exception {
        jar(Instant.now().plusSeconds(60));
        program(folder.resolve("old/bin/java"), "echo must not run");
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
        environment.put("JAVA_HOME", folder.resolve("old").toString());
        Cli.Result result = start("--version");
        assertThat(result.err())
                .isEqualTo("factcheck: Java 11 is too old: `" + folder
                        + "/old/bin/java`\n  help: install a JDK 17 or newer, or set JAVA_HOME\n");
        assertThat(result.status()).isEqualTo(2);
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"1.8.0_292\"\n");
        assertThat(start("--version").err()).startsWith("factcheck: Java 8 is too old");
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"25-ea\"\n");
        assertThat(start("--version").out()).isEqualTo("must not run\n");
    }

    @Test
    void noJarAndNoMaven() throws Exception {
        program(programs.resolve("java"), "echo must not run");
        assertThat(start("--version")).isEqualTo(new Cli.Result(2, "", """
                        factcheck: the jar is missing or older than the sources, and no Maven was found
                          help: install Maven 3.8 or newer, or run from a release
                        """));
        assertThat(clone.resolve("target/.building")).doesNotExist();
    }

    @Test
    void buildsWhatIsMissingOrStaleOnce() throws Exception {
        program(programs.resolve("java"), "echo runs");
        program(programs.resolve("mvn"), "echo builds; touch '" + clone + "/target/factcheck.jar'");
        Cli.Result first = start("--version");
        assertThat(first.out()).isEqualTo("runs\n");
        assertThat(first.err()).isEqualTo("factcheck: building (the first time takes a minute)\nbuilds\n");
        jar(Instant.now().plusSeconds(60));
        assertThat(start("--version")).isEqualTo(new Cli.Result(0, "runs\n", ""));
        jar(Instant.EPOCH);
        assertThat(start("--version").err()).contains("builds");
    }

    @Test
    void aBuildThatFails() throws Exception {
        program(programs.resolve("java"), "echo must not run");
        program(programs.resolve("mvn"), "echo words of Maven; exit 1");
        Cli.Result result = start("--version");
        assertThat(result).isEqualTo(new Cli.Result(2, "", """
                        factcheck: building (the first time takes a minute)
                        words of Maven
                        factcheck: the build failed; Maven says why above
                          help: mvn -f pom.xml package shows the whole build
                        """));
        assertThat(clone.resolve("target/.building")).doesNotExist();
    }

    @Test
    void aPlainLocaleIsMadeOneOfUtf8() throws Exception {
        jar(Instant.now().plusSeconds(60));
        program(programs.resolve("java"), "echo \"<$LC_ALL>\"");
        assertThat(start("--version").out()).isEqualTo("<C.UTF-8>\n");
        environment.put("LC_ALL", "C");
        assertThat(start("--version").out()).isEqualTo("<C.UTF-8>\n");
        environment.put("LC_ALL", "de_DE.UTF-8");
        assertThat(start("--version").out()).isEqualTo("<de_DE.UTF-8>\n");
    }
}
