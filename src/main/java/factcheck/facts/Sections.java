package factcheck.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sections of a snapshot, version 1, each with the operations that fill it. */
public final class Sections {

    private static final Map<String, Section> ALL = new TreeMap<>();

    /** Tables with what stands beside them; the states are those in which a table holds nothing to judge yet or any more. */
    public static final Section TABLE = add(new Section(
            "Table",
            Table.class,
            List.of("dynamodb:ListTables"),
            "dynamodb:DescribeTable",
            List.of("TableArn"),
            Map.of(
                    "ContinuousBackupsDescription", "dynamodb:DescribeContinuousBackups",
                    "ResourcePolicy", "dynamodb:GetResourcePolicy",
                    "StreamResourcePolicy", "dynamodb:GetResourcePolicy",
                    "Tags", "dynamodb:ListTagsOfResource",
                    "TimeToLiveDescription", "dynamodb:DescribeTimeToLive",
                    "KinesisDataStreamDestinations", "dynamodb:DescribeKinesisStreamingDestination",
                    "ContributorInsightsList", "dynamodb:DescribeContributorInsights"),
            Set.of(
                    "BillingModeSummary",
                    "SSEDescription",
                    "GlobalSecondaryIndexes",
                    "LocalSecondaryIndexes",
                    "Replicas",
                    "StreamSpecification",
                    "LatestStreamArn",
                    "LatestStreamLabel",
                    "OnDemandThroughput"),
            "TableStatus",
            Set.of("CREATING", "DELETING", "ARCHIVING", "ARCHIVED"),
            Table::of));

    /** Scalable targets of DynamoDB. */
    public static final Section SCALABLE_TARGET = add(list(
            "ScalableTarget",
            ScalableTarget.class,
            "application-autoscaling:DescribeScalableTargets",
            List.of("ResourceId", "ScalableDimension"),
            Set.of("SuspendedState"),
            ScalableTarget::of));

    /** Scaling policies of DynamoDB. */
    public static final Section SCALING_POLICY = add(list(
            "ScalingPolicy",
            ScalingPolicy.class,
            "application-autoscaling:DescribeScalingPolicies",
            List.of("PolicyName", "ResourceId", "ScalableDimension"),
            Set.of("TargetTrackingScalingPolicyConfiguration"),
            ScalingPolicy::of));

    /** Backup plans. */
    public static final Section BACKUP_PLAN = add(described(
            "BackupPlan",
            BackupPlan.class,
            "backup:ListBackupPlans",
            "backup:GetBackupPlan",
            List.of("BackupPlanId"),
            Map.of(),
            Set.of(),
            BackupPlan::of));

    /** Backup selections. */
    public static final Section BACKUP_SELECTION = add(new Section(
            "BackupSelection",
            BackupSelection.class,
            List.of("backup:ListBackupPlans", "backup:ListBackupSelections"),
            "backup:GetBackupSelection",
            List.of("BackupPlanId", "SelectionId"),
            Map.of(),
            Set.of(),
            null,
            Set.of(),
            BackupSelection::of));

    /** AWS Backup's settings of the region. */
    public static final Section BACKUP_REGION_SETTINGS = add(list(
            "BackupRegionSettings",
            BackupRegionSettings.class,
            "backup:DescribeRegionSettings",
            List.of(),
            Set.of(),
            BackupRegionSettings::of));

    /** Backup vaults. */
    public static final Section BACKUP_VAULT = add(described(
            "BackupVault",
            BackupVault.class,
            "backup:ListBackupVaults",
            "backup:DescribeBackupVault",
            List.of("BackupVaultName"),
            Map.of(
                    "AccessPolicy", "backup:GetBackupVaultAccessPolicy",
                    "Notifications", "backup:GetBackupVaultNotifications"),
            Set.of(),
            BackupVault::of));

    /** DAX clusters; a cluster that is being made or removed holds nothing to judge. */
    public static final Section DAX_CLUSTER = add(new Section(
            "DaxCluster",
            DaxCluster.class,
            List.of("dax:DescribeClusters"),
            "dax:DescribeClusters",
            List.of("ClusterArn"),
            Map.of(
                    "Tags", "dax:ListTags",
                    "SubnetGroupDescription", "dax:DescribeSubnetGroups",
                    "Parameters", "dax:DescribeParameters"),
            Set.of("SSEDescription", "ClusterEndpointEncryptionType"),
            "Status",
            Set.of("creating", "deleting"),
            DaxCluster::of));

    /** KMS keys. */
    public static final Section KMS_KEY = add(described(
            "KmsKey",
            KmsKey.class,
            "kms:DescribeKey",
            "kms:DescribeKey",
            List.of("Arn"),
            Map.of("KeyRotationEnabled", "kms:GetKeyRotationStatus", "KeyPolicy", "kms:GetKeyPolicy"),
            Set.of(),
            KmsKey::of));

    static {
        general(
                "ScheduledAction",
                "application-autoscaling:DescribeScheduledActions",
                "ScheduledActionName",
                "ResourceId");
        general("RecoveryPoint", "backup:ListRecoveryPointsByResource", "RecoveryPointArn");
        general("ProtectedResource", "backup:ListProtectedResources", "ResourceArn");
        general("BackupJob", "backup:ListBackupJobs", "BackupJobId");
        general("ReportPlan", "backup:ListReportPlans", "ReportPlanName", "ReportPlanArn");
        general("TableBackup", "dynamodb:ListBackups", "BackupArn");
        general("TableExport", "dynamodb:DescribeExport", "ExportArn");
        general("TableImport", "dynamodb:ListImports", "ImportArn");
        general("AccountLimits", "dynamodb:DescribeLimits");
    }

    private Sections() {}

    /** The section of that name; one for general facts where the contract has none. */
    public static Section of(String name) {
        Section known = ALL.get(name);
        return known != null ? known : list(name, Fact.class, name, List.of(), Set.of(), Fact::of);
    }

    /** Whether the contract has a section of that name. */
    public static boolean isKnown(String name) {
        return ALL.containsKey(name);
    }

    /** The section whose facts have that class, or null. */
    public static @Nullable Section of(Class<?> type) {
        return ALL.values().stream()
                .filter(s -> s.type() == type && type != Fact.class)
                .findFirst()
                .orElse(null);
    }

    /** All sections of the contract, by name. */
    public static List<Section> all() {
        return List.copyOf(ALL.values());
    }

    private static Section add(Section section) {
        ALL.put(section.name(), section);
        return section;
    }

    private static void general(String name, String operation, String... ids) {
        add(list(name, Fact.class, operation, List.of(ids), Set.of(), Fact::of));
    }

    private static Section list(
            String name,
            Class<? extends Resource> type,
            String operation,
            List<String> ids,
            Set<String> omitted,
            Function<Reading, ? extends Resource> make) {
        return described(name, type, operation, operation, ids, Map.of(), omitted, make);
    }

    private static Section described(
            String name,
            Class<? extends Resource> type,
            String listing,
            String describe,
            List<String> ids,
            Map<String, String> operations,
            Set<String> omitted,
            Function<Reading, ? extends Resource> make) {
        return new Section(name, type, List.of(listing), describe, ids, operations, omitted, null, Set.of(), make);
    }
}
