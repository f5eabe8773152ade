package factcheck.rules;

import factcheck.facts.Arns;
import factcheck.facts.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A backup plan that runs daily, a selection of nothing, and a vault with nothing chosen. */
final class PlainBackup {

    private static final String PLAN = "plan";

    private PlainBackup() {}

    static Map<String, @Nullable Object> plan(Map<String, @Nullable Object> given, Scope scope, int index) {
        String id = PlainFacts.text(given, "BackupPlanId", PlainFacts.name(PLAN, index));
        List<@Nullable Object> rules = new ArrayList<>();
        rules.add(PlainFacts.members(
                "RuleName", "daily",
                "TargetBackupVaultName", "Default",
                "ScheduleExpression", "cron(0 5 ? * * *)",
                "Lifecycle", PlainFacts.members("DeleteAfterDays", 35)));
        return PlainFacts.members(
                "BackupPlanId",
                id,
                "BackupPlanArn",
                Arns.of(scope, "backup", "backup-plan:" + id),
                "VersionId",
                "1",
                "CreationDate",
                PlainFacts.CREATED,
                "BackupPlan",
                PlainFacts.members("BackupPlanName", id, "Rules", rules));
    }

    static Map<String, @Nullable Object> selection(Map<String, @Nullable Object> given, Scope scope, int index) {
        String id = PlainFacts.text(given, "SelectionId", PlainFacts.name("selection", index));
        Map<String, @Nullable Object> selected = PlainFacts.members(
                "SelectionName",
                id,
                "IamRoleArn",
                "arn:" + scope.partition() + ":iam::" + scope.account() + ":role/backup",
                "Resources",
                new ArrayList<>());
        return PlainFacts.members(
                "BackupPlanId", PLAN,
                "SelectionId", id,
                "CreationDate", PlainFacts.CREATED,
                "BackupSelection", selected);
    }

    static Map<String, @Nullable Object> vault(Map<String, @Nullable Object> given, Scope scope, int index) {
        String name = PlainFacts.text(given, "BackupVaultName", PlainFacts.name("Default", index));
        return PlainFacts.members(
                "BackupVaultName",
                name,
                "BackupVaultArn",
                Arns.of(scope, "backup", "backup-vault:" + name),
                "VaultType",
                "BACKUP_VAULT",
                "VaultState",
                "AVAILABLE",
                "EncryptionKeyArn",
                Arns.of(scope, "kms", "key/11111111-2222-3333-4444-000000000009"),
                "CreationDate",
                PlainFacts.CREATED,
                "NumberOfRecoveryPoints",
                0,
                "Locked",
                false,
                "AccessPolicy",
                null,
                "Notifications",
                null);
    }
}
