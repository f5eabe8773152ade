package factcheck.backup;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.facts.BackupCoverage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shows, by ratios within one run, that the cost is linear in the tables and does not grow with the ARNs of a selection. */
@Tag("benchmark")
class BackupBenchmark {

    private static final int TABLES = 10_000;

    @Test
    void costIsLinearInTheTables() {
        Estate small = estate(TABLES, 500);
        Estate large = estate(2 * TABLES, 500);
        long[] times = medians(small, large);
        report("500 ARNs, 10,000 and 20,000 tables", times);
        assertThat((double) times[1] / times[0]).isLessThan(3.0);
    }

    @Test
    void costDoesNotGrowWithTheArns() {
        long[] times = medians(estate(TABLES, 5), estate(TABLES, 500));
        report("10,000 tables, 5 and 500 ARNs", times);
        assertThat((double) times[1] / times[0]).isLessThan(2.0);
    }

    @Test
    void sayingWhyCostsLinearTimeToo() {
        Estate small = estate(TABLES, 500);
        Estate large = estate(2 * TABLES, 500);
        long[] times = medians(() -> explain(small), () -> explain(large));
        report("the same with every message, 10,000 and 20,000 tables", times);
        assertThat((double) times[1] / times[0]).isLessThan(3.0);
    }

    private static void explain(Estate estate) {
        for (BackupCoverage cover : estate.covers()) {
            assertThat(cover.outcomes().apply(Estate.DEFAULT).message()).isNotEmpty();
        }
    }

    private static Estate estate(int tables, int arns) {
        Estate estate = Estate.optedIn();
        for (int i = 0; i < tables; i++) {
            estate.table("table-" + i, "team=team-" + i % 50, "stage=prod");
        }
        String[] entries =
                IntStream.range(0, arns).mapToObj(i -> Estate.arn("table-" + i)).toArray(String[]::new);
        return estate.selection("s", Body.of().resources(entries).tag("team", "team-7"));
    }

    private static long[] medians(Estate first, Estate second) {
        return medians(first::covers, second::covers);
    }

    private static long[] medians(Runnable first, Runnable second) {
        long[][] times = new long[2][15];
        for (int i = -15; i < 15; i++) {
            long start = System.nanoTime();
            first.run();
            long middle = System.nanoTime();
            second.run();
            long end = System.nanoTime();
            if (i >= 0) {
                times[0][i] = middle - start;
                times[1][i] = end - middle;
            }
        }
        return Arrays.stream(times)
                .mapToLong(t -> Arrays.stream(t).sorted().toArray()[t.length / 2])
                .toArray();
    }

    private static void report(String what, long[] times) {
        System.out.printf(
                "%s: %.2f ms and %.2f ms, ratio %.2f%n",
                what, times[0] / 1e6, times[1] / 1e6, (double) times[1] / times[0]);
    }
}
