package factcheck.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backup plan, as
 * <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_GetBackupPlan.html">GetBackupPlan</a> tells it.
 */
public record BackupPlan(
        @Field(members = "BackupPlan", means = "the plan's name; its id where AWS gives none")
        String name,

        @Nullable String arn,

        @Field(members = "BackupPlanId", means = "the plan's id") @Nullable
        String planId,

        @Field(members = "BackupPlan", means = "the plan's rules, in AWS's order")
        List<BackupRule> rules,

        Element element)
        implements Resource {

    static BackupPlan of(Reading r) {
        Reading plan = r.object("BackupPlan");
        String id = r.text("BackupPlanId");
        String name = plan.text("BackupPlanName");
        return new BackupPlan(
                name != null ? name : id != null ? id : "",
                r.text("BackupPlanArn"),
                id,
                plan.objects("Rules").stream().map(BackupRule::of).toList(),
                r.element());
    }
}
