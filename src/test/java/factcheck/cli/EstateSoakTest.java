package factcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 tables over 100 accounts, in one process of 512 MiB; the same bytes with one thread and with two. */
@Tag("soak")
class EstateSoakTest {

    private static final int ACCOUNTS = 100;
    private static final int TABLES = 1_000;

    @TempDir
    Path folder;

    @Test
    void evaluatesInAFixedHeap() throws Exception {
        Path estate = folder.resolve("estate.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(estate)) {
            for (int account = 0; account < ACCOUNTS; account++) {
                document(out, String.format("%012d", 7_000_000L + account));
            }
        }
        Path one = evaluate(estate, 1);
        Path two = evaluate(estate, 2);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        try (var lines = Files.lines(one)) {
            assertThat(lines.count()).isEqualTo(6L * ACCOUNTS * TABLES);
        }
    }

    private static void document(BufferedWriter out, String account) throws Exception {
        out.write("{\"format\":\"factcheck-snapshot/1\",\"account\":\"" + account
                + "\",\"region\":\"eu-west-1\",\"collectedAt\":\"2026-01-15T00:00:00Z\",\"facts\":{\"DaxCluster\":[],"
                + "\"BackupRegionSettings\":[{\"ResourceTypeOptInPreference\":{\"DynamoDB\":true}}],"
                + "\"BackupSelection\":[{\"BackupPlanId\":\"p\",\"SelectionId\":\"s\",\"BackupSelection\":{\"SelectionName\":\"daily\","
                + "\"Resources\":[\"arn:aws:dynamodb:*:*:table/prod-*\"]}}],\"ScalableTarget\":[");
        for (int table = 0; table < TABLES; table += 2) {
            for (String dimension : List.of("Read", "Write")) {
                out.write((table == 0 && dimension.equals("Read") ? "" : ",")
                        + "{\"ServiceNamespace\":\"dynamodb\",\"ResourceId\":\"table/prod-" + table
                        + "\",\"ScalableDimension\":\"dynamodb:table:" + dimension
                        + "CapacityUnits\",\"MinCapacity\":5,\"MaxCapacity\":50}");
            }
        }
        out.write("],\"Table\":[");
        for (int table = 0; table < TABLES; table++) {
            out.write((table == 0 ? "" : ",") + table(account, table));
        }
        out.write("]}}\n");
    }

    /** About 1.8 KB, as full as the real answers. */
    private static String table(String account, int number) {
        String name = (number % 2 == 0 ? "prod-" : "test-") + number;
        String arn = "arn:aws:dynamodb:eu-west-1:" + account + ":table/" + name;
        String filler = "{\"AttributeName\":\"attribute-with-a-name\",\"AttributeType\":\"S\"}";
        return "{\"TableName\":\"" + name + "\",\"TableArn\":\"" + arn
                + "\",\"TableId\":\"12345678-1234-1234-1234-123456789abc\",\"TableStatus\":\"ACTIVE\",\"CreationDateTime\":1700000000.123,"
                + "\"AttributeDefinitions\":[" + String.join(",", List.of(filler, filler, filler, filler))
                + "],\"KeySchema\":[{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"}],\"ProvisionedThroughput\":{\"NumberOfDecreasesToday\":0,"
                + "\"ReadCapacityUnits\":5,\"WriteCapacityUnits\":5},\"TableSizeBytes\":123456,\"ItemCount\":789,\"DeletionProtectionEnabled\":"
                + (number % 3 == 0)
                + ",\"WarmThroughput\":{\"ReadUnitsPerSecond\":12000,\"WriteUnitsPerSecond\":4000,\"Status\":\"ACTIVE\"},"
                + "\"GlobalSecondaryIndexes\":[{\"IndexName\":\"g\",\"IndexStatus\":\"ACTIVE\",\"IndexArn\":\"" + arn
                + "/index/g\",\"ProvisionedThroughput\":{\"ReadCapacityUnits\":5,\"WriteCapacityUnits\":5}}],"
                + "\"ContinuousBackupsDescription\":{\"ContinuousBackupsStatus\":\"ENABLED\",\"PointInTimeRecoveryDescription\":"
                + "{\"PointInTimeRecoveryStatus\":\"ENABLED\",\"RecoveryPeriodInDays\":35,\"EarliestRestorableDateTime\":1700000000}},"
                + "\"ResourcePolicy\":\"{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":{\\\"AWS\\\":\\\""
                + account
                + "\\\"},\\\"Action\\\":\\\"dynamodb:GetItem\\\",\\\"Resource\\\":\\\"" + arn + "\\\"}]}\","
                + "\"Tags\":[{\"Key\":\"env\",\"Value\":\"prod\"},{\"Key\":\"owner\",\"Value\":\"team\"}],"
                + "\"TimeToLiveDescription\":{\"TimeToLiveStatus\":\"DISABLED\"},\"KinesisDataStreamDestinations\":[]}";
    }

    private Path evaluate(Path estate, int threads) throws Exception {
        Path report = folder.resolve("report-" + threads + ".jsonl");
        Path log = folder.resolve("log-" + threads + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "factcheck.cli.Main",
                        "evaluate",
                        estate.toString(),
                        "-j",
                        Integer.toString(threads),
                        "-f",
                        "jsonl")
                .redirectOutput(report.toFile())
                .redirectError(log.toFile())
                .start();
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(1);
        return report;
    }
}
