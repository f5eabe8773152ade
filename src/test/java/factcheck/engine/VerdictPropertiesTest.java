package factcheck.engine;

import static factcheck.engine.Bench.rule;
import static org.assertj.core.api.Assertions.assertThat;

import factcheck.engine.Evaluator.AccountResult;
import factcheck.facts.Status;
import factcheck.rules.Configuration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every snapshot, tried on those of many seeds. */
class VerdictPropertiesTest {

    private static final int CASES = 250;

    /** The rules of each check; a check that ends in {@code _or_pass} or {@code _or_fail} has that default. */
    private static final Map<String, List<String>> RULES = new LinkedHashMap<>();

    static {
        RULES.put(
                "protection",
                List.of(
                        rule("on", "$t : Table( deletionProtection == true )", "pass( $t, \"on\" )"),
                        rule("off", "$t : Table( deletionProtection != true )", "fail( $t, \"not on\" )")));
        RULES.put(
                "recovery_or_pass",
                List.of(
                        rule("off", "$t : Table( pitrStatus == \"DISABLED\" )", "fail( $t, \"off\" )"),
                        rule(
                                "dev",
                                "$t : Table( tags[\"env\"] == \"dev\", deletionProtection == null )",
                                "fail( $t, \"dev\" )")));
        RULES.put(
                "scaling",
                List.of(
                        rule("demand", "$t : Table( billingMode == \"PAY_PER_REQUEST\" )", "pass( $t, \"on demand\" )"),
                        rule(
                                "scaled",
                                "$t : Table( billingMode != \"PAY_PER_REQUEST\" ) ScalableTarget( tableArn == $t.arn )",
                                "pass( $t, \"scaled\" )"),
                        rule(
                                "not",
                                "$t : Table( billingMode != \"PAY_PER_REQUEST\" ) not ScalableTarget( tableArn == $t.arn )",
                                "fail( $t, \"not scaled\" )")));
        RULES.put(
                "few_targets",
                List.of(
                        rule(
                                "few",
                                "$t : Table() accumulate( $s : ScalableTarget( tableArn == $t.arn, minCapacity > 2 ); $n : count( $s ); $n < 1 )",
                                "fail( $t, $n + \"\" )"),
                        rule(
                                "many",
                                "$t : Table() accumulate( $s : ScalableTarget( tableArn == $t.arn, minCapacity > 2 ); $n : count( $s ); $n >= 1 )",
                                "pass( $t, $n + \"\" )")));
        RULES.put(
                "rotation_or_pass",
                List.of(
                        rule(
                                "off",
                                "$t : Table( $k : kmsKeyArn ) KmsKey( arn == $k, rotationEnabled != true )",
                                "fail( $t, \"does not rotate\" )"),
                        rule(
                                "gone",
                                "$t : Table( kmsKeyArn != null ) not KmsKey( arn == $t.kmsKeyArn )",
                                "fail( $t, \"no key\" )")));
        RULES.put(
                "vaults_or_fail",
                List.of(rule(
                        "locked",
                        "$t : Table() exists BackupVault( region == $t.region, locked == true )",
                        "pass( $t, \"a locked vault\" )")));
        RULES.put(
                "all_locked_or_fail",
                List.of(rule(
                        "all",
                        "$t : Table() forall( $v : BackupVault( region == $t.region ) BackupVault( this == $v, locked == true ) )",
                        "pass( $t, \"all locked\" )")));
        RULES.put(
                "no_vault_anywhere_or_pass",
                List.of(rule("none", "$t : Table() not BackupVault( locked == true )", "fail( $t, \"none\" )")));
        RULES.put(
                "indexes_or_pass",
                List.of(rule(
                        "making",
                        "$t : Table() $i : GlobalSecondaryIndex( status != \"ACTIVE\" ) from $t.globalSecondaryIndexes",
                        "fail( $t, $i.status() ).part( $i.name() )")));
        RULES.put(
                "classes_or_pass",
                List.of(
                        rule(
                                "pii",
                                "$t : Table( deletionProtection == false ) Fact( type == \"DataClass\", text(\"tableArn\") == $t.arn, text(\"kind\") == \"pii\" )",
                                "fail( $t, \"pii\" )"),
                        rule(
                                "none",
                                "$t : Table() not Fact( type == \"DataClass\", text(\"tableArn\") == $t.arn )",
                                "fail( $t, \"no class\" )")));
        RULES.put(
                "twin_or_fail",
                List.of(rule(
                        "twin",
                        "$t : Table() Table( name == $t.name, region != $t.region, pitrStatus == \"ENABLED\" )",
                        "pass( $t, \"a twin\" )")));
        RULES.put(
                "either_or_fail",
                List.of(rule(
                        "either",
                        "$t : Table() ( ScalableTarget( tableArn == $t.arn ) or not BackupVault( region == $t.region, locked == false ) )",
                        "pass( $t, \"either\" )")));
    }

    private static Bench bench(boolean reversed) {
        Bench.Layer layer = Bench.layer();
        RULES.forEach((id, rules) -> {
            List<String> ordered = new ArrayList<>(rules);
            if (reversed) {
                Collections.reverse(ordered);
            }
            int or = id.lastIndexOf("_or_");
            String otherwise = or < 0
                    ? ""
                    : "otherwise:\n  status: " + id.substring(or + 4).toUpperCase(java.util.Locale.ROOT)
                            + "\n  message: otherwise\n";
            layer.check(id, otherwise, String.join("", ordered));
        });
        layer.check(
                "regions",
                "Region",
                "otherwise:\n  status: PASS\n  message: otherwise\n",
                rule(
                        "none",
                        "$r : Region() not BackupVault( region == $r.name, locked == true )",
                        "fail( $r, \"none\" )"));
        return layer.compile();
    }

    private static final Bench BENCH = bench(false);

    private static AccountResult run(Bench bench, String... documents) {
        return bench.run(Configuration.none(), List.of(), List.of(), documents);
    }

    /** What each resource is told, by everything that names it. */
    private static Map<String, Verdict> byName(AccountResult result) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (Verdict verdict : result.verdicts()) {
            String name = verdict.check() + " " + verdict.region() + " " + verdict.resource() + " " + verdict.part();
            assertThat(verdicts.put(name, verdict)).as(name).isNull();
        }
        return verdicts;
    }

    @Test
    void knowingLessNeverTurnsPassIntoFailOrFailIntoPass() {
        Set<Status> seen = new HashSet<>();
        for (long seed = 0; seed < CASES; seed++) {
            RandomSnapshot snapshot = new RandomSnapshot(seed);
            Map<String, Verdict> before = byName(run(BENCH, snapshot.documents()));
            StringBuilder forgotten = new StringBuilder("seed " + seed);
            for (int step = 0; step < 4; step++) {
                forgotten.append("; ").append(snapshot.forget());
                Map<String, Verdict> after = byName(run(BENCH, snapshot.documents()));
                after.forEach((name, verdict) -> {
                    Verdict old = before.get(name);
                    seen.add(verdict.status());
                    Set<Status> both = old == null ? Set.of() : new HashSet<>(List.of(old.status(), verdict.status()));
                    assertThat(both)
                            .as(forgotten + ": " + name + ": " + old + " became " + verdict)
                            .isNotEqualTo(Set.of(Status.PASS, Status.FAIL));
                });
            }
        }
        assertThat(seen).contains(Status.PASS, Status.FAIL, Status.UNKNOWN, Status.NOT_APPLICABLE);
    }

    private static Set<String> told(AccountResult result) {
        return result.verdicts().stream()
                .map(v -> v.id() + " " + v.check() + " " + v.region() + " " + v.resource() + " " + v.part() + " "
                        + v.status() + " " + v.message())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void orderOfDocumentsElementsAndMembersChangesNothing() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomSnapshot snapshot = new RandomSnapshot(seed);
            Set<String> expected = told(run(BENCH, snapshot.documents()));
            Set<String> actual = told(run(BENCH, snapshot.shuffled(seed)));
            Set<String> differing = new TreeSet<>(actual);
            differing.removeAll(expected);
            assertThat(differing).as("seed " + seed).isEmpty();
            assertThat(actual).as("seed " + seed).hasSameSizeAs(expected);
        }
    }

    @Test
    void orderOfRulesChangesNoVerdict() {
        Bench reversed = bench(true);
        for (long seed = 0; seed < CASES; seed++) {
            String[] documents = new RandomSnapshot(seed).documents();
            assertThat(statuses(run(reversed, documents)))
                    .as("seed " + seed)
                    .isEqualTo(statuses(run(BENCH, documents)));
        }
    }

    private static List<String> statuses(AccountResult result) {
        return result.verdicts().stream()
                .map(v -> v.id() + " " + v.status() + " " + v.severity())
                .toList();
    }
}
