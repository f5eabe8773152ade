package factcheck.backup;

import static org.assertj.core.api.Assertions.assertThat;

import factcheck.backup.RandomEstate.Choice;
import factcheck.backup.RandomEstate.Row;
import factcheck.facts.BackupCoverage;
import factcheck.facts.BackupCoverage.Assumption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What must hold of any account, in every reading; a failure shows the seed. */
class PropertiesTest {

    private static final int SEEDS = 300;

    private static void forEachSeed(boolean gaps, BiConsumer<SplittableRandom, RandomEstate> property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomEstate estate = RandomEstate.of(random, gaps);
            try {
                property.accept(random, estate);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + "\n" + estate, e);
            }
        }
    }

    private static Map<String, BackupCoverage> covers(RandomEstate estate) {
        Map<String, BackupCoverage> covers = new TreeMap<>();
        estate.estate().covers().forEach(c -> covers.put(c.name(), c));
        return covers;
    }

    private static BackupCoverage of(Map<String, BackupCoverage> covers, String table) {
        return Objects.requireNonNull(covers.get(table));
    }

    @Test
    void anAddedSelectionNeverUncoversATable() {
        forEachSeed(true, (random, before) -> {
            RandomEstate after = before.copy();
            after.choices.add(RandomEstate.choice(random, "added", true));
            Map<String, BackupCoverage> more = covers(after);
            covers(before)
                    .forEach((table, cover) -> assertThat(
                                    cover.covered() & ~of(more, table).covered())
                            .isZero());
        });
    }

    @Test
    void anAddedExclusionNeverCoversATable() {
        forEachSeed(true, (random, before) -> {
            RandomEstate after = before.copy();
            after.choices.replaceAll(c -> {
                List<String> more = new ArrayList<>(c.notResources());
                more.add(RandomEstate.entry(random));
                return new Choice(c.id(), c.resources(), c.tags(), c.conditions(), more, c.told());
            });
            Map<String, BackupCoverage> less = covers(after);
            covers(before).forEach((table, cover) -> {
                assertThat(of(less, table).covered() & ~cover.covered()).isZero();
                assertThat(cover.notCovered() & ~of(less, table).notCovered()).isZero();
            });
        });
    }

    @Test
    void anAddedGapNeverTurnsOneProvenVerdictIntoTheOther() {
        forEachSeed(true, (random, before) -> {
            RandomEstate after = before.copy();
            int readings = -1;
            switch (random.nextInt(4)) {
                case 0 -> after.whole = false;
                case 1 -> after.tables.replaceAll(t -> new Row(t.name(), null));
                case 2 ->
                    after.choices.replaceAll(c -> random.nextBoolean()
                            ? c
                            : new Choice(c.id(), c.resources(), c.tags(), c.conditions(), c.notResources(), false));
                default -> {
                    after.optedIn = null;
                    readings = ~Assumption.OPTED_IN.readings();
                }
            }
            Map<String, BackupCoverage> less = covers(after);
            for (Map.Entry<String, BackupCoverage> each : covers(before).entrySet()) {
                BackupCoverage known = each.getValue();
                BackupCoverage open = of(less, each.getKey());
                assertThat(open.covered() & ~known.covered() & readings).isZero();
                assertThat(open.notCovered() & ~known.notCovered() & readings).isZero();
            }
        });
    }

    @Test
    void noReadingIsBothCoveredAndNot() {
        forEachSeed(
                true,
                (random, estate) -> covers(estate)
                        .values()
                        .forEach(c -> assertThat(c.covered() & c.notCovered()).isZero()));
    }

    @Test
    void orderNeverMatters() {
        forEachSeed(true, (random, estate) -> {
            Map<String, BackupCoverage> shuffled = covers(estate.shuffled(random));
            covers(estate).forEach((table, cover) -> {
                BackupCoverage other = of(shuffled, table);
                assertThat(other.covered()).isEqualTo(cover.covered());
                assertThat(other.notCovered()).isEqualTo(cover.notCovered());
                for (int reading = 0; reading < 32; reading++) {
                    assertThat(other.outcomes().apply(reading).message())
                            .isEqualTo(cover.outcomes().apply(reading).message());
                }
            });
        });
    }

    @Test
    void whereAllIsKnownTheFormulaDecides() {
        int[] seen = new int[2];
        forEachSeed(false, (random, estate) -> {
            Map<String, BackupCoverage> covers = covers(estate);
            for (Row table : estate.tables) {
                for (int reading = 0; reading < 32; reading++) {
                    boolean covered = formula(estate, table, reading);
                    assertThat(of(covers, table.name()).status(reading))
                            .as("%s in reading %d", table, reading)
                            .isEqualTo(covered ? "COVERED" : "NOT_COVERED");
                    seen[covered ? 1 : 0]++;
                }
            }
        });
        assertThat(seen[0]).isGreaterThan(SEEDS);
        assertThat(seen[1]).isGreaterThan(SEEDS);
    }

    /** Section by section as it is documented, for one reading, with plain booleans. */
    private static boolean formula(RandomEstate estate, Row table, int reading) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : table.tags() == null ? List.<String>of() : table.tags()) {
            tags.put(tag.split("=", 2)[0], tag.split("=", 2)[1]);
        }
        boolean optedIn = Boolean.TRUE.equals(estate.optedIn);
        boolean covered = false;
        for (Choice c : estate.choices) {
            boolean byResource = false;
            for (String entry : c.resources()) {
                boolean gate = entry.contains("table") || optedIn;
                gate |= entry.equals("*") && !Assumption.STAR_HONOURS_OPT_IN.in(reading);
                byResource |= names(entry, table.name()) && gate;
            }
            boolean excluded = c.notResources().stream().anyMatch(e -> names(e, table.name()));
            boolean byTag = false;
            for (RandomEstate.Test test : c.tags()) {
                String key = Assumption.LIST_OF_TAGS_PREFIX_STRIPPED.in(reading) ? bare(test.key()) : test.key();
                byTag |= test.value().equals(tags.get(key)) && optedIn;
            }
            boolean keepsTagged = !excluded || !Assumption.NOT_RESOURCES_EXCLUDE_TAGGED.in(reading);
            boolean selected = (byResource && !excluded) || (byTag && keepsTagged);
            for (RandomEstate.Test test : c.conditions()) {
                selected &= holds(test, tags.get(bare(test.key())), reading);
            }
            covered |= selected;
        }
        return covered;
    }

    private static boolean holds(RandomEstate.Test test, @org.jspecify.annotations.Nullable String value, int reading) {
        boolean negated = test.operator().contains("Not");
        if (value == null) {
            return negated && Assumption.NEGATED_MATCHES_MISSING_TAG.in(reading);
        }
        boolean like = test.operator().endsWith("Like");
        String pattern = test.value().replace("*", like ? ".*" : "\\*");
        return value.matches(pattern) != negated;
    }

    private static String bare(String key) {
        return key.replace("aws:ResourceTag/", "");
    }

    private static boolean names(String entry, String table) {
        return Estate.arn(table).matches(entry.replace(":::", ":*:*:").replace("*", ".*"));
    }
}
