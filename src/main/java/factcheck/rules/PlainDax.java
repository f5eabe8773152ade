package factcheck.rules;

import factcheck.facts.Arns;
import factcheck.facts.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A DAX cluster of one node with nothing chosen. */
final class PlainDax {

    private PlainDax() {}

    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> given, Scope scope, int index) {
        String name = PlainFacts.text(given, "ClusterName", PlainFacts.name("cache", index));
        var number = new AtomicInteger();
        PlainTable.nested(given, "Nodes", one -> node(name, scope, number.getAndIncrement()));
        List<@Nullable Object> nodes = new ArrayList<>();
        nodes.add(node(name, scope, 0));
        int count = given.get("Nodes") instanceof List<?> list ? list.size() : nodes.size();
        return PlainFacts.members(
                "ClusterName",
                name,
                "ClusterArn",
                Arns.of(scope, "dax", "cache/" + name),
                "Status",
                "available",
                "TotalNodes",
                count,
                "ActiveNodes",
                count,
                "NodeType",
                "dax.r5.large",
                "Nodes",
                nodes,
                "PreferredMaintenanceWindow",
                "sun:01:00-sun:09:00",
                "SubnetGroup",
                "default",
                "SecurityGroups",
                new ArrayList<>(),
                "IamRoleArn",
                "arn:" + scope.partition() + ":iam::" + scope.account() + ":role/dax",
                "ParameterGroup",
                PlainFacts.members("ParameterGroupName", "default.dax1.0", "ParameterApplyStatus", "in-sync"),
                "Tags",
                new ArrayList<>(),
                "SubnetGroupDescription",
                PlainFacts.members("SubnetGroupName", "default", "Subnets", new ArrayList<>()),
                "Parameters",
                new ArrayList<>());
    }

    private static Map<String, @Nullable Object> node(String cluster, Scope scope, int number) {
        char letter = (char) ('a' + number % 26);
        return PlainFacts.members(
                "NodeId",
                cluster + "-" + letter,
                "NodeCreateTime",
                PlainFacts.CREATED,
                "AvailabilityZone",
                scope.region() + "a",
                "NodeStatus",
                "available",
                "ParameterGroupStatus",
                "in-sync");
    }
}
