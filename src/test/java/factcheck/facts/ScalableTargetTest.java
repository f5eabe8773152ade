package factcheck.facts;

import static factcheck.facts.Elements.object;
import static factcheck.facts.Elements.reading;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A scalable target out of DescribeScalableTargets. */
class ScalableTargetTest {

    private static ScalableTarget target(@Nullable Object... members) {
        return ScalableTarget.of(reading(Sections.SCALABLE_TARGET, object(members)));
    }

    @Test
    void aTable() {
        ScalableTarget target = target(
                "ServiceNamespace", "dynamodb",
                "ResourceId", "table/orders",
                "ScalableDimension", "dynamodb:table:ReadCapacityUnits",
                "MinCapacity", 5,
                "MaxCapacity", 100,
                "ScalableTargetARN", "arn:target",
                "SuspendedState", object("DynamicScalingInSuspended", true, "ScheduledScalingSuspended", false));
        assertThat(target)
                .isEqualTo(new ScalableTarget(
                        "table/orders",
                        "arn:target",
                        "dynamodb",
                        "table/orders",
                        "arn:aws:dynamodb:eu-west-1:111122223333:table/orders",
                        null,
                        "dynamodb:table:ReadCapacityUnits",
                        5L,
                        100L,
                        true,
                        false,
                        false,
                        target.element()));
    }

    @Test
    void anIndex() {
        ScalableTarget target = target("ServiceNamespace", "dynamodb", "ResourceId", "table/orders/index/by.day");
        assertThat(target.tableArn()).isEqualTo("arn:aws:dynamodb:eu-west-1:111122223333:table/orders");
        assertThat(target.indexName()).isEqualTo("by.day");
        assertThat(target.missing("SuspendedState")).isNull();
        assertThat(target.missing("MaxCapacity")).isNotNull();
    }

    @Test
    void anotherServiceOrForm() {
        assertThat(target("ServiceNamespace", "ecs", "ResourceId", "table/orders")
                        .tableArn())
                .isNull();
        assertThat(target("ResourceId", "table/orders").tableArn()).isNull();
        for (String id : new String[] {"orders", "table/a/b", "table/a/indexes/b", "table/a/index/b/c", ""}) {
            assertThat(target("ServiceNamespace", "dynamodb", "ResourceId", id).tableArn())
                    .as(id)
                    .isNull();
        }
    }
}
