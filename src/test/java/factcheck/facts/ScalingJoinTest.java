package factcheck.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a scalable target and a scaling policy find their table: by account, region, namespace, whole id and dimension. */
class ScalingJoinTest {

    private static final String READ = "dynamodb:table:ReadCapacityUnits";

    private static <T> T read(Section section, String region, String account, Map<String, ?> members, Class<T> type) {
        Scope scope = new Scope(account, null, null, Arns.partitionOf(region), region, null);
        Map<String, @Nullable Object> copy = new HashMap<>(members);
        Origin origin = new Origin(0, "/facts/" + section.name() + "/0");
        return type.cast(section.make().apply(new Reading(section, scope, new Members(copy), origin, Map.of())));
    }

    private static Table table(String name, String region, String account) {
        return read(Sections.TABLE, region, account, Map.of("TableName", name), Table.class);
    }

    private static ScalableTarget target(String id, String region, String account) {
        Map<String, String> members =
                Map.of("ServiceNamespace", "dynamodb", "ResourceId", id, "ScalableDimension", READ);
        return read(Sections.SCALABLE_TARGET, region, account, members, ScalableTarget.class);
    }

    @ParameterizedTest
    @CsvSource({
        "table/orders, orders, true",
        "table/orders, Orders, false",
        "table/orders, orders-2, false",
        "table/orders-2, orders, false",
        "table/a.b_c-d, a.b_c-d, true",
        "table/orders/index/by-date, orders, true",
        "TABLE/orders, orders, false",
        "orders, orders, false",
        "table/, orders, false",
        "table/orders/, orders, false",
        "table/orders/index, orders, false",
        "table/orders/index/by-date/x, orders, false",
        "table/orders/stream/by-date, orders, false",
        "service/orders, orders, false",
    })
    void meetsTheTableThatItsWholeIdNames(String id, String name, boolean meets) {
        String arn = table(name, "eu-west-3", "444455556666").arn();
        assertThat(arn.equals(target(id, "eu-west-3", "444455556666").tableArn()))
                .isEqualTo(meets);
        Map<String, String> members = Map.of("ServiceNamespace", "dynamodb", "ResourceId", id, "PolicyName", "p");
        ScalingPolicy policy = read(Sections.SCALING_POLICY, "eu-west-3", "444455556666", members, ScalingPolicy.class);
        assertThat(arn.equals(policy.tableArn())).isEqualTo(meets);
    }

    @Test
    void aNamesakeInAnotherRegionOrAccountIsNotMet() {
        String arn = table("orders", "eu-west-3", "444455556666").arn();
        assertThat(target("table/orders", "us-east-2", "444455556666").tableArn())
                .isNotEqualTo(arn);
        assertThat(target("table/orders", "eu-west-3", "999988887777").tableArn())
                .isNotEqualTo(arn);
    }

    @ParameterizedTest
    @CsvSource({"cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov", "eusc-de-east-1, aws-eusc"})
    void thePartitionIsTheTables(String region, String partition) {
        assertThat(target("table/orders", region, "444455556666").tableArn())
                .isEqualTo("arn:" + partition + ":dynamodb:" + region + ":444455556666:table/orders")
                .isEqualTo(table("orders", region, "444455556666").arn());
    }

    @Test
    void anIndexIsToldFromItsTable() {
        assertThat(target("table/orders", "eu-west-3", "444455556666").indexName())
                .isNull();
        assertThat(target("table/orders/index/by-date", "eu-west-3", "444455556666")
                        .indexName())
                .isEqualTo("by-date");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {"absent", "ecs", "DynamoDB", "rds"})
    void anotherServiceMeetsNoTable(@Nullable String namespace) {
        Map<String, String> members = new HashMap<>(Map.of("ResourceId", "table/orders", "ScalableDimension", READ));
        if (namespace != null) {
            members.put("ServiceNamespace", namespace);
        }
        ScalableTarget target =
                read(Sections.SCALABLE_TARGET, "eu-west-3", "444455556666", members, ScalableTarget.class);
        assertThat(target.tableArn()).isNull();
        assertThat(target.missing("ServiceNamespace") == null).isEqualTo(namespace != null);
    }

    @Test
    void theDimensionIsKeptAsWritten() {
        assertThat(target("table/orders", "eu-west-3", "444455556666").dimension())
                .isEqualTo(READ);
    }

    @Test
    void whatIsNotSaidOfSuspensionIsOff() {
        ScalableTarget plain = target("table/orders", "eu-west-3", "444455556666");
        assertThat(plain.scalingOutSuspended()).isFalse();
        assertThat(plain.missing("SuspendedState")).isNull();
        ScalableTarget suspended = read(
                Sections.SCALABLE_TARGET,
                "eu-west-3",
                "444455556666",
                Map.of("SuspendedState", Map.of("DynamicScalingOutSuspended", true)),
                ScalableTarget.class);
        assertThat(suspended.scalingOutSuspended()).isTrue();
        assertThat(suspended.scalingInSuspended()).isFalse();
    }
}
