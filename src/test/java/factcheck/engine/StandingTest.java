package factcheck.engine;

import static factcheck.engine.Bench.arn;
import static factcheck.engine.Bench.document;
import static factcheck.engine.Bench.gap;
import static factcheck.engine.Bench.rule;
import static factcheck.engine.Bench.same;
import static factcheck.engine.Bench.table;
import static factcheck.engine.Bench.tables;

import org.junit.jupiter.api.Test;

/** A finding stands if every member of its resource that its own rule reads is known. */
class StandingTest {

    private static final String DESCRIBE = "dynamodb:DescribeTable";

    private static final Bench BENCH = Bench.layer()
            .check(
                    "protected",
                    "",
                    rule("off", "$t : Table( deletionProtection == false )", "fail( $t, \"protection is off\" )")
                            + rule("on", "$t : Table( deletionProtection != false )", "pass( $t, \"it is not off\" )"))
            .check(
                    "not_true",
                    "",
                    rule("off", "$t : Table( deletionProtection != true )", "fail( $t, \"protection is not on\" )")
                            + rule(
                                    "on",
                                    "$t : Table( deletionProtection == true )",
                                    "pass( $t, \"protection is on\" )"))
            .check(
                    "by_path",
                    "",
                    rule(
                                    "class",
                                    "$t : Table( text(\"TableClassSummary.TableClass\") == \"STANDARD\" )",
                                    "pass( $t, \"the class is STANDARD\" )")
                            + rule(
                                    "no class",
                                    "$t : Table( has(\"TableClassSummary.TableClass\") == false )",
                                    "fail( $t, \"there is no class\" )"))
            .check(
                    "tagged",
                    "",
                    rule("tag", "$t : Table( tags[\"env\"] == \"prod\" )", "pass( $t, \"env is prod\" )")
                            + rule("no tag", "$t : Table( tags[\"env\"] == null )", "fail( $t, \"env is not set\" )"))
            .check(
                    "indexes",
                    "otherwise:\n  status: PASS\n  message: no index is being made\n",
                    rule(
                            "index",
                            "$t : Table() $i : GlobalSecondaryIndex( status == \"CREATING\" ) from $t.globalSecondaryIndexes",
                            "fail( $t, \"index \" + $i.name() + \" is being made\" )"))
            .check(
                    "no_index",
                    "otherwise:\n  status: FAIL\n  message: there is an index\n",
                    rule(
                            "no index",
                            "$t : Table() not GlobalSecondaryIndex() from $t.globalSecondaryIndexes",
                            "pass( $t, \"there is no index\" )"))
            .check("said", "", rule("say", "$t : Table()", "pass( $t, \"recovery is \" + $t.pitrStatus() )"))
            .check(
                    "omitted",
                    "",
                    rule(
                            "say",
                            "$t : Table( sseType == null, streamEnabled == false, globalSecondaryIndexes.empty, replicas.empty )",
                            "pass( $t, \"capacity is \" + $t.billingMode() )"))
            .compile();

    private static String gapOf(String operation, String code) {
        return gap(operation, arn("orders"), code);
    }

    @Test
    void aKnownMemberStandsWithItsPlaceAndRule() {
        same(
                BENCH.verdicts(
                        "protected",
                        document(tables(
                                table("audit", "'DeletionProtectionEnabled': true"),
                                table("orders", "'DeletionProtectionEnabled': false")))),
                """
                PASS Table audit: it is not off
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule on svc/protected/protected.drl:2
                FAIL Table orders: protection is off
                  0/facts/Table/1/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule off svc/protected/protected.drl:1
                """);
    }

    @Test
    void anAbsentMemberIsNeitherOffNorNotOff() {
        same(BENCH.verdicts("protected", document(tables(table("orders")))), """
                UNKNOWN Table orders: not known: `DeletionProtectionEnabled` is missing from the answer of dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotCollected
                """);
    }

    @Test
    void nullMatchesUnequalAndIsNotKnownEither() {
        same(BENCH.verdicts("not_true", document(tables(table("orders")))), """
                UNKNOWN Table orders: not known: `DeletionProtectionEnabled` is missing from the answer of dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotCollected
                """);
    }

    @Test
    void nullIsAnAnswer() {
        same(BENCH.verdicts("not_true", document(tables(table("orders", "'DeletionProtectionEnabled': null")))), """
                FAIL Table orders: protection is not on
                  0/facts/Table/0/DeletionProtectionEnabled dynamodb:DescribeTable
                  rule off svc/not_true/not_true.drl:1
                """);
    }

    @Test
    void theGapIsNamedWhateverItsCode() {
        StringBuilder out = new StringBuilder();
        for (String code :
                new String[] {"AccessDeniedException", "NotCollected", "Withheld", "Unreadable", "NotRecorded"}) {
            out.append(BENCH.verdicts("not_true", document(tables(table("orders")), gapOf(DESCRIBE, code))));
        }
        same(out.toString(), """
                UNKNOWN Table orders: not known: dynamodb:DescribeTable failed with AccessDeniedException
                  0/gaps/0 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable AccessDeniedException arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                UNKNOWN Table orders: not known: dynamodb:DescribeTable was not collected
                  0/gaps/0 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotCollected arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                UNKNOWN Table orders: not known: dynamodb:DescribeTable was withheld
                  0/gaps/0 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable Withheld arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                UNKNOWN Table orders: not known: the answer of dynamodb:DescribeTable cannot be read
                  0/gaps/0 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable Unreadable arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                UNKNOWN Table orders: not known: dynamodb:DescribeTable is not recorded by the source
                  0/gaps/0 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotRecorded arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                """);
    }

    @Test
    void aGapWithoutAResourceConcernsEveryElement() {
        same(
                BENCH.verdicts(
                        "tagged",
                        document(
                                tables(table("audit", "'Tags': []"), table("orders")),
                                gap("dynamodb:ListTagsOfResource", "", "ThrottlingException"))),
                """
                FAIL Table audit: env is not set
                  0/facts/Table/0/Tags dynamodb:ListTagsOfResource
                  rule no tag svc/tagged/tagged.drl:2
                UNKNOWN Table orders: not known: dynamodb:ListTagsOfResource failed with ThrottlingException
                  0/gaps/0 dynamodb:ListTagsOfResource
                  gap dynamodb:ListTagsOfResource ThrottlingException
                """);
    }

    @Test
    void aGapOfAnotherResourceOrOperationDoesNotMatter() {
        same(
                BENCH.verdicts(
                        "tagged",
                        document(
                                tables(table("orders", "'Tags': [{'Key': 'env', 'Value': 'prod'}]")),
                                gap("dynamodb:ListTagsOfResource", arn("audit"), "AccessDeniedException"),
                                gapOf("dynamodb:DescribeTimeToLive", "AccessDeniedException"))),
                """
                PASS Table orders: env is prod
                  0/facts/Table/0/Tags dynamodb:ListTagsOfResource
                  rule tag svc/tagged/tagged.drl:1
                """);
    }

    @Test
    void aMemberThatIsThereOutranksItsGap() {
        same(
                BENCH.verdicts(
                        "tagged",
                        document(
                                tables(table("orders", "'Tags': [{'Key': 'env', 'Value': 'prod'}]")),
                                gapOf("dynamodb:ListTagsOfResource", "AccessDeniedException"))),
                """
                PASS Table orders: env is prod
                  0/facts/Table/0/Tags dynamodb:ListTagsOfResource
                  rule tag svc/tagged/tagged.drl:1
                """);
    }

    @Test
    void nothingMeansAskedAndNone() {
        StringBuilder out = new StringBuilder();
        for (String tags : new String[] {"null", "[]", "{}"}) {
            out.append(BENCH.verdicts("tagged", document(tables(table("orders", "'Tags': " + tags)))));
        }
        same(out.toString(), """
                FAIL Table orders: env is not set
                  0/facts/Table/0/Tags dynamodb:ListTagsOfResource
                  rule no tag svc/tagged/tagged.drl:2
                FAIL Table orders: env is not set
                  0/facts/Table/0/Tags dynamodb:ListTagsOfResource
                  rule no tag svc/tagged/tagged.drl:2
                FAIL Table orders: env is not set
                  0/facts/Table/0/Tags dynamodb:ListTagsOfResource
                  rule no tag svc/tagged/tagged.drl:2
                """);
    }

    @Test
    void aMemberOfTheWrongTypeCannotBeRead() {
        same(BENCH.verdicts("tagged", document(tables(table("orders", "'Tags': [{'Key': 'env'}]")))), """
                UNKNOWN Table orders: not known: the answer of dynamodb:ListTagsOfResource cannot be read: expected a string `Value`, found nothing
                  0/facts/Table/0/Tags/0 dynamodb:ListTagsOfResource
                  gap dynamodb:ListTagsOfResource Unreadable
                problem -:/facts/Table/0/Tags/0: expected a string `Value`, found nothing
                """);
    }

    @Test
    void pathsNameTheirFirstMember() {
        same(
                BENCH.verdicts(
                        "by_path",
                        document(tables(
                                table("absent"),
                                table("none", "'TableClassSummary': null"),
                                table("there", "'TableClassSummary': {'TableClass': 'STANDARD'}")))),
                """
                UNKNOWN Table absent: not known: `TableClassSummary` is missing from the answer of dynamodb:DescribeTable
                  gap dynamodb:DescribeTable NotCollected
                FAIL Table none: there is no class
                  0/facts/Table/1/TableClassSummary dynamodb:DescribeTable
                  rule no class svc/by_path/by_path.drl:2
                PASS Table there: the class is STANDARD
                  0/facts/Table/2/TableClassSummary dynamodb:DescribeTable
                  rule class svc/by_path/by_path.drl:1
                """);
    }

    @Test
    void nestedListsComeFromTheirMember() {
        same(
                BENCH.verdicts(
                        "indexes",
                        document(tables(
                                table("none"),
                                table(
                                        "some",
                                        "'GlobalSecondaryIndexes': [{'IndexName': 'a', 'IndexStatus': 'ACTIVE'},"
                                                + " {'IndexName': 'b', 'IndexStatus': 'CREATING'}]")))),
                """
                PASS Table none: no index is being made
                  0/facts/Table/0 dynamodb:DescribeTable
                FAIL Table some: index b is being made
                  0/facts/Table/1/GlobalSecondaryIndexes dynamodb:DescribeTable
                  rule index svc/indexes/indexes.drl:1
                """);
    }

    @Test
    void anOmittedMemberIsAnAnswerUnlessItsCallIsAGap() {
        same(
                BENCH.verdicts("indexes", document(tables(table("orders")), gapOf(DESCRIBE, "AccessDeniedException")))
                        + BENCH.verdicts(
                                "no_index", document(tables(table("orders")), gapOf(DESCRIBE, "AccessDeniedException")))
                        + BENCH.verdicts("no_index", document(tables(table("orders")))),
                """
                UNKNOWN Table orders: not known: dynamodb:DescribeTable failed with AccessDeniedException
                  0/gaps/0 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable AccessDeniedException arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                UNKNOWN Table orders: not known: dynamodb:DescribeTable failed with AccessDeniedException
                  0/gaps/0 dynamodb:DescribeTable
                  gap dynamodb:DescribeTable AccessDeniedException arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                PASS Table orders: there is no index
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule no index svc/no_index/no_index.drl:1
                """);
    }

    @Test
    void whatAwsLeavesOutWhereItWasNeverSetIsAnAnswer() {
        same(BENCH.verdicts("omitted", document(tables(table("orders")))), """
                PASS Table orders: capacity is PROVISIONED
                  0/facts/Table/0 dynamodb:DescribeTable
                  rule say svc/omitted/omitted.drl:1
                """);
    }

    @Test
    void aMemberReadInTheThenPartCountsToo() {
        same(
                BENCH.verdicts(
                        "said",
                        document(
                                tables(
                                        table("audit"),
                                        table(
                                                "orders",
                                                "'ContinuousBackupsDescription': {'PointInTimeRecoveryDescription':"
                                                        + " {'PointInTimeRecoveryStatus': 'ENABLED'}}")),
                                gap("dynamodb:DescribeContinuousBackups", arn("audit"), "Withheld"))),
                """
                UNKNOWN Table audit: not known: dynamodb:DescribeContinuousBackups was withheld
                  0/gaps/0 dynamodb:DescribeContinuousBackups
                  gap dynamodb:DescribeContinuousBackups Withheld arn:aws:dynamodb:eu-west-1:111122223333:table/audit
                PASS Table orders: recovery is ENABLED
                  0/facts/Table/1/ContinuousBackupsDescription dynamodb:DescribeContinuousBackups
                  rule say svc/said/said.drl:1
                """);
    }
}
