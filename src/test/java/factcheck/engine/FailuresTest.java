package factcheck.engine;

import static factcheck.engine.Bench.document;
import static factcheck.engine.Bench.rule;
import static factcheck.engine.Bench.same;
import static factcheck.engine.Bench.table;
import static factcheck.engine.Bench.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import factcheck.rules.Configuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check whose rules fail or run away leaves the others their verdicts. */
class FailuresTest {

    private static final Bench BENCH = Bench.layer()
            .check(
                    "arithmetic",
                    "",
                    rule("sum", "$t : Table( readCapacityUnits + 1 > 5 )", "pass( $t, \"more than 5\" )"))
            .check("method", "", rule("length", "$t : Table( sseType.length() > 3 )", "pass( $t, \"a long type\" )"))
            .check("then", "", rule("then", "$t : Table()", "pass( $t, \"\" + $t.sseType().length() )"))
            .check("index", "", rule("index", "$t : Table( list(\"Replicas\").get(5) != null )", "pass( $t, \"six\" )"))
            .check(
                    "compared",
                    "",
                    rule(
                                    "fewer",
                                    "$t : Table( pitrRecoveryPeriodInDays < 7, pitrRecoveryPeriodInDays != null )",
                                    "fail( $t, \"fewer than 7 days\" )")
                            + rule("none", "$t : Table( pitrRecoveryPeriodInDays == null )", "pass( $t, \"no days\" )"))
            .check("product", "", rule("product", "$t : Table() Table() Table()", "pass( $t, \"all\" )"))
            .check("power", "", rule("power", "$t : Table() Table() Table() Table() Table()", "pass( $t, \"all\" )"))
            .check("sound", "", rule("any", "$t : Table()", "pass( $t, \"there\" )"))
            .check(
                    "judged",
                    "judges: [DELETING]\n",
                    rule("length", "$t : Table( sseType.length() > 3 )", "pass( $t, \"x\" )"))
            .compile();

    private static String run(List<String> ids, String... documents) {
        return Bench.told(BENCH.run(Configuration.none(), List.of(), ids, documents));
    }

    @Test
    void aValueThatIsNotThereFailsItsOwnCheckAlone() {
        same(
                run(List.of("arithmetic", "sound"), document(tables(table("a"))))
                        + run(List.of("method", "sound"), document(tables(table("a"))))
                        + run(List.of("then", "sound"), document(tables(table("a"))))
                        + run(List.of("index", "sound"), document(tables(table("a", "'Replicas': []")))),
                """
                UNKNOWN Table a: rule `sum` failed: it reads a value that is not there; test it against null first
                  gap dynamodb:DescribeTable RuleFault arn:aws:dynamodb:eu-west-1:111122223333:table/a
                PASS Table a: there
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule any svc/sound/sound.drl:1
                problem rules/svc/arithmetic/arithmetic.drl: rule `sum` failed: it reads a value that is not there; test it against null first
                UNKNOWN Table a: rule `length` failed: it reads a value that is not there; test it against null first
                  gap dynamodb:DescribeTable RuleFault arn:aws:dynamodb:eu-west-1:111122223333:table/a
                PASS Table a: there
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule any svc/sound/sound.drl:1
                problem rules/svc/method/method.drl: rule `length` failed: it reads a value that is not there; test it against null first
                PASS Table a: there
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule any svc/sound/sound.drl:1
                UNKNOWN Table a: rule `then` failed: it reads a value that is not there; test it against null first
                  gap dynamodb:DescribeTable RuleFault arn:aws:dynamodb:eu-west-1:111122223333:table/a
                problem rules/svc/then/then.drl: rule `then` failed: it reads a value that is not there; test it against null first
                UNKNOWN Table a: rule `index` failed: it reads an element that is not there; test the size first
                  gap dynamodb:DescribeTable RuleFault arn:aws:dynamodb:eu-west-1:111122223333:table/a
                PASS Table a: there
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule any svc/sound/sound.drl:1
                problem rules/svc/index/index.drl: rule `index` failed: it reads an element that is not there; test the size first
                """);
    }

    @Test
    void aComparisonWithNothingIsNoFailure() {
        same(
                run(
                        List.of("compared"),
                        document(tables(table("a"), table("b", "'ContinuousBackupsDescription': null")))),
                """
                UNKNOWN Table a: not known: dynamodb:DescribeContinuousBackups was not collected
                  gap dynamodb:DescribeContinuousBackups NotCollected
                PASS Table b: no days
                  0/facts/Table/1/ContinuousBackupsDescription dynamodb:DescribeContinuousBackups
                  rule none svc/compared/compared.drl:2
                """);
    }

    @Test
    void theStateGateHoldsWhereRulesFail() {
        same(run(List.of("method", "judged"), document(tables(table("a", "'TableStatus': 'DELETING'")))), """
                UNKNOWN Table a: rule `length` failed: it reads a value that is not there; test it against null first
                  gap dynamodb:DescribeTable RuleFault arn:aws:dynamodb:eu-west-1:111122223333:table/a
                NOT_APPLICABLE Table a: the state is DELETING
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                problem rules/svc/judged/judged.drl: rule `length` failed: it reads a value that is not there; test it against null first
                problem rules/svc/method/method.drl: rule `length` failed: it reads a value that is not there; test it against null first
                """);
    }

    @Test
    void rulesThatRunAwayEnd() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            names.add(table("t%02d".formatted(i)));
        }
        String document = document(tables(names.toArray(new String[0])));
        String told = assertTimeout(
                Duration.ofSeconds(60),
                () -> Bench.told(BENCH.run(Configuration.none(), List.of(), List.of("product", "sound"), document)));
        StringBuilder expected = new StringBuilder();
        for (String check : new String[] {"product", "sound"}) {
            for (int i = 0; i < 60; i++) {
                expected.append(check.equals("product") ? """
                                UNKNOWN Table t%1$02d: more than 63000 rule firings for one account
                                  gap dynamodb:DescribeTable RuleFault arn:aws:dynamodb:eu-west-1:111122223333:table/t%1$02d
                                """.formatted(i) : """
                                PASS Table t%1$02d: there
                                  0/facts/Table/%1$d dynamodb:DescribeTable
                                  rule any svc/sound/sound.drl:1
                                """.formatted(i));
            }
        }
        same(told, expected + "problem rules/svc/product/product.drl: more than 63000 rule firings for one account\n");
    }

    @Test
    void rulesThatWouldHoldTooMuchDoNotBegin() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            names.add(table("t%02d".formatted(i)));
        }
        String told = run(List.of("power", "sound"), document(tables(names.toArray(new String[0]))));
        assertThat(told.lines().filter(line -> line.startsWith("PASS"))).hasSize(30);
        assertThat(told.lines().filter(line -> line.startsWith("UNKNOWN"))).hasSize(30);
        assertThat(told)
                .endsWith("problem rules/svc/power/power.drl: rule `power` would run away: it combines too many facts;"
                        + " join its patterns by a field that they share\n");
    }
}
