package factcheck.facts;

import static factcheck.facts.Elements.object;
import static factcheck.facts.Elements.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A DAX cluster out of DescribeClusters. */
class DaxClusterTest {

    private static DaxCluster cluster(@Nullable Object... members) {
        return DaxCluster.of(reading(Sections.DAX_CLUSTER, object(members)));
    }

    @Test
    void everyField() {
        DaxCluster cluster = cluster(
                "ClusterName",
                "c",
                "ClusterArn",
                "arn:aws:dax:eu-west-1:111122223333:cache/c",
                "Status",
                "available",
                "SSEDescription",
                object("Status", "ENABLED"),
                "ClusterEndpointEncryptionType",
                "TLS",
                "Nodes",
                List.of(
                        object("NodeId", "n1", "AvailabilityZone", "eu-west-1b", "NodeStatus", "available"),
                        object("NodeId", "n2", "AvailabilityZone", "eu-west-1a", "NodeStatus", "available"),
                        object("NodeId", "n3", "AvailabilityZone", "eu-west-1b"),
                        object("NodeId", "n4")),
                "TotalNodes",
                4,
                "ActiveNodes",
                2,
                "Tags",
                List.of(object("Key", "a", "Value", "b")));
        assertThat(cluster)
                .isEqualTo(new DaxCluster(
                        "c",
                        "arn:aws:dax:eu-west-1:111122223333:cache/c",
                        "available",
                        "ENABLED",
                        "TLS",
                        List.of(
                                new DaxNode("n1", "eu-west-1b", "available"),
                                new DaxNode("n2", "eu-west-1a", "available"),
                                new DaxNode("n3", "eu-west-1b", null),
                                new DaxNode("n4", null, null)),
                        List.of("eu-west-1a", "eu-west-1b"),
                        4L,
                        2L,
                        Map.of("a", "b"),
                        cluster.element()));
    }

    @Test
    void whatAwsLeavesOutHasItsMeaning() {
        DaxCluster cluster = cluster("ClusterName", "c");
        assertThat(cluster.arn()).isEqualTo("arn:aws:dax:eu-west-1:111122223333:cache/c");
        assertThat(cluster.sseStatus()).isEqualTo("DISABLED");
        assertThat(cluster.endpointEncryption()).isEqualTo("NONE");
        assertThat(cluster.missing("SSEDescription")).isNull();
        assertThat(cluster.missing("ClusterEndpointEncryptionType")).isNull();
        assertThat(cluster.missing("Nodes")).isNotNull();
    }
}
