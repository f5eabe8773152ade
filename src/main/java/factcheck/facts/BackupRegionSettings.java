package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * What AWS Backup is switched on for in a region, as
 * <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DescribeRegionSettings.html">DescribeRegionSettings</a>
 * tells it.
 */
public record BackupRegionSettings(
        String name,

        @Field(
                members = "ResourceTypeOptInPreference",
                means = "whether the region opted in to backing up DynamoDB; null where AWS does not say")
        @Nullable
        Boolean dynamoDbOptedIn,

        @Field(
                members = "ResourceTypeManagementPreference",
                means = "whether AWS Backup manages DynamoDB backups fully; null where AWS does not say")
        @Nullable
        Boolean dynamoDbFullyManaged,

        Element element)
        implements Resource {

    static BackupRegionSettings of(Reading r) {
        return new BackupRegionSettings(
                r.scope().region(),
                r.object("ResourceTypeOptInPreference").flag("DynamoDB"),
                r.object("ResourceTypeManagementPreference").flag("DynamoDB"),
                r.element());
    }

    @Override
    public @Nullable String arn() {
        return null;
    }
}
