package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * One rule of a backup plan.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html">BackupRule</a>
 */
public record BackupRule(
        @Field(means = "the rule's name") @Nullable String name,

        @Field(means = "the vault that backups go to") @Nullable
        String targetVault,

        @Field(means = "the schedule, a cron expression in UTC unless the rule has a time zone") @Nullable
        String schedule,

        @Field(means = "after how many days a backup is deleted; null or -1 for never") @Nullable
        Long deleteAfterDays) {

    static BackupRule of(Reading r) {
        return new BackupRule(
                r.text("RuleName"),
                r.text("TargetBackupVaultName"),
                r.text("ScheduleExpression"),
                r.object("Lifecycle").integer("DeleteAfterDays"));
    }
}
