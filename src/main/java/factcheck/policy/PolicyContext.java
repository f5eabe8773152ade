package factcheck.policy;

/**
 * What a policy is attached to.
 *
 * @param ownerAccount the account that owns the resource, twelve digits
 * @param resourceArn the resource's ARN; its service says which actions can matter
 * @param indexed whether the resource has, or may have, indexes, to which its policy gives access too
 */
public record PolicyContext(String ownerAccount, String resourceArn, boolean indexed) {

    /** The service of the ARN, such as {@code dynamodb}; {@code *} where it is no ARN. */
    String service() {
        String[] parts = resourceArn.split(":", 4);
        return parts.length == 4 ? parts[2] : "*";
    }
}
