package factcheck.engine;

import static factcheck.engine.Bench.arn;
import static factcheck.engine.Bench.document;
import static factcheck.engine.Bench.gap;
import static factcheck.engine.Bench.region;
import static factcheck.engine.Bench.rule;
import static factcheck.engine.Bench.same;
import static factcheck.engine.Bench.table;
import static factcheck.engine.Bench.tables;
import static org.assertj.core.api.Assertions.assertThat;

import factcheck.rules.Configuration;
import factcheck.rules.RulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which resources a check judges, what it is told about those it cannot see, and how findings are told apart. */
class ScopeTest {

    private static final String DAYS =
            "parameters:\n  minDays:\n    type: integer\n    default: %d\n    meaning: days\n";

    private static final Bench BENCH = Bench.layer()
            .facts("""
                    DataClass:
                      key: [tableArn, kind]
                      fields:
                        tableArn: { type: text, required: true }
                        kind: { type: text, required: true }
                        owner: { type: text }
                        level: { type: integer, required: true }
                    """)
            .check("protected", "", rule("on", "$t : Table( deletionProtection == true )", "pass( $t, \"on\" )"))
            .check(
                    "vaulted",
                    "Region",
                    "otherwise:\n  status: PASS\n  message: there is a vault\n",
                    rule(
                            "none",
                            "$r : Region() not BackupVault( region == $r.name )",
                            "fail( $r, \"no vault in \" + $r.name() )"))
            .check(
                    "classed",
                    "DataClass",
                    "",
                    rule(
                                    "high",
                                    "$d : Fact( type == \"DataClass\", integer(\"level\") > 2 )",
                                    "fail( $d, \"level \" + $d.integer(\"level\") )")
                            + rule(
                                    "low",
                                    "$d : Fact( type == \"DataClass\", integer(\"level\") <= 2 )",
                                    "pass( $d, \"owner \" + $d.text(\"owner\") )"))
            .check(
                    "table_classed",
                    "",
                    rule(
                                    "none",
                                    "$t : Table() not Fact( type == \"DataClass\", text(\"tableArn\") == $t.arn )",
                                    "fail( $t, \"no class\" )")
                            + rule(
                                    "one",
                                    "$t : Table() $d : Fact( type == \"DataClass\", text(\"tableArn\") == $t.arn )",
                                    "pass( $t, \"of kind \" + $d.text(\"kind\") )"))
            .check(
                    "ported",
                    "ReportPlan",
                    "",
                    rule("any", "$p : Fact( type == \"ReportPlan\" )", "pass( $p, \"there\" )"))
            .check(
                    "targets",
                    "ScalableTarget",
                    "",
                    rule("any", "$s : ScalableTarget()", "pass( $s, \"at least \" + $s.minCapacity() )"))
            .check(
                    "selections",
                    "BackupSelection",
                    "",
                    rule("any", "$s : BackupSelection()", "pass( $s, \"in plan \" + $s.planId() )"))
            .check(
                    "week",
                    DAYS.formatted(7),
                    rule("days", "Parameters( $d : integer(\"minDays\") ) $t : Table()", "pass( $t, $d + \" days\" )"))
            .check(
                    "month",
                    DAYS.formatted(30),
                    rule("days", "Parameters( $d : integer(\"minDays\") ) $t : Table()", "pass( $t, $d + \" days\" )"))
            .compile();

    private static final String ON = "'DeletionProtectionEnabled': true";

    @Test
    void aResourceKnownByNameGivesOneUnknown() {
        same(
                BENCH.verdicts(
                        "protected",
                        document(
                                tables(table("orders", ON)),
                                gap("dynamodb:DescribeTable", arn("audit"), "AccessDeniedException"))),
                """
                UNKNOWN Table audit: not known: dynamodb:DescribeTable failed with AccessDeniedException
                  0/gaps/0 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable AccessDeniedException arn:aws:dynamodb:eu-west-1:111122223333:table/audit
                PASS Table orders: on
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule on svc/protected/protected.drl:1
                """);
    }

    @Test
    void aRefusedListingOrAnAbsentSectionGivesOneUnknownOnTheRegion() {
        same(
                BENCH.verdicts("protected", document("", gap("dynamodb:ListTables", "", "AccessDeniedException")))
                        + BENCH.verdicts("protected", document(""))
                        + BENCH.verdicts("protected", document("'Table': []"))
                        + BENCH.verdicts(
                                "protected",
                                document(tables(table("orders", ON)), gap("dynamodb:ListTables", "", "Throttling"))),
                """
                UNKNOWN Region eu-west-1: it is not known which resources there are: dynamodb:ListTables failed with AccessDeniedException
                  0/gaps/0 dynamodb:ListTables
                  gap dynamodb:ListTables AccessDeniedException
                UNKNOWN Region eu-west-1: it is not known which resources there are: dynamodb:ListTables was not collected
                  gap dynamodb:ListTables NotCollected
                UNKNOWN Region eu-west-1: it is not known which resources there are: dynamodb:ListTables failed with Throttling
                  0/gaps/0 dynamodb:ListTables
                  gap dynamodb:ListTables Throttling
                PASS Table orders: on
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule on svc/protected/protected.drl:1
                """);
    }

    @Test
    void conflictingDuplicatesAreAProblemAndIdenticalOnesCountOnce() {
        same(
                BENCH.verdicts(
                        "protected",
                        document(tables(
                                table("a", ON),
                                table("a", ON),
                                table("b", ON),
                                table("b", "'DeletionProtectionEnabled': false")))),
                """
                PASS Table a: on
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule on svc/protected/protected.drl:1
                UNKNOWN Table b: not known: the answer of dynamodb:DescribeTable cannot be read: it is described twice with different values
                  0/facts/Table/3 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable Unreadable arn:aws:dynamodb:eu-west-1:111122223333:table/b
                problem -:/facts/Table/3: `b` is described a second time with other values; first at /facts/Table/2
                """);
    }

    @Test
    void twoDocumentsOfOneTimeAreNotUsed() {
        same(
                BENCH.verdicts("protected", document(tables(table("a", ON))), document(tables(table("b", ON))))
                        + BENCH.verdicts("vaulted", document(tables(table("a", ON))), document(tables(table("b", ON)))),
                """
                UNKNOWN Region eu-west-1: it is not known which resources there are: the answer of dynamodb:ListTables cannot be read: it has several snapshots and none is known to be the newest
                  gap dynamodb:ListTables Unreadable
                problem -:2:1: another snapshot of account `111122223333` in `eu-west-1` than -:1:1, with the same `collectedAt` and other content; neither is used
                UNKNOWN Region eu-west-1: it is not known which resources there are: the answer of dynamodb:ListTables cannot be read: it has several snapshots and none is known to be the newest
                  gap dynamodb:ListTables Unreadable
                problem -:2:1: another snapshot of account `111122223333` in `eu-west-1` than -:1:1, with the same `collectedAt` and other content; neither is used
                """);
    }

    @Test
    void anExpectedRegionOrAccountThatIsMissingIsNotKnown() {
        Configuration none = Configuration.none();
        same(
                Bench.told(BENCH.run(
                                none,
                                List.of("us-east-1"),
                                List.of("protected", "vaulted"),
                                document("'Table': [], 'BackupVault': []")))
                        + BENCH.evaluator().absent("999999999999", none).verdicts().stream()
                                .filter(v -> v.check().equals("protected"))
                                .map(v -> v.status() + " " + v.resource() + " " + v.region() + " " + v.message() + "\n")
                                .collect(Collectors.joining()),
                """
                FAIL Region eu-west-1: no vault in eu-west-1
                  0/facts/BackupVault backup:ListBackupVaults
                  rule none svc/vaulted/vaulted.drl:1
                UNKNOWN Region us-east-1 in us-east-1: no snapshot of this region is there, though it was expected
                  gap dynamodb:ListTables NotCollected
                UNKNOWN Region us-east-1 in us-east-1: no snapshot of this region is there, though it was expected
                  gap backup:ListBackupVaults NotCollected
                UNKNOWN Subject[type=Account, arn=null, name=999999999999] null no snapshot of this account is there, though it was expected
                """);
    }

    @Test
    void aRegionIsJudgedAsAWhole() {
        same(
                BENCH.verdicts(
                        "vaulted",
                        document("'BackupVault': [{'BackupVaultName': 'a'}]"),
                        region("eu-central-1", "'BackupVault': []"),
                        region("us-east-1", "'Table': []")),
                """
                FAIL Region eu-central-1 in eu-central-1: no vault in eu-central-1
                  1/facts/BackupVault backup:ListBackupVaults
                  rule none svc/vaulted/vaulted.drl:1
                PASS Region eu-west-1: there is a vault
                  0/facts/BackupVault backup:ListBackupVaults
                UNKNOWN Region us-east-1 in us-east-1: not known: backup:ListBackupVaults was not collected
                  gap backup:ListBackupVaults NotCollected
                """);
    }

    @Test
    void ownFactTypesAreJudgedLikeOthers() {
        String fact = "{'tableArn': '%s', 'kind': '%s', 'level': %s}";
        same(
                BENCH.verdicts(
                                "classed",
                                document("'DataClass': [" + fact.formatted(arn("a"), "pii", "3") + ", "
                                        + fact.formatted(arn("a"), "log", "1") + ", "
                                        + fact.formatted(arn("b"), "pii", "'x'") + "]"))
                        + BENCH.verdicts("classed", document("'Table': []"))
                        + BENCH.verdicts(
                                "table_classed",
                                document(tables(table("a"), table("b")) + ", 'DataClass': ["
                                        + fact.formatted(arn("a"), "pii", "3") + "]"))
                        + BENCH.verdicts("table_classed", document(tables(table("a")))),
                """
                PASS DataClass log: owner null
                  0/facts/DataClass/1/level DataClass
                  0/facts/DataClass/1 DataClass
                  rule low svc/classed/classed.drl:2
                FAIL DataClass pii: level 3
                  0/facts/DataClass/0/level DataClass
                  rule high svc/classed/classed.drl:1
                UNKNOWN DataClass pii: not known: the answer of DataClass cannot be read: `level` must be a whole number
                  0/facts/DataClass/2/level DataClass
                  gap DataClass Unreadable
                problem -:/facts/DataClass/2/level: `level` must be a whole number
                UNKNOWN Region eu-west-1: it is not known which resources there are: DataClass was not collected
                  gap DataClass NotCollected
                PASS Table a: of kind pii
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/DataClass/0/kind DataClass
                  0/facts/DataClass/0/tableArn DataClass
                  rule one svc/table_classed/table_classed.drl:2
                FAIL Table b: no class
                  0/facts/Table/1 dynamodb:DescribeTable
                  0/facts/DataClass DataClass
                  rule none svc/table_classed/table_classed.drl:1
                UNKNOWN Table a: not known: DataClass was not collected
                  gap DataClass NotCollected
                """);
    }

    @Test
    void parametersAreThoseOfTheOwnCheck() {
        same(
                BENCH.verdicts("week", document(tables(table("a"))))
                        + Bench.told(BENCH.run(
                                Configuration.none(),
                                List.of(),
                                List.of("week", "month"),
                                document(tables(table("a"))))),
                """
                PASS Table a: 7 days
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule days svc/week/week.drl:1
                PASS Table a: 30 days
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule days svc/month/month.drl:1
                PASS Table a: 7 days
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule days svc/week/week.drl:1
                """);
    }

    @Test
    void aCheckIsTurnedOffOrSetForOneAccount(@TempDir Path folder) throws IOException, RulesException {
        Path file = folder.resolve("factcheck.yaml");
        Files.writeString(file, """
                accounts:
                  "1111*":
                    disabled: [week]
                    severities: { month: high }
                    parameters: { month: { minDays: 60 } }
                """);
        Configuration configuration = Configuration.read(file, "factcheck.yaml", List.of(), BENCH.book());
        same(
                Bench.told(BENCH.run(configuration, List.of(), List.of("week", "month"), document(tables(table("a"))))),
                """
                PASS Table a, high: 60 days
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule days svc/month/month.drl:1
                """);
    }

    /** Every verdict's id, by what it is about. */
    private static List<String> ids(String... documents) {
        return BENCH.run(Configuration.none(), List.of(), List.of(), documents).verdicts().stream()
                .map(v -> v.check() + " " + v.region() + " " + v.resource() + " " + v.part() + " " + v.id())
                .sorted()
                .toList();
    }

    private static String target(String dimension, int min) {
        return "{'ServiceNamespace': 'dynamodb', 'ResourceId': 'table/a', 'ScalableDimension': 'dynamodb:table:"
                + dimension + "', 'MinCapacity': " + min + "}";
    }

    private static String selection(String plan, String more) {
        return "{'BackupPlanId': '" + plan + "', 'SelectionId': 's', 'BackupSelection': {'SelectionName': 'all'" + more
                + "}}";
    }

    private static String classed(String arn, String kind) {
        return "{'tableArn': '" + arn + "', 'kind': '" + kind + "', 'level': 1}";
    }

    @Test
    void idsAreUniqueEvenWhereNamesAreNot() {
        List<String> ids = ids(document(
                "'ScalableTarget': [" + target("ReadCapacityUnits", 1) + ", " + target("WriteCapacityUnits", 1) + "], "
                        + "'BackupSelection': [" + selection("p", "") + ", " + selection("q", "") + "], "
                        + "'DataClass': [" + classed(arn("a"), "x") + ", " + classed(arn("a"), "y") + "], "
                        + "'ReportPlan': [{'x': 1}, {'x': 1}, {'x': 2}]",
                gap("backup:GetBackupSelection", "p/t", "AccessDeniedException")));
        assertThat(ids.stream().map(id -> id.substring(id.lastIndexOf(' ') + 1)))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(10);
    }

    @Test
    void idsDependOnNeitherOrderNorTimeNorWhatIsSaid() {
        String facts = "'ScalableTarget': [%s, %s], 'BackupSelection': [%s, %s], " + tables("%s", "%s");
        String first = document(facts.formatted(
                target("ReadCapacityUnits", 1),
                target("WriteCapacityUnits", 1),
                selection("p", ""),
                selection("q", ""),
                table("a", ON),
                table("b")));
        String second = document(facts.formatted(
                        target("WriteCapacityUnits", 2),
                        target("ReadCapacityUnits", 2),
                        selection("q", ", 'Resources': ['*']"),
                        selection("p", ""),
                        table("b", ON),
                        table("a")))
                .replace("2026-11-30", "2027-01-01");
        assertThat(ids(second)).isEqualTo(ids(first));
    }

    @Test
    void aSelectionKeepsItsIdWhereItCannotBeRead() {
        List<String> known = ids(document("'BackupSelection': [" + selection("p", "") + "]"));
        List<String> refused = ids(
                document("'BackupSelection': []", gap("backup:GetBackupSelection", "p/s", "AccessDeniedException")));
        assertThat(idOf("selections", refused)).isEqualTo(idOf("selections", known));
    }

    private static String idOf(String check, List<String> ids) {
        return ids.stream()
                .filter(id -> id.startsWith(check + " "))
                .map(id -> id.substring(id.lastIndexOf(' ')))
                .collect(Collectors.joining());
    }
}
