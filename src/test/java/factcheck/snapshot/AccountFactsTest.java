package factcheck.snapshot;

import static factcheck.snapshot.Snapshots.ACCOUNT;
import static factcheck.snapshot.Snapshots.document;
import static factcheck.snapshot.Snapshots.report;
import static factcheck.snapshot.Snapshots.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import factcheck.facts.Fact;
import factcheck.facts.Gap;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.facts.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document's facts and gaps become. */
class AccountFactsTest {

    private static final String ARN = "arn:aws:dynamodb:eu-west-1:111122223333:table/";

    @TempDir
    Path folder;

    private static String gap(String operation, @Nullable String resource) {
        String named = resource == null ? "" : "\"resource\": \"" + resource + "\", ";
        return "{\"operation\": \"%s\", %s\"code\": \"AccessDeniedException\", \"message\": \"no\"}"
                .formatted(operation, named);
    }

    private Path put(String facts, String... gaps) {
        String more = gaps.length == 0 ? "" : ", \"gaps\": [" + String.join(", ", gaps) + "]";
        return write(folder.resolve("a.json"), document(ACCOUNT, "eu-west-1", "2026-11-30T12:00:00Z", facts, more));
    }

    private AccountFacts load(String facts, String... gaps) throws NoSnapshotException {
        try (SnapshotIndex index = Snapshots.index(put(facts, gaps))) {
            assertThat(index.problems()).isEmpty();
            return index.load(ACCOUNT, new LoadOptions(null));
        }
    }

    /** What is wrong with the facts, without the first lines that are always the same. */
    private String said(String facts, String... gaps) throws NoSnapshotException {
        return report(folder, put(facts, gaps)).lines().skip(2).collect(Collectors.joining("\n"));
    }

    private static String why(@Nullable Gap gap) {
        return gap == null ? "known" : gap.describe();
    }

    @Test
    void theScopeOfADocument() throws Exception {
        Path file = write(
                folder.resolve("a.json"),
                document(ACCOUNT, "cn-north-1", "2026-11-30T12:00:00Z", "\"Table\": [{\"TableName\": \"t\"}]", "")
                        .replace(
                                "\"facts\"",
                                "\"accountName\": \"prod\", \"organization\": {\"id\": \"o-1\", \"ouPath\": \"/\"}, \"facts\""));
        try (SnapshotIndex index = Snapshots.index(file)) {
            Instant collected = Instant.parse("2026-11-30T12:00:00Z");
            Instant later = Instant.parse("2027-01-01T00:00:00Z");
            assertThat(index.load(ACCOUNT, new LoadOptions(null)).regions())
                    .containsExactly(new Scope(ACCOUNT, "prod", "o-1", "aws-cn", "cn-north-1", collected));
            assertThat(index.load(ACCOUNT, new LoadOptions(later)).regions())
                    .containsExactly(new Scope(ACCOUNT, "prod", "o-1", "aws-cn", "cn-north-1", later));
            assertThat(index.load(ACCOUNT, new LoadOptions(null)).facts().get(0).arn())
                    .isEqualTo("arn:aws-cn:dynamodb:cn-north-1:111122223333:table/t");
        }
    }

    @Test
    void thePartitionThatIsWrittenHolds() throws Exception {
        Path file = write(
                folder.resolve("a.json"),
                document(ACCOUNT, "xx-new-1", "\"Table\": []")
                        .replace("\"facts\"", "\"partition\": \"aws-new\", \"facts\""));
        try (SnapshotIndex index = Snapshots.index(file)) {
            assertThat(index.load(ACCOUNT, new LoadOptions(null))
                            .regions()
                            .get(0)
                            .partition())
                    .isEqualTo("aws-new");
        }
    }

    @Test
    void nullsInTheHeadAreAbsences() throws Exception {
        Path file = write(folder.resolve("a.json"), """
                {"format": "factcheck-snapshot/1", "account": "111122223333", "accountName": null, "organization": null,
                 "region": "eu-west-1", "partition": null, "collectedAt": null, "facts": {}, "gaps": null, "new": {"a": 1}}""");
        try (SnapshotIndex index = Snapshots.index(file)) {
            AccountFacts facts = index.load(ACCOUNT, new LoadOptions(null));
            assertThat(facts.regions()).containsExactly(new Scope(ACCOUNT, null, null, "aws", "eu-west-1", null));
            assertThat(facts.gaps()).isEmpty();
            assertThat(index.inputs().get(0).collectedAt()).isNull();
        }
    }

    @Test
    void factsComeByRegionSectionAndPlace() throws Exception {
        String facts = """
                "Zoo": [{"a": 1}, {"a": 2}],
                "Table": [{"TableName": "b"}, {"TableName": "a"}],
                "DaxCluster": [{"ClusterName": "c"}]""";
        assertThat(said(facts)).isEqualTo("""
                        fact DaxCluster c 0/facts/DaxCluster/0
                        fact Table b 0/facts/Table/0
                        fact Table a 0/facts/Table/1
                        fact Zoo 0 0/facts/Zoo/0
                        fact Zoo 1 0/facts/Zoo/1""");
    }

    @Test
    void membersKeepTheirOrderTypesAndNames() throws Exception {
        String members = """
                "TableName": "t", "Zeta": {"b": 1, "a": [true, false, null, "x", {}, []]}, "Int": -0, "Long": 3000000000,
                "Huge": 12345678901234567890123, "Point": 1.50, "Power": 1e3, "Alpha": null, "": ""
                """;
        Table table = (Table) load("\"Table\": [{" + members + "}]").facts().get(0);
        Map<String, @Nullable Object> map = table.element().members().asMap();
        assertThat(map.keySet())
                .containsExactly("TableName", "Zeta", "Int", "Long", "Huge", "Point", "Power", "Alpha", "");
        assertThat(map.get("Zeta"))
                .isEqualTo(Map.of("b", 1, "a", Arrays.asList(true, false, null, "x", Map.of(), List.of())));
        assertThat(Arrays.asList(map.get("Int"), map.get("Long"), map.get("Huge"), map.get("Point"), map.get("Power")))
                .isEqualTo(Arrays.asList(
                        0,
                        3000000000L,
                        new BigDecimal("12345678901234567890123"),
                        new BigDecimal("1.50"),
                        new BigDecimal("1e3")));
        assertThatThrownBy(() -> map.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.clear()).isInstanceOf(UnsupportedOperationException.class);
        List<@Nullable Object> list = java.util.Objects.requireNonNull(table.list("Zeta.a"));
        assertThatThrownBy(() -> list.set(0, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(table.text("Zeta.a.3")).isEqualTo("x");
    }

    @Test
    void equalNamesAndShortValuesAreOneString() throws Exception {
        List<Resource> facts = load("\"Table\": [{\"TableName\": \"a\", \"TableStatus\": \"ACTIVE\"},"
                        + " {\"TableName\": \"b\", \"TableStatus\": \"ACTIVE\"}]")
                .facts();
        assertThat(facts.get(0).text("TableStatus")).isSameAs(facts.get(1).text("TableStatus"));
    }

    @Test
    void threeStatesOfAMember() throws Exception {
        List<Resource> facts = load("""
                        "Table": [{"TableName": "absent"},
                                  {"TableName": "null", "ResourcePolicy": null, "Tags": null},
                                  {"TableName": "empty", "ResourcePolicy": {}, "Tags": [], "SSEDescription": {}},
                                  {"TableName": "other", "ResourcePolicy": [], "Tags": {}, "SSEDescription": []},
                                  {"TableName": "there", "ResourcePolicy": "{}", "Tags": [{"Key": "k", "Value": "v"}]}]""").facts();
        assertThat(facts.stream()
                        .map(f -> (Table) f)
                        .map(t -> t.name() + ": " + t.hasResourcePolicy() + " " + why(t.missing("ResourcePolicy"))
                                + ", " + t.tags() + " " + why(t.missing("Tags")) + ", "
                                + why(t.missing("SSEDescription"))))
                .containsExactly(
                        "absent: false dynamodb:GetResourcePolicy was not collected, {} dynamodb:ListTagsOfResource was not collected, known",
                        "null: false known, {} known, known",
                        "empty: false known, {} known, known",
                        "other: false known, {} known, known",
                        "there: true known, {k=v} known, known");
    }

    @Test
    void threeStatesOfASection() throws Exception {
        AccountFacts facts = load("\"Table\": [], \"DaxCluster\": null");
        assertThat(facts.listing(Sections.TABLE, "eu-west-1")).isNull();
        assertThat(facts.partial(Sections.TABLE, "eu-west-1")).isNull();
        assertThat(facts.listing(Sections.DAX_CLUSTER, "eu-west-1")).isNull();
        assertThat(why(facts.listing(Sections.BACKUP_SELECTION, "eu-west-1")))
                .isEqualTo("backup:ListBackupPlans was not collected");
        assertThat(why(facts.listing(Sections.of("Zoo"), "eu-west-1"))).isEqualTo("Zoo was not collected");
        assertThat(why(facts.partial(Sections.TABLE, "us-east-1"))).isEqualTo("dynamodb:ListTables was not collected");
    }

    @Test
    void aSectionThatIsNoList() throws Exception {
        assertThat(said("\"Table\": {\"a\": 1}, \"Zoo\": 7")).isEqualTo("""
                        gap eu-west-1 the answer of dynamodb:ListTables cannot be read: expected a list, found an object
                        gap eu-west-1 the answer of Zoo cannot be read: expected a list, found a number
                        problem a.json:/facts/Table: expected a list, found an object
                        problem a.json:/facts/Zoo: expected a list, found a number""");
        AccountFacts facts = load("\"Table\": {\"a\": 1}");
        assertThat(facts.listing(Sections.TABLE, "eu-west-1"))
                .isEqualTo(facts.gaps().get(0));
        assertThat(facts.partial(Sections.TABLE, "eu-west-1"))
                .isEqualTo(facts.gaps().get(0));
    }

    @Test
    void aGapOfAListingOutranksTheList() throws Exception {
        AccountFacts facts = load(
                "\"Table\": [{\"TableName\": \"t\"}], \"BackupPlan\": [], \"BackupSelection\": [], \"Zoo\": [], \"KmsKey\": []",
                gap("dynamodb:ListTables", null),
                gap("backup:ListBackupPlans", null),
                gap("kms:DescribeKey", null),
                gap("Zoo", null));
        assertThat(facts.facts()).hasSize(1);
        for (Section section : List.of(
                Sections.TABLE,
                Sections.BACKUP_PLAN,
                Sections.BACKUP_SELECTION,
                Sections.of("Zoo"),
                Sections.KMS_KEY)) {
            assertThat(facts.listing(section, "eu-west-1")).as(section.name()).isIn(facts.gaps());
        }
        assertThat(why(facts.listing(Sections.TABLE, "eu-west-1")))
                .isEqualTo("dynamodb:ListTables failed with AccessDeniedException");
    }

    @Test
    void aGapOfAListingForOneParentLeavesTheSectionPartial() throws Exception {
        AccountFacts facts = load("\"BackupSelection\": []", gap("backup:ListBackupSelections", "plan-1"));
        assertThat(facts.listing(Sections.BACKUP_SELECTION, "eu-west-1"))
                .isEqualTo(facts.gaps().get(0));
        assertThat(facts.namedOnly()).isEmpty();
    }

    @Test
    void gapsReachTheirElements() throws Exception {
        List<Resource> facts = load(
                        """
                        "Table": [{"TableName": "a"}, {"TableName": "b", "Tags": []},
                                  {"TableName": "c", "TableArn": "arn:aws:dynamodb:eu-west-1:111122223333:table/c"}],
                        "BackupSelection": [{"BackupPlanId": "p", "SelectionId": "s"}]""",
                        gap("dynamodb:ListTagsOfResource", null),
                        gap("dynamodb:DescribeTimeToLive", ARN + "a"),
                        gap("dynamodb:DescribeTable", ARN + "c"),
                        gap("backup:GetBackupSelection", "p/s"))
                .facts();
        assertThat(facts.stream()
                        .map(f -> f.name() + ": " + why(f.missing("Tags")) + ", "
                                + why(f.missing("TimeToLiveDescription")) + ", " + why(f.missing("TableStatus"))))
                .containsExactly(
                        "s: backup:GetBackupSelection failed with AccessDeniedException, "
                                + "backup:GetBackupSelection failed with AccessDeniedException, "
                                + "backup:GetBackupSelection failed with AccessDeniedException",
                        "a: dynamodb:ListTagsOfResource failed with AccessDeniedException, "
                                + "dynamodb:DescribeTimeToLive failed with AccessDeniedException, "
                                + "`TableStatus` is missing from the answer of dynamodb:DescribeTable",
                        "b: known, dynamodb:DescribeTimeToLive was not collected, `TableStatus` is missing from the answer of dynamodb:DescribeTable",
                        "c: dynamodb:ListTagsOfResource failed with AccessDeniedException, "
                                + "dynamodb:DescribeTimeToLive was not collected, "
                                + "dynamodb:DescribeTable failed with AccessDeniedException");
    }

    @Test
    void gapsOfStreamsAndIndexesReachTheirTable() throws Exception {
        Resource table = load(
                        "\"Table\": [{\"TableName\": \"a\"}, {\"TableName\": \"ab\"}]",
                        gap("dynamodb:GetResourcePolicy", ARN + "a/stream/2026-01-01T00:00:00.000"),
                        gap("dynamodb:DescribeContributorInsights", ARN + "a/index/i"))
                .facts()
                .get(0);
        assertThat(why(table.missing("StreamResourcePolicy")))
                .isEqualTo("dynamodb:GetResourcePolicy failed with AccessDeniedException");
        assertThat(why(table.missing("ResourcePolicy"))).isEqualTo("dynamodb:GetResourcePolicy was not collected");
        assertThat(why(table.missing("ContributorInsightsList")))
                .isEqualTo("dynamodb:DescribeContributorInsights failed with AccessDeniedException");
    }

    @Test
    void resourcesThatAreKnownByNameOnly() throws Exception {
        String facts = "\"Table\": [{\"TableName\": \"a\"}], \"BackupSelection\": [], \"KmsKey\": []";
        String[] gaps = {
            gap("dynamodb:DescribeTable", ARN + "z"),
            gap("dynamodb:DescribeTable", ARN + "b"),
            gap("dynamodb:DescribeTable", ARN + "b"),
            gap("dynamodb:DescribeTable", ARN + "a"),
            gap("backup:GetBackupSelection", "plan/selection"),
            gap("kms:DescribeKey", "arn:aws:kms:eu-west-1:111122223333:key/1-2")
        };
        AccountFacts known = load(facts, gaps);
        assertThat(known.namedOnly().stream().map(n -> n.section().name() + " " + n.name() + " " + n.arn()))
                .containsExactly(
                        "BackupSelection plan/selection null",
                        "KmsKey 1-2 arn:aws:kms:eu-west-1:111122223333:key/1-2",
                        "Table b " + ARN + "b",
                        "Table z " + ARN + "z");
        assertThat(known.listing(Sections.TABLE, "eu-west-1")).isNull();
        assertThat(known.partial(Sections.TABLE, "eu-west-1"))
                .isEqualTo(known.gaps().get(0));
        assertThat(known.partial(Sections.KMS_KEY, "eu-west-1"))
                .isEqualTo(known.gaps().get(5));
        assertThat(known.gaps().get(5).origin()).hasToString("Origin[input=0, pointer=/gaps/5]");
    }

    @Test
    void wrongTypesAreNotedAndTheRestCounts() throws Exception {
        String facts = """
                "Table": [{"TableName": "t", "TableStatus": 1, "ResourcePolicy": 7, "ProvisionedThroughput": {"ReadCapacityUnits": "x"},
                           "Tags": [{"Key": "k"}, 3], "DeletionProtectionEnabled": true}]""";
        assertThat(said(facts)).isEqualTo("""
                        fact Table t 0/facts/Table/0
                        problem a.json:/facts/Table/0/TableStatus: expected a string, found a number
                        problem a.json:/facts/Table/0/ProvisionedThroughput/ReadCapacityUnits: expected a whole number, found a string
                        problem a.json:/facts/Table/0/ResourcePolicy: expected a string or an object, found a number
                        problem a.json:/facts/Table/0/Tags/1: expected an object, found a number
                        problem a.json:/facts/Table/0/Tags/0: expected a string `Value`, found nothing""");
        Table table = (Table) load(facts).facts().get(0);
        assertThat(table.deletionProtection()).isTrue();
        assertThat(why(table.missing("TableStatus")))
                .isEqualTo("the answer of dynamodb:DescribeTable cannot be read: expected a string, found a number");
        assertThat(why(table.missing("Tags")))
                .isEqualTo(
                        "the answer of dynamodb:ListTagsOfResource cannot be read: expected an object, found a number");
        assertThat(why(table.missing("DeletionProtectionEnabled"))).isEqualTo("known");
    }

    @Test
    void elementsThatAreNoneLeaveTheirSectionUnlisted() throws Exception {
        String facts = """
                "Table": [7, null, {}, {"TableName": 5}, {"TableName": ""}, {"TableName": "t"}],
                "BackupSelection": [{"BackupPlanId": "p"}],
                "RecoveryPoint": [{"a": 1}]""";
        assertThat(said(facts)).isEqualTo("""
                        fact Table t 0/facts/Table/5
                        gap eu-west-1 the answer of backup:GetBackupSelection cannot be read: the element has no `SelectionId`
                        gap eu-west-1 the answer of backup:ListRecoveryPointsByResource cannot be read: the element has no `RecoveryPointArn`
                        gap eu-west-1 the answer of dynamodb:DescribeTable cannot be read: expected an object, found a number
                        gap eu-west-1 the answer of dynamodb:DescribeTable cannot be read: expected an object, found null
                        gap eu-west-1 the answer of dynamodb:DescribeTable cannot be read: expected a string `TableName`, found nothing
                        gap eu-west-1 the answer of dynamodb:DescribeTable cannot be read: expected a string, found a number
                        gap eu-west-1 the answer of dynamodb:DescribeTable cannot be read: the element has no name
                        problem a.json:/facts/BackupSelection/0: the element has no `SelectionId`
                        problem a.json:/facts/RecoveryPoint/0: the element has no `RecoveryPointArn`
                        problem a.json:/facts/Table/0: expected an object, found a number
                        problem a.json:/facts/Table/1: expected an object, found null
                        problem a.json:/facts/Table/2: expected a string `TableName`, found nothing
                        problem a.json:/facts/Table/3/TableName: expected a string, found a number
                        problem a.json:/facts/Table/4: the element has no name""");
        AccountFacts loaded = load(facts);
        assertThat(why(loaded.listing(Sections.TABLE, "eu-west-1")))
                .isEqualTo("the answer of dynamodb:DescribeTable cannot be read: expected an object, found a number")
                .isEqualTo(why(loaded.partial(Sections.TABLE, "eu-west-1")));
    }

    @Test
    void identicalElementsCountOnce() throws Exception {
        assertThat(said("\"Table\": [{\"TableName\": \"t\", \"A\": 1}, {\"A\": 1, \"TableName\": \"t\"}]"))
                .isEqualTo("fact Table t 0/facts/Table/0");
        assertThat(said("\"Zoo\": [{\"a\": 1}, {\"a\": 1}]"))
                .isEqualTo("fact Zoo 0 0/facts/Zoo/0\nfact Zoo 1 0/facts/Zoo/1");
    }

    @Test
    void differentElementsOfOneIdentityAreUnknown() throws Exception {
        String facts = """
                "Table": [{"TableName": "t", "A": 1}, {"TableName": "u"}, {"TableArn": "%st", "TableName": "t"}, {"TableName": "t"}],
                "BackupSelection": [{"BackupPlanId": "p", "SelectionId": "s"}, {"BackupPlanId": "p", "SelectionId": "s", "A": 1},
                                    {"BackupPlanId": "q", "SelectionId": "s"}]""".formatted(ARN);
        assertThat(said(facts)).isEqualTo("""
                        fact BackupSelection s 0/facts/BackupSelection/2
                        fact Table u 0/facts/Table/1
                        gap eu-west-1 p/s the answer of backup:GetBackupSelection cannot be read: it is described twice with different values
                        gap eu-west-1 arn:aws:dynamodb:eu-west-1:111122223333:table/t the answer of dynamodb:DescribeTable cannot be read: it is described twice with different values
                        named BackupSelection s the answer of backup:GetBackupSelection cannot be read: it is described twice with different values
                        named Table t the answer of dynamodb:DescribeTable cannot be read: it is described twice with different values
                        problem a.json:/facts/BackupSelection/1: `s` is described a second time with other values; first at /facts/BackupSelection/0
                        problem a.json:/facts/Table/2: `t` is described a second time with other values; first at /facts/Table/0
                        problem a.json:/facts/Table/3: `t` is described a second time with other values; first at /facts/Table/0""");
        AccountFacts loaded = load(facts);
        assertThat(loaded.listing(Sections.TABLE, "eu-west-1")).isNull();
        assertThat(why(loaded.partial(Sections.TABLE, "eu-west-1")))
                .isEqualTo(
                        "the answer of dynamodb:DescribeTable cannot be read: it is described twice with different values");
    }

    @Test
    void ownSectionsAreGeneralFacts() throws Exception {
        Path file = put(
                "\"DataClass\": [{\"id\": 7, \"class\": \"pii\"}, {\"id\": 7, \"class\": \"pii\"}, {\"class\": \"x\"}]");
        Section described = new Section(
                "DataClass",
                Fact.class,
                List.of("DataClass"),
                "DataClass",
                List.of("id"),
                Map.of(),
                java.util.Set.of(),
                null,
                java.util.Set.of(),
                Sections.of("DataClass").make());
        try (SnapshotIndex index = Snapshots.index(file)) {
            assertThat(index.load(ACCOUNT, new LoadOptions(null)).facts()).hasSize(3);
            AccountFacts facts = index.load(ACCOUNT, new LoadOptions(null, Map.of("DataClass", described)));
            assertThat(facts.facts()).hasSize(1);
            assertThat(facts.problems().get(0).describe())
                    .isEqualTo(file + ":/facts/DataClass/2: the element has no `id`");
        }
    }

    @Test
    void problemsNameTheDocumentOfAFileWithSeveral() throws Exception {
        Path file = write(
                folder.resolve("a.jsonl"),
                document(ACCOUNT, "eu-west-1", "\"Table\": []") + "\n"
                        + document(ACCOUNT, "eu-west-2", "\"Table\": [1]"));
        assertThat(report(folder, file))
                .endsWith("problem a.jsonl:/facts/Table/0: document 2: expected an object, found a number");
    }

    @Test
    void anAccountThatIsNotThere() throws Exception {
        try (SnapshotIndex index = Snapshots.index(put("\"Table\": []"))) {
            AccountFacts facts = index.load("999999999999", new LoadOptions(null));
            assertThat(facts.account()).isEqualTo("999999999999");
            assertThat(facts.regions()).isEmpty();
            assertThat(facts.facts()).isEmpty();
        }
    }
}
