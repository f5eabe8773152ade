package factcheck.engine;

import static factcheck.engine.Bench.arn;
import static factcheck.engine.Bench.document;
import static factcheck.engine.Bench.gap;
import static factcheck.engine.Bench.region;
import static factcheck.engine.Bench.rule;
import static factcheck.engine.Bench.same;
import static factcheck.engine.Bench.table;
import static factcheck.engine.Bench.tables;

import org.junit.jupiter.api.Test;

/** What a finding needs of other sections: nothing more of those it found something in, all of those it negates or counts. */
class SectionNeedsTest {

    private static final String SCALED = "ScalableTarget( tableArn == $t.arn )";

    private static final Bench BENCH = Bench.layer()
            .check("found", "", rule("found", "$t : Table() " + SCALED, "pass( $t, \"scaled\" )"))
            .check("none", "", rule("none", "$t : Table() not " + SCALED, "fail( $t, \"not scaled\" )"))
            .check(
                    "by_region",
                    "",
                    rule(
                            "none",
                            "$t : Table() not BackupVault( region == $t.region )",
                            "fail( $t, \"no vault here\" )"))
            .check("anywhere", "", rule("none", "$t : Table() not BackupVault()", "fail( $t, \"no vault anywhere\" )"))
            .check(
                    "some",
                    "otherwise:\n  status: FAIL\n  message: no locked vault\n",
                    rule(
                            "some",
                            "$t : Table() exists BackupVault( locked == true )",
                            "pass( $t, \"a vault is locked\" )"))
            .check(
                    "every",
                    "otherwise:\n  status: FAIL\n  message: not all vaults are locked\n",
                    rule(
                            "every",
                            "$t : Table() forall( $v : BackupVault( region == $t.region ) BackupVault( this == $v, locked == true ) )",
                            "pass( $t, \"all vaults are locked\" )"))
            .check(
                    "counted",
                    "",
                    rule(
                            "count",
                            "$t : Table() accumulate( $v : BackupVault( region == $t.region ); $n : count( $v ) )",
                            "pass( $t, $n + \" vaults\" )"))
            .check(
                    "selected",
                    "otherwise:\n  status: FAIL\n  message: not selected by name\n",
                    rule(
                            "by name",
                            "$t : Table() $s : BackupSelection( resources contains $t.arn )",
                            "pass( $t, \"selected by \" + $s.name() )"))
            .check(
                    "rotated",
                    "",
                    rule(
                                    "on",
                                    "$t : Table( kmsKeyArn != null ) $k : KmsKey( arn == $t.kmsKeyArn, rotationEnabled == true )",
                                    "pass( $t, \"the key rotates\" )")
                            + rule(
                                    "off",
                                    "$t : Table( kmsKeyArn != null ) $k : KmsKey( arn == $t.kmsKeyArn, rotationEnabled != true )",
                                    "fail( $t, \"the key does not rotate\" )"))
            .check(
                    "unrotated",
                    "",
                    rule(
                            "off",
                            "$t : Table() not KmsKey( arn == $t.kmsKeyArn, rotationEnabled == true )",
                            "fail( $t, \"no key rotates\" )"))
            .check(
                    "twin",
                    "otherwise:\n  status: FAIL\n  message: no protected twin\n",
                    rule(
                            "twin",
                            "$t : Table() $o : Table( name == $t.name, region != $t.region, deletionProtection == true )",
                            "pass( $t, \"a twin in \" + $o.region() )"))
            .check(
                    "twin_alone",
                    "otherwise:\n  status: PASS\n  message: not alone\n",
                    rule(
                            "alone",
                            "$t : Table() $o : Table( name == $t.name, region != $t.region )"
                                    + " not ScalableTarget( region == $o.region )",
                            "fail( $t, \"the twin is not scaled\" )"))
            .check(
                    "granted",
                    "otherwise:\n  status: PASS\n  message: no grant\n",
                    rule("none", "$t : Table() not Grant( resourceArn == $t.arn )", "pass( $t, \"grants nothing\" )"))
            .check(
                    "granted_anywhere",
                    "otherwise:\n  status: FAIL\n  message: some table grants something\n",
                    rule("none", "$t : Table() not Grant()", "pass( $t, \"no table grants anything\" )"))
            .check(
                    "uncovered",
                    "",
                    rule(
                            "none",
                            "$t : Table() not BackupCoverage( tableArn == $t.arn, status( true, true, true, true, true ) == \"COVERED\" )",
                            "fail( $t, \"nothing covers it\" )"))
            .compile();

    private static final String ORDERS = tables(table("orders"));
    private static final String TARGET =
            "{'ServiceNamespace': 'dynamodb', 'ResourceId': 'table/orders', 'ScalableDimension': 'dynamodb:table:ReadCapacityUnits'}";
    private static final String VAULT =
            "'BackupVault': [{'BackupVaultName': 'a', 'Locked': true}, {'BackupVaultName': 'b'}]";

    private static String selection(String id, String resource) {
        return "{'BackupPlanId': 'p', 'SelectionId': '" + id + "', 'BackupSelection': {'SelectionName': 'name-" + id
                + "', 'Resources': ['" + resource + "']}}";
    }

    @Test
    void whatWasFoundNeedsNoMoreOfItsSection() {
        same(
                BENCH.verdicts(
                        "found",
                        document(
                                ORDERS + ", 'ScalableTarget': [" + TARGET + "]",
                                gap("application-autoscaling:DescribeScalableTargets", "", "ThrottlingException"))),
                """
                PASS Table orders: scaled
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/ScalableTarget/0/ResourceId application-autoscaling:DescribeScalableTargets
                  0/facts/ScalableTarget/0/ServiceNamespace application-autoscaling:DescribeScalableTargets
                  rule found svc/found/found.drl:1
                """);
    }

    @Test
    void whatWasNotFoundNeedsItsSectionWhole() {
        same(
                BENCH.verdicts("none", document(ORDERS + ", 'ScalableTarget': []"))
                        + BENCH.verdicts("none", document(ORDERS))
                        + BENCH.verdicts(
                                "none",
                                document(
                                        ORDERS + ", 'ScalableTarget': []",
                                        gap(
                                                "application-autoscaling:DescribeScalableTargets",
                                                "",
                                                "AccessDeniedException"))),
                """
                FAIL Table orders: not scaled
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/ScalableTarget application-autoscaling:DescribeScalableTargets
                  rule none svc/none/none.drl:1
                UNKNOWN Table orders: not known: application-autoscaling:DescribeScalableTargets was not collected
                  gap application-autoscaling:DescribeScalableTargets NotCollected
                UNKNOWN Table orders: not known: application-autoscaling:DescribeScalableTargets failed with AccessDeniedException
                  0/gaps/0 application-autoscaling:DescribeScalableTargets
                  gap application-autoscaling:DescribeScalableTargets AccessDeniedException
                """);
    }

    @Test
    void aNegationOfTheRegionNeedsThatRegionAlone() {
        same(BENCH.verdicts("by_region", document(ORDERS + ", 'BackupVault': []"), region("us-east-1", ORDERS)), """
                FAIL Table orders: no vault here
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/BackupVault backup:ListBackupVaults
                  rule none svc/by_region/by_region.drl:1
                UNKNOWN Table orders in us-east-1: not known: backup:ListBackupVaults was not collected
                  gap backup:ListBackupVaults NotCollected
                """);
    }

    @Test
    void aNegationOfTheAccountNeedsEveryRegion() {
        same(
                BENCH.verdicts("anywhere", document(ORDERS + ", 'BackupVault': []"), region("us-east-1", "'Table': []"))
                        + BENCH.verdicts(
                                "anywhere",
                                document(ORDERS + ", 'BackupVault': []"),
                                region("us-east-1", "'Table': [], 'BackupVault': []")),
                """
                UNKNOWN Table orders: not known: backup:ListBackupVaults was not collected
                  gap backup:ListBackupVaults NotCollected
                FAIL Table orders: no vault anywhere
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/BackupVault backup:ListBackupVaults
                  1/facts/BackupVault backup:ListBackupVaults
                  rule none svc/anywhere/anywhere.drl:1
                """);
    }

    @Test
    void aNegationOfTheAccountNeedsTheRegionsThatWereExpected() {
        same(
                Bench.told(BENCH.run(
                        factcheck.rules.Configuration.none(),
                        java.util.List.of("us-east-1"),
                        java.util.List.of("anywhere", "by_region"),
                        document(ORDERS + ", 'BackupVault': []"))),
                """
                UNKNOWN Table orders: not known: backup:ListBackupVaults was not collected
                  gap backup:ListBackupVaults NotCollected
                FAIL Table orders: no vault here
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/BackupVault backup:ListBackupVaults
                  rule none svc/by_region/by_region.drl:1
                UNKNOWN Region us-east-1 in us-east-1: no snapshot of this region is there, though it was expected
                  gap dynamodb:ListTables NotCollected
                UNKNOWN Region us-east-1 in us-east-1: no snapshot of this region is there, though it was expected
                  gap dynamodb:ListTables NotCollected
                """);
    }

    @Test
    void existsNeedsOneOfWhichAllIsKnown() {
        same(
                BENCH.verdicts("some", document(ORDERS + ", " + VAULT))
                        + BENCH.verdicts("some", document(ORDERS + ", 'BackupVault': [{'BackupVaultName': 'b'}]"))
                        + BENCH.verdicts(
                                "some",
                                document(ORDERS + ", 'BackupVault': [{'BackupVaultName': 'b', 'Locked': false}]")),
                """
                PASS Table orders: a vault is locked
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/BackupVault backup:ListBackupVaults
                  rule some svc/some/some.drl:1
                UNKNOWN Table orders: not known: `Locked` is missing from the answer of backup:DescribeBackupVault
                  gap backup:DescribeBackupVault NotCollected
                FAIL Table orders: no locked vault
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/BackupVault backup:ListBackupVaults
                """);
    }

    @Test
    void forallNeedsEveryElement() {
        same(
                BENCH.verdicts(
                                "every",
                                document(ORDERS + ", 'BackupVault': [{'BackupVaultName': 'a', 'Locked': true}]"))
                        + BENCH.verdicts("every", document(ORDERS + ", " + VAULT))
                        + BENCH.verdicts("every", document(ORDERS))
                        + BENCH.verdicts(
                                "every",
                                document(ORDERS + ", 'BackupVault': [{'BackupVaultName': 'a', 'Locked': true}]"),
                                region("us-east-1", "'Table': []")),
                """
                PASS Table orders: all vaults are locked
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/BackupVault backup:ListBackupVaults
                  rule every svc/every/every.drl:1
                UNKNOWN Table orders: not known: `Locked` is missing from the answer of backup:DescribeBackupVault
                  gap backup:DescribeBackupVault NotCollected
                UNKNOWN Table orders: not known: backup:ListBackupVaults was not collected
                  gap backup:ListBackupVaults NotCollected
                PASS Table orders: all vaults are locked
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/BackupVault backup:ListBackupVaults
                  rule every svc/every/every.drl:1
                """);
    }

    @Test
    void aCountNeedsTheSectionWhole() {
        same(
                BENCH.verdicts("counted", document(ORDERS + ", " + VAULT))
                        + BENCH.verdicts(
                                "counted",
                                document(
                                        ORDERS + ", " + VAULT,
                                        gap(
                                                "backup:DescribeBackupVault",
                                                "arn:aws:backup:eu-west-1:111122223333:backup-vault:c",
                                                "AccessDeniedException"))),
                """
                PASS Table orders: 2 vaults
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/BackupVault backup:ListBackupVaults
                  rule count svc/counted/counted.drl:1
                UNKNOWN Table orders: not known: backup:DescribeBackupVault failed with AccessDeniedException
                  0/gaps/0 backup:DescribeBackupVault
                  gap backup:DescribeBackupVault AccessDeniedException arn:aws:backup:eu-west-1:111122223333:backup-vault:c
                """);
    }

    @Test
    void aKnownSelectionCoversWhereAnotherCouldNotBeRead() {
        String refused = gap("backup:GetBackupSelection", "p/t", "AccessDeniedException");
        same(
                BENCH.verdicts(
                        "selected",
                        document(
                                tables(table("audit"), table("orders")) + ", 'BackupSelection': ["
                                        + selection("s", arn("orders")) + "]",
                                refused)),
                """
                UNKNOWN Table audit: not known: backup:GetBackupSelection failed with AccessDeniedException
                  0/gaps/0 backup:GetBackupSelection
                  gap backup:GetBackupSelection AccessDeniedException p/t
                PASS Table orders: selected by name-s
                  0/facts/Table/1 dynamodb:DescribeTable
                  0/facts/BackupSelection/0/BackupSelection backup:GetBackupSelection
                  rule by name svc/selected/selected.drl:1
                """);
    }

    @Test
    void aKeyWhoseRotationIsNotKnownProvesNothing() {
        String key = "arn:aws:kms:eu-west-1:111122223333:key/k";
        String facts = tables(table("orders", "'SSEDescription': {'KMSMasterKeyArn': '" + key + "'}"));
        String rotation = gap("kms:GetKeyRotationStatus", key, "AccessDeniedException");
        same(
                BENCH.verdicts(
                                "rotated",
                                document(facts + ", 'KmsKey': [{'KeyId': 'k', 'Arn': '" + key + "'}]", rotation))
                        + BENCH.verdicts(
                                "unrotated",
                                document(facts + ", 'KmsKey': [{'KeyId': 'k', 'Arn': '" + key + "'}]", rotation))
                        + BENCH.verdicts(
                                "rotated",
                                document(
                                        facts + ", 'KmsKey': [{'KeyId': 'k', 'Arn': '" + key
                                                + "', 'KeyRotationEnabled': true}]",
                                        rotation))
                        + BENCH.verdicts(
                                "rotated", document(facts + ", 'KmsKey': []", gap("kms:DescribeKey", key, "Refused")))
                        + BENCH.verdicts(
                                "unrotated",
                                document(facts + ", 'KmsKey': []", gap("kms:DescribeKey", key, "Refused"))),
                """
                UNKNOWN Table orders: not known: kms:GetKeyRotationStatus failed with AccessDeniedException
                  0/gaps/0 kms:GetKeyRotationStatus
                  gap kms:GetKeyRotationStatus AccessDeniedException arn:aws:kms:eu-west-1:111122223333:key/k
                UNKNOWN Table orders: not known: kms:GetKeyRotationStatus failed with AccessDeniedException
                  0/gaps/0 kms:GetKeyRotationStatus
                  gap kms:GetKeyRotationStatus AccessDeniedException arn:aws:kms:eu-west-1:111122223333:key/k
                PASS Table orders: the key rotates
                  0/facts/Table/0/SSEDescription dynamodb:DescribeTable
                  0/facts/KmsKey/0/KeyRotationEnabled kms:GetKeyRotationStatus
                  rule on svc/rotated/rotated.drl:1
                UNKNOWN Table orders: not known: kms:DescribeKey failed with Refused
                  0/gaps/0 kms:DescribeKey
                  gap kms:DescribeKey Refused arn:aws:kms:eu-west-1:111122223333:key/k
                UNKNOWN Table orders: not known: kms:DescribeKey failed with Refused
                  0/gaps/0 kms:DescribeKey
                  gap kms:DescribeKey Refused arn:aws:kms:eu-west-1:111122223333:key/k
                """);
    }

    @Test
    void aTwinThatWasNotFoundIsLookedForInEveryRegion() {
        String known = tables(table("orders", "'DeletionProtectionEnabled': true"));
        same(
                BENCH.verdicts("twin", document(known), region("us-east-1", "'Table': []"))
                        + BENCH.verdicts("twin", document(known), region("us-east-1", ORDERS))
                        + BENCH.verdicts("twin", document(known), region("us-east-1", "'KmsKey': []"))
                        + BENCH.verdicts("twin", document(ORDERS), region("us-east-1", known)),
                """
                FAIL Table orders: no protected twin
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/Table dynamodb:ListTables
                  1/facts/Table dynamodb:ListTables
                UNKNOWN Table orders: not known: `DeletionProtectionEnabled` is missing from the answer of dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotCollected
                PASS Table orders in us-east-1: a twin in eu-west-1
                  1/facts/Table/0 dynamodb:DescribeTable
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule twin svc/twin/twin.drl:1
                UNKNOWN Table orders: not known: dynamodb:ListTables was not collected
                  gap dynamodb:ListTables NotCollected
                UNKNOWN Region us-east-1 in us-east-1: it is not known which resources there are: dynamodb:ListTables was not collected
                  gap dynamodb:ListTables NotCollected
                PASS Table orders: a twin in us-east-1
                  0/facts/Table/0 dynamodb:DescribeTable
                  1/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule twin svc/twin/twin.drl:1
                UNKNOWN Table orders in us-east-1: not known: `DeletionProtectionEnabled` is missing from the answer of dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotCollected
                """);
    }

    @Test
    void theRegionOfAnotherResourceIsNotTheJudgedOnes() {
        same(
                BENCH.verdicts("twin_alone", document(ORDERS + ", 'ScalableTarget': []"), region("us-east-1", ORDERS)),
                """
                UNKNOWN Table orders: not known: application-autoscaling:DescribeScalableTargets was not collected
                  gap application-autoscaling:DescribeScalableTargets NotCollected
                UNKNOWN Table orders in us-east-1: not known: application-autoscaling:DescribeScalableTargets was not collected
                  gap application-autoscaling:DescribeScalableTargets NotCollected
                """);
    }

    @Test
    void aJudgementThatIsNotWholeProvesNothing() {
        String unread = tables(table("audit", "'ResourcePolicy': null"), table("orders"));
        same(BENCH.verdicts("granted", document(unread)) + BENCH.verdicts("granted_anywhere", document(unread)), """
                PASS Table audit: grants nothing
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/Table/0/ResourcePolicy dynamodb:GetResourcePolicy
                  rule none svc/granted/granted.drl:1
                UNKNOWN Table orders: not known: dynamodb:GetResourcePolicy was not collected
                  gap dynamodb:GetResourcePolicy NotCollected
                UNKNOWN Table audit: not known: dynamodb:GetResourcePolicy was not collected
                  gap dynamodb:GetResourcePolicy NotCollected
                UNKNOWN Table orders: not known: dynamodb:GetResourcePolicy was not collected
                  gap dynamodb:GetResourcePolicy NotCollected
                """);
    }

    @Test
    void aCoverageThatIsNotKnownIsNotItsOpposite() {
        String none = tables(table("orders", "'Tags': []")) + ", 'BackupRegionSettings': []";
        same(
                BENCH.verdicts("uncovered", document(none + ", 'BackupSelection': []"))
                        + BENCH.verdicts("uncovered", document(none)),
                """
                FAIL Table orders: nothing covers it
                  0/facts/Table/0 dynamodb:DescribeTable
                  0/facts/Table/0/Tags dynamodb:ListTagsOfResource
                  rule none svc/uncovered/uncovered.drl:1
                UNKNOWN Table orders: not known: backup:ListBackupPlans was not collected
                  gap backup:ListBackupPlans NotCollected
                """);
    }
}
