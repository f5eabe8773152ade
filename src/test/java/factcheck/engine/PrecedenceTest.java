package factcheck.engine;

import static factcheck.engine.Bench.document;
import static factcheck.engine.Bench.gap;
import static factcheck.engine.Bench.rule;
import static factcheck.engine.Bench.same;
import static factcheck.engine.Bench.table;
import static factcheck.engine.Bench.tables;

import org.junit.jupiter.api.Test;

/** What one resource is told where rules say several things, or nothing. */
class PrecedenceTest {

    private static final String OFF = "deletionProtection == false";
    private static final String ON = "deletionProtection == true";
    private static final String PITR = "pitrStatus == \"ENABLED\"";

    private static final Bench BENCH = Bench.layer()
            .check(
                    "defaulted",
                    "otherwise:\n  status: PASS\n  message: nothing is wrong\n",
                    rule("off", "$t : Table( " + OFF + " )", "fail( $t, \"protection is off\" )")
                            + rule(
                                    "pitr",
                                    "$t : Table( pitrStatus == \"DISABLED\" )",
                                    "fail( $t, \"recovery is off\" )"))
            .check("silent", "", rule("off", "$t : Table( " + OFF + " )", "fail( $t, \"protection is off\" )"))
            .check(
                    "contradicting",
                    "",
                    rule("off", "$t : Table( " + OFF + " )", "fail( $t, \"protection is off\" )")
                            + rule("pitr", "$t : Table( " + PITR + " )", "pass( $t, \"recovery is on\" )"))
            .check(
                    "several",
                    "",
                    rule("low", "$t : Table( " + OFF + " )", "fail( $t, \"protection is off\" ).severity( \"low\" )")
                            + rule("plain", "$t : Table( " + OFF + " )", "fail( $t, \"and not on\" )")
                            + rule("again", "$t : Table( " + OFF + " )", "fail( $t, \"protection is off\" )")
                            + rule(
                                    "high",
                                    "$t : Table( " + OFF + ", " + PITR + " )",
                                    "fail( $t, \"though recovery is on\" ).severity( \"high\" )")
                            + rule("on", "$t : Table( " + ON + " )", "pass( $t, \"protection is on\" )"))
            .check(
                    "parts",
                    "otherwise:\n  status: NOT_APPLICABLE\n  message: there is no index\n",
                    rule(
                                    "made",
                                    "$t : Table() $i : GlobalSecondaryIndex( status == \"ACTIVE\" ) from $t.globalSecondaryIndexes",
                                    "pass( $t, \"it is there\" ).part( $i.name() )")
                            + rule(
                                    "making",
                                    "$t : Table() $i : GlobalSecondaryIndex( status != \"ACTIVE\" ) from $t.globalSecondaryIndexes",
                                    "fail( $t, \"it is \" + $i.status() ).part( $i.name() ).severity( \"critical\" )")
                            + rule("off", "$t : Table( " + OFF + " )", "fail( $t, \"protection is off\" )"))
            .check(
                    "undecided",
                    "",
                    rule(
                                    "other",
                                    "$t : Table( sseType != null, sseType != \"KMS\" )",
                                    "unknown( $t, \"the type \" + $t.sseType() + \" is new\" )")
                            + rule("none", "$t : Table( sseType == null )", "notApplicable( $t, \"AWS owns the key\" )")
                            + rule("kms", "$t : Table( sseType == \"KMS\" )", "pass( $t, \"KMS\" )"))
            .check(
                    "by_gap",
                    "",
                    rule(
                            "gap",
                            "$t : Table() $g : Gap( resource == $t.arn )",
                            "unknown( $t, $g, \"refused: \" + $g.code() )"))
            .check(
                    "unknown_and_pass",
                    "",
                    rule("unknown", "$t : Table( " + ON + " )", "unknown( $t, \"not sure\" )")
                            + rule("pass", "$t : Table( " + PITR + " )", "pass( $t, \"recovery is on\" )"))
            .check(
                    "inapplicable_and_fail",
                    "",
                    rule("na", "$t : Table( " + PITR + " )", "notApplicable( $t, \"recovery is on\" )")
                            + rule("off", "$t : Table( " + OFF + " )", "fail( $t, \"protection is off\" )"))
            .check(
                    "judging",
                    "judges: [ARCHIVED]\n",
                    rule("any", "$t : Table()", "pass( $t, \"the state is \" + $t.status() )"))
            .check("gated", "", rule("any", "$t : Table()", "pass( $t, \"the state is \" + $t.status() )"))
            .check(
                    "gated_cluster",
                    "DaxCluster",
                    "",
                    rule("any", "$t : DaxCluster()", "pass( $t, \"the state is \" + $t.status() )"))
            .check("empty", "", rule("empty", "$t : Table( sseType == null )", "pass( $t, $t.sseType() )"))
            .check("long", "", rule("long", "$t : Table()", "pass( $t, \"tag \" + $t.tags().get( \"a\" ) )"))
            .compile();

    private static final String PITR_ON =
            "'ContinuousBackupsDescription': {'PointInTimeRecoveryDescription': {'PointInTimeRecoveryStatus': 'ENABLED'}}";
    private static final String PROTECTED = "'DeletionProtectionEnabled': true";
    private static final String UNPROTECTED = "'DeletionProtectionEnabled': false";

    @Test
    void aDefaultNeedsEverythingThatAnyRuleReads() {
        same(
                BENCH.verdicts(
                        "defaulted",
                        document(tables(
                                table("half", PROTECTED),
                                table("off", UNPROTECTED),
                                table("whole", PROTECTED, PITR_ON)))),
                """
                UNKNOWN Table half: not known: dynamodb:DescribeContinuousBackups was not collected
                  gap dynamodb:DescribeContinuousBackups NotCollected
                FAIL Table off: protection is off
                  0/facts/Table/1/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule off svc/defaulted/defaulted.drl:1
                PASS Table whole: nothing is wrong
                  0/facts/Table/2/DeletionProtectionEnabled dynamodb:DescribeTable
                  0/facts/Table/2/ContinuousBackupsDescription dynamodb:DescribeContinuousBackups
                """);
    }

    @Test
    void silenceIsNotKnownWhereSomethingIsMissingAndAFaultWhereNothingIs() {
        same(BENCH.verdicts("silent", document(tables(table("a"), table("b", PROTECTED)))), """
                UNKNOWN Table a: not known: `DeletionProtectionEnabled` is missing from the answer of dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotCollected
                UNKNOWN Table b: no rule says anything
                  gap dynamodb:DescribeTable RuleFault arn:aws:dynamodb:eu-west-1:111122223333:table/b
                problem rules/svc/silent/silent.drl: no rule says anything about arn:aws:dynamodb:eu-west-1:111122223333:table/b
                """);
    }

    @Test
    void provenContradictionIsAFault() {
        same(BENCH.verdicts("contradicting", document(tables(table("orders", UNPROTECTED, PITR_ON)))), """
                UNKNOWN Table orders: rules `off` and `pitr` contradict each other
                  gap dynamodb:DescribeTable RuleFault arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                problem rules/svc/contradicting/contradicting.drl: rules `off` and `pitr` contradict each other about arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                """);
    }

    @Test
    void aFailThatStandsOutweighsAndSoDoesAPass() {
        same(
                BENCH.verdicts(
                        "contradicting", document(tables(table("a", UNPROTECTED), table("b", PITR_ON), table("c")))),
                """
                FAIL Table a: protection is off
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule off svc/contradicting/contradicting.drl:1
                PASS Table b: recovery is on
                  0/facts/Table/1/ContinuousBackupsDescription dynamodb:DescribeContinuousBackups
                  rule pitr svc/contradicting/contradicting.drl:2
                UNKNOWN Table c: not known: `DeletionProtectionEnabled` is missing from the answer of dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotCollected
                """);
    }

    @Test
    void severalFailsAreOneFindingOfTheWorstSeverity() {
        same(BENCH.verdicts("several", document(tables(table("orders", UNPROTECTED, PITR_ON)))), """
                FAIL Table orders, high: though recovery is on; and not on; protection is off
                  0/facts/Table/0/ContinuousBackupsDescription dynamodb:DescribeContinuousBackups
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule high svc/several/several.drl:4
                """);
    }

    @Test
    void aFailThatDoesNotStandLeavesTheOthers() {
        same(
                BENCH.verdicts(
                        "several",
                        document(
                                tables(table("orders", UNPROTECTED)),
                                gap("dynamodb:DescribeContinuousBackups", "", "AccessDeniedException"))),
                """
                FAIL Table orders: and not on; protection is off
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule plain svc/several/several.drl:2
                """);
    }

    @Test
    void eachPartHasItsFinding() {
        String indexes = "'GlobalSecondaryIndexes': [{'IndexName': 'z', 'IndexStatus': 'ACTIVE'},"
                + " {'IndexName': 'a', 'IndexStatus': 'CREATING'}]";
        same(
                BENCH.verdicts(
                        "parts",
                        document(tables(
                                table("both", indexes, UNPROTECTED),
                                table("none", PROTECTED),
                                table("some", indexes)))),
                """
                FAIL Table both: protection is off
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule off svc/parts/parts.drl:3
                FAIL Table both#a, critical: it is CREATING
                  0/facts/Table/0/GlobalSecondaryIndexes dynamodb:DescribeTable
                  rule making svc/parts/parts.drl:2
                PASS Table both#z: it is there
                  0/facts/Table/0/GlobalSecondaryIndexes dynamodb:DescribeTable
                  rule made svc/parts/parts.drl:1
                NOT_APPLICABLE Table none: there is no index
                  0/facts/Table/1 dynamodb:DescribeTable
                  0/facts/Table/1/DeletionProtectionEnabled dynamodb:DescribeTable
                FAIL Table some#a, critical: it is CREATING
                  0/facts/Table/2/GlobalSecondaryIndexes dynamodb:DescribeTable
                  rule making svc/parts/parts.drl:2
                PASS Table some#z: it is there
                  0/facts/Table/2/GlobalSecondaryIndexes dynamodb:DescribeTable
                  rule made svc/parts/parts.drl:1
                """);
    }

    @Test
    void rulesSayThatFactsDoNotDecideOrDoNotConcern() {
        same(
                BENCH.verdicts(
                        "undecided",
                        document(tables(
                                table("a", "'SSEDescription': {'SSEType': 'NEW'}"),
                                table("b"),
                                table("c", "'SSEDescription': {'SSEType': 'KMS'}")))),
                """
                UNKNOWN Table a: the type NEW is new
                  0/facts/Table/0/SSEDescription dynamodb:DescribeTable
                  rule other svc/undecided/undecided.drl:1
                  gap dynamodb:DescribeTable Undecided arn:aws:dynamodb:eu-west-1:111122223333:table/a
                NOT_APPLICABLE Table b: AWS owns the key
                  0/facts/Table/1 dynamodb:DescribeTable
                  rule none svc/undecided/undecided.drl:2
                PASS Table c: KMS
                  0/facts/Table/2/SSEDescription dynamodb:DescribeTable
                  rule kms svc/undecided/undecided.drl:3
                """);
    }

    @Test
    void aRuleNamesTheGapThatItFound() {
        same(
                BENCH.verdicts(
                        "by_gap",
                        document(
                                tables(table("orders")),
                                gap("dynamodb:DescribeTimeToLive", Bench.arn("orders"), "AccessDeniedException"))),
                """
                UNKNOWN Table orders: refused: AccessDeniedException
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule gap svc/by_gap/by_gap.drl:1
                  gap dynamodb:DescribeTimeToLive AccessDeniedException arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                """);
    }

    @Test
    void aPassOutweighsUnknown() {
        same(BENCH.verdicts("unknown_and_pass", document(tables(table("orders", PROTECTED, PITR_ON)))), """
                PASS Table orders: recovery is on
                  0/facts/Table/0/ContinuousBackupsDescription dynamodb:DescribeContinuousBackups
                  rule pass svc/unknown_and_pass/unknown_and_pass.drl:2
                """);
    }

    @Test
    void whatDoesNotConcernIsNotJudged() {
        same(BENCH.verdicts("inapplicable_and_fail", document(tables(table("orders", UNPROTECTED, PITR_ON)))), """
                NOT_APPLICABLE Table orders: recovery is on
                  0/facts/Table/0/ContinuousBackupsDescription dynamodb:DescribeContinuousBackups
                  rule na svc/inapplicable_and_fail/inapplicable_and_fail.drl:1
                """);
    }

    @Test
    void statesThatHoldNothingToJudgeAreGated() {
        StringBuilder out = new StringBuilder();
        for (String state : new String[] {
            "CREATING", "DELETING", "ARCHIVING", "ARCHIVED", "UPDATING", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "NEW"
        }) {
            out.append(BENCH.verdicts("gated", document(tables(table("t", "'TableStatus': '" + state + "'")))));
        }
        for (String state : new String[] {"creating", "deleting", "modifying"}) {
            out.append(BENCH.verdicts(
                    "gated_cluster", document("'DaxCluster': [{'ClusterName': 'c', 'Status': '" + state + "'}]")));
        }
        same(out.toString(), """
                NOT_APPLICABLE Table t: the state is CREATING
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                NOT_APPLICABLE Table t: the state is DELETING
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                NOT_APPLICABLE Table t: the state is ARCHIVING
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                NOT_APPLICABLE Table t: the state is ARCHIVED
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                PASS Table t: the state is UPDATING
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                  rule any svc/gated/gated.drl:1
                PASS Table t: the state is INACCESSIBLE_ENCRYPTION_CREDENTIALS
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                  rule any svc/gated/gated.drl:1
                PASS Table t: the state is NEW
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                  rule any svc/gated/gated.drl:1
                NOT_APPLICABLE DaxCluster c: the state is creating
                  0/facts/DaxCluster/0/Status dax:DescribeClusters
                NOT_APPLICABLE DaxCluster c: the state is deleting
                  0/facts/DaxCluster/0/Status dax:DescribeClusters
                PASS DaxCluster c: the state is modifying
                  0/facts/DaxCluster/0/Status dax:DescribeClusters
                  rule any svc/gated_cluster/gated_cluster.drl:1
                """);
    }

    @Test
    void aCheckCanJudgeAGatedState() {
        same(
                BENCH.verdicts(
                        "judging",
                        document(tables(
                                table("a", "'TableStatus': 'ARCHIVED'"), table("b", "'TableStatus': 'DELETING'")))),
                """
                PASS Table a: the state is ARCHIVED
                  0/facts/Table/0/TableStatus dynamodb:DescribeTable
                  rule any svc/judging/judging.drl:1
                NOT_APPLICABLE Table b: the state is DELETING
                  0/facts/Table/1/TableStatus dynamodb:DescribeTable
                """);
    }

    @Test
    void aMessageThatIsNullIsSaid() {
        same(BENCH.verdicts("empty", document(tables(table("orders")))), """
                PASS Table orders: the rule gives no message
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule empty svc/empty/empty.drl:1
                """);
    }

    @Test
    void aMessageIsCut() {
        String tags = "'Tags': [{'Key': 'a', 'Value': '" + "x".repeat(5_000) + "'}]";
        String told = BENCH.verdicts("long", document(tables(table("orders", tags))));
        same(told, """
                PASS Table orders: tag %s…
                  0/facts/Table/0/Tags dynamodb:ListTagsOfResource
                  rule long svc/long/long.drl:1
                """.formatted("x".repeat(3_996)));
    }
}
