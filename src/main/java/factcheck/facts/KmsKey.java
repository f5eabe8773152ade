package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * A KMS key, as
 * <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html">DescribeKey</a> and the calls beside it
 * tell it.
 */
public record KmsKey(
        String name,
        @Nullable String arn,

        @Field(
                members = "KeyManager",
                means = "who manages the key",
                known = {"AWS", "CUSTOMER"})
        @Nullable
        String keyManager,

        @Field(
                members = "KeyState",
                means = "whether the key can be used",
                known = {
                    "Creating",
                    "Enabled",
                    "Disabled",
                    "PendingDeletion",
                    "PendingImport",
                    "PendingReplicaDeletion",
                    "Unavailable",
                    "Updating"
                })
        @Nullable
        String keyState,

        @Field(
                members = "Origin",
                means = "where the key material comes from",
                known = {"AWS_KMS", "EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"})
        @Nullable
        String keyOrigin,

        @Field(members = "MultiRegion", means = "whether the key is a multi-Region key") @Nullable
        Boolean multiRegion,

        @Field(members = "KeyRotationEnabled", means = "whether AWS rotates the key material every year") @Nullable
        Boolean rotationEnabled,

        Element element)
        implements Resource {

    static KmsKey of(Reading r) {
        String id = r.required("KeyId");
        return new KmsKey(
                id == null ? "" : id,
                r.text("Arn"),
                r.text("KeyManager"),
                r.text("KeyState"),
                r.text("Origin"),
                r.flag("MultiRegion"),
                r.flag("KeyRotationEnabled"),
                r.element());
    }
}
