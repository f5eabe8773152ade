package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * The table and index that a resource id of Application Auto Scaling names: {@code table/NAME} or
 * {@code table/NAME/index/INDEX}; both null for any other form or service.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html">RegisterScalableTarget</a>
 */
record ScaledTable(@Nullable String tableArn, @Nullable String indexName) {

    static ScaledTable of(Scope scope, @Nullable String namespace, @Nullable String resourceId) {
        String[] parts = resourceId == null ? new String[0] : resourceId.split("/", -1);
        boolean table = parts.length == 2 && parts[0].equals("table");
        boolean index = parts.length == 4 && parts[0].equals("table") && parts[2].equals("index");
        if (!"dynamodb".equals(namespace) || !(table || index)) {
            return new ScaledTable(null, null);
        }
        return new ScaledTable(Arns.of(scope, "dynamodb", "table/" + parts[1]), index ? parts[3] : null);
    }
}
