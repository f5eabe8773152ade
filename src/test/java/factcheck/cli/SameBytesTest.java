package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, whatever the number of threads. */
class SameBytesTest {

    private static final List<String> FORMATS = List.of("text", "json", "jsonl", "csv");

    @TempDir
    Path folder;

    @Test
    void sameBytes() throws IOException {
        Path input = Files.createDirectory(folder.resolve("input"));
        for (int account = 0; account < 40; account++) {
            Files.writeString(input.resolve(account + ".jsonl"), account(account));
        }
        Map<String, String> first = run(input, "1", "first");
        assertThat(first.getOrDefault("jsonl", "").lines()).hasSizeGreaterThan(1_000);
        assertThat(run(input, "2", "second")).isEqualTo(first);
        assertThat(run(input, "1", "third")).isEqualTo(first);
        assertThat(run(input, "2", "fourth")).isEqualTo(first);
    }

    private Map<String, String> run(Path input, String threads, String name) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-j", threads));
        FORMATS.forEach(format -> arguments.add("--output=" + format + "=" + folder.resolve(name + "." + format)));
        Cli.Result result = Cli.here()
                .run(
                        "evaluate " + input + " " + Cli.TEAM + " --rules " + Cli.RESOURCES + "/layers/over",
                        arguments.toArray(String[]::new));
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("all", result.whole());
        for (String format : FORMATS) {
            outputs.put(format, Files.readString(folder.resolve(name + "." + format)));
        }
        assertThat(result.status()).as(result.err()).isEqualTo(1);
        return outputs;
    }

    /** Two regions of an account, with tables, gaps and tables known by name only. */
    private static String account(int number) {
        Random random = new Random(number);
        StringBuilder documents = new StringBuilder();
        for (String region : List.of("us-east-1", "eu-west-1")) {
            List<String> tables = new ArrayList<>();
            for (int i = random.nextInt(8); i < 10; i++) {
                tables.add(table(i, random));
            }
            documents
                    .append("{\"format\":\"factcheck-snapshot/1\",\"account\":\"%012d\",\"region\":\"%s\","
                            .formatted(number * 7_919, region))
                    .append("\"collectedAt\":\"2026-11-30T12:00:00Z\",\"facts\":{\"Table\":[")
                    .append(String.join(",", tables))
                    .append("]},\"gaps\":[{\"operation\":\"dynamodb:DescribeTable\",\"code\":\"ThrottlingException\",")
                    .append("\"resource\":\"arn:aws:dynamodb:%s:%012d:table/lost\"}]}\n"
                            .formatted(region, number * 7_919));
        }
        return documents.toString();
    }

    private static String table(int number, Random random) {
        String recovery = random.nextInt(3) == 0
                ? ""
                : ",\"ContinuousBackupsDescription\":{\"PointInTimeRecoveryDescription\":"
                        + "{\"PointInTimeRecoveryStatus\":\"" + (random.nextBoolean() ? "ENABLED" : "DISABLED")
                        + "\"}}";
        return "{\"TableName\":\"t%d\",\"TableStatus\":\"%s\",\"DeletionProtectionEnabled\":%b,\"Tags\":[]%s}"
                .formatted(number, random.nextInt(9) == 0 ? "DELETING" : "ACTIVE", random.nextBoolean(), recovery);
    }
}
