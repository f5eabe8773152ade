package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * A node of a DAX cluster.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_Node.html">Node</a>
 */
public record DaxNode(
        @Field(means = "the node's id") @Nullable String id,

        @Field(means = "the availability zone it runs in") @Nullable
        String availabilityZone,

        @Field(means = "the node's state") @Nullable String status) {

    static DaxNode of(Reading r) {
        return new DaxNode(r.text("NodeId"), r.text("AvailabilityZone"), r.text("NodeStatus"));
    }
}
