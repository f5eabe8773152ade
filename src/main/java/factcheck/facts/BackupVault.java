package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * A backup vault, as
 * <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DescribeBackupVault.html">DescribeBackupVault</a> tells
 * it.
 */
public record BackupVault(
        String name,
        @Nullable String arn,

        @Field(members = "EncryptionKeyArn", means = "the ARN of the key that encrypts the vault") @Nullable
        String encryptionKeyArn,

        @Field(members = "Locked", means = "whether AWS Backup Vault Lock is on") @Nullable
        Boolean locked,

        @Field(members = "AccessPolicy", means = "whether the vault has an access policy")
        boolean hasAccessPolicy,

        Element element)
        implements Resource {

    static BackupVault of(Reading r) {
        String name = r.required("BackupVaultName");
        return new BackupVault(
                name == null ? "" : name,
                r.text("BackupVaultArn"),
                r.text("EncryptionKeyArn"),
                r.flag("Locked"),
                r.policy("AccessPolicy"),
                r.element());
    }
}
