package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class ProcessTest {

    private static final Path FLEET =
            Path.of(Cli.RESOURCES, "snapshots/fleet.jsonl").toAbsolutePath();
    private static final Map<String, String> PLAIN_LOCALE = Map.of("LC_ALL", "C");
    private static final List<String> HOSTILE =
            List.of("-Dfile.encoding=US-ASCII", "-Duser.language=ar", "-Duser.country=EG");

    @TempDir
    Path folder;

    private Cli.Result run(List<String> options, byte[] in, String... arguments) throws Exception {
        List<String> words = Stream.of(Stream.of(arguments), Processes.TEAM.stream())
                .flatMap(s -> s)
                .toList();
        return Processes.run(folder, PLAIN_LOCALE, in, Processes.program(options, words));
    }

    @Test
    void utf8WhateverTheLocale() throws Exception {
        Cli.Result result = run(HOSTILE, new byte[0], "evaluate", FLEET.toString(), "-f", "csv");
        Cli.Result inMemory = Cli.here().run("evaluate " + FLEET + " -f csv " + Cli.TEAM);
        assertThat(result.out())
                .contains("Zürich – 東京", "is off – not protected")
                .isEqualTo(inMemory.out());
        assertThat(result.err()).isEqualTo(inMemory.err());
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void standardInputIsUtf8WhateverTheLocale() throws Exception {
        Cli.Result result = run(HOSTILE, Files.readAllBytes(FLEET), "evaluate", "-", "--check", "tables_protected");
        assertThat(result.out()).contains("111122223333 (Zürich – 東京) / eu-west-1");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void fileNamesBeyondAsciiInAPlainLocale() throws Exception {
        Path input = Files.createDirectory(folder.resolve("input"));
        assumeTrue(
                System.getProperty("sun.jnu.encoding", "").equalsIgnoreCase("UTF-8"),
                "this Java cannot make a file with such a name");
        Files.copy(FLEET, input.resolve("größe.jsonl"));
        Cli.Result result = run(HOSTILE, new byte[0], "evaluate", "input", "--check", "tables_protected");
        assertThat(result.status()).as(result.err()).isEqualTo(1);
        Cli.Result named = run(HOSTILE, new byte[0], "evaluate", "input/größe.jsonl", "--check", "tables_protected");
        assertThat(named.status()).isEqualTo(2);
        assertThat(named.err())
                .startsWith("factcheck: ")
                .endsWith("help: names beyond ASCII need a locale of UTF-8, such as `LC_ALL=C.UTF-8`\n");
    }

    @Test
    void aReaderThatLeavesGetsNoTrace() throws Exception {
        Path shell = shell();
        Path many = folder.resolve("many.jsonl");
        String document = Files.readString(FLEET).lines().findFirst().orElseThrow();
        Files.writeString(
                many,
                Stream.iterate(100_000_000_000L, account -> account + 1)
                        .limit(2_000)
                        .map(account -> document.replace("111122223333", String.valueOf(account)))
                        .collect(Collectors.joining("\n")));
        String program = Processes.program(
                        List.of(),
                        Stream.concat(Stream.of("evaluate", many.toString(), "-f", "jsonl"), Processes.TEAM.stream())
                                .toList())
                .stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Cli.Result result = Processes.run(
                folder,
                PLAIN_LOCALE,
                new byte[0],
                List.of(shell.toString(), "-c", "{ " + program + "; echo $? >status; } | head -n 1"));
        assertThat(result.out().lines()).hasSize(1);
        assertThat(result.err()).isEqualTo("""
                        evaluated: 2000 documents, 2000 accounts, 1 region, 3 checks, 4000 resources
                        found: 6000 FAIL, 2000 UNKNOWN, 4000 PASS, 0 NOT_APPLICABLE, 0 muted
                        not known:
                          dynamodb:DescribeContinuousBackups AccessDeniedException: 2000 findings
                        exit status 1: a finding that counts is FAIL
                        """);
        assertThat(folder.resolve("status")).hasContent("1");
    }

    @Test
    void littleMemoryEndsInASentence() throws Exception {
        Cli.Result result = run(List.of("-Xmx8m"), new byte[0], "evaluate", FLEET.toString());
        assertThat(result.status()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("memory ran out").doesNotContain("\tat ", "OutOfMemory");
    }

    @Test
    void onlyWhatIsNamedIsReadAndNothingIsConnected() throws Exception {
        Path record = folder.resolve("record.jfr");
        Path settings = Files.writeString(folder.resolve("settings.jfc"), """
                <configuration version="2.0">
                  <event name="jdk.FileRead"><setting name="enabled">true</setting><setting name="threshold">0 ns</setting></event>
                  <event name="jdk.SocketRead"><setting name="enabled">true</setting><setting name="threshold">0 ns</setting></event>
                  <event name="jdk.SocketWrite"><setting name="enabled">true</setting><setting name="threshold">0 ns</setting></event>
                </configuration>
                """);
        Path decoy = Files.createDirectories(folder.resolve("rules/dynamodb/decoy"));
        Files.writeString(decoy.resolve("decoy.drl"), "rule");
        Files.writeString(folder.resolve("decoy.json"), "{}");
        Files.writeString(folder.resolve("simplelogger.properties"), "org.slf4j.simpleLogger.defaultLogLevel=trace");
        Cli.Result result = run(
                List.of("-XX:StartFlightRecording:filename=" + record + ",settings=" + settings),
                new byte[0],
                "evaluate",
                FLEET.toString());
        assertThat(result.status()).as(result.err()).isEqualTo(1);
        Set<Path> read = new TreeSet<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(record)) {
            assertThat(event.getEventType().getName()).doesNotStartWith("jdk.Socket");
            if (event.getEventType().getName().equals("jdk.FileRead") && event.getString("path") != null) {
                read.add(folder.resolve(event.getString("path")).normalize());
            }
        }
        assertThat(read).contains(FLEET).allMatch(ProcessTest::mayBeRead);
    }

    /** The snapshot, the rules that are named, Java and its class path. */
    private static boolean mayBeRead(Path path) {
        return Stream.concat(
                        Stream.of(
                                FLEET.toString(),
                                Processes.TEAM.get(2),
                                System.getProperty("java.home"),
                                "/proc",
                                "/sys",
                                "/dev",
                                "/etc"),
                        Stream.of(
                                System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)))
                .anyMatch(path::startsWith);
    }

    private static Path shell() throws IOException {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "there is no POSIX shell here");
        return shell;
    }
}
