package factcheck.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB Accelerator cluster, as
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_Cluster.html">DescribeClusters</a> tells it.
 */
public record DaxCluster(
        String name,
        String arn,

        @Field(
                members = "Status",
                means = "the cluster's state",
                known = {"creating", "available", "deleting", "modifying"})
        @Nullable
        String status,

        @Field(
                members = "SSEDescription",
                means = "the state of encryption at rest; DISABLED where AWS leaves it out",
                known = {"ENABLING", "ENABLED", "DISABLING", "DISABLED"})
        @Nullable
        String sseStatus,

        @Field(
                members = "ClusterEndpointEncryptionType",
                means = "encryption in transit; NONE where AWS leaves it out",
                known = {"NONE", "TLS"})
        @Nullable
        String endpointEncryption,

        @Field(members = "Nodes", means = "the nodes, in AWS's order")
        List<DaxNode> nodes,

        @Field(members = "Nodes", means = "the distinct availability zones of the nodes, sorted")
        List<String> availabilityZones,

        @Field(members = "TotalNodes", means = "how many nodes the cluster has") @Nullable
        Long totalNodes,

        @Field(members = "ActiveNodes", means = "how many nodes answer requests") @Nullable
        Long activeNodes,

        @Field(members = "Tags", means = "the tags, by key; keys and values as written")
        Map<String, String> tags,

        Element element)
        implements Resource {

    static DaxCluster of(Reading r) {
        String name = r.required("ClusterName");
        String arn = r.text("ClusterArn");
        String sse = r.object("SSEDescription").text("Status");
        String transit = r.text("ClusterEndpointEncryptionType");
        List<DaxNode> nodes = r.objects("Nodes").stream().map(DaxNode::of).toList();
        return new DaxCluster(
                name == null ? "" : name,
                arn != null ? arn : Arns.of(r.scope(), "dax", "cache/" + name),
                r.text("Status"),
                sse == null ? "DISABLED" : sse,
                transit == null ? "NONE" : transit,
                nodes,
                nodes.stream()
                        .flatMap(node -> java.util.stream.Stream.ofNullable(node.availabilityZone()))
                        .distinct()
                        .sorted()
                        .toList(),
                r.integer("TotalNodes"),
                r.integer("ActiveNodes"),
                r.tags("Tags"),
                r.element());
    }
}
