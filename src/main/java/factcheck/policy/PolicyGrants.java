package factcheck.policy;

import factcheck.facts.Element;
import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import factcheck.facts.Grant;
import factcheck.facts.Origin;
import factcheck.facts.Resource;
import factcheck.facts.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a policy that is a member of a resource grants, as facts.
 *
 * @param grants one for each statement and principal that lets anybody in, and for each that names nobody
 * @param gap what of the policy cannot be read, or null; it takes nothing from the grants
 */
public record PolicyGrants(List<Grant> grants, @Nullable Gap gap) {

    /**
     * Judges the policy of a table.
     *
     * @param policy the parsed value of its member {@code ResourcePolicy}
     */
    public static PolicyGrants ofTable(Table table, Object policy) {
        boolean indexed = mayHave(table, "GlobalSecondaryIndexes") || mayHave(table, "LocalSecondaryIndexes");
        return of(table, "ResourcePolicy", new PolicyContext(table.account(), table.arn(), indexed), policy);
    }

    private static boolean mayHave(Resource resource, String member) {
        List<?> list = resource.list(member);
        return resource.missing(member) != null || (list != null && !list.isEmpty());
    }

    /**
     * Judges a policy of any resource.
     *
     * @param member the member of the resource that holds the policy, as text or as an object
     * @param policy its value, parsed
     */
    public static PolicyGrants of(Resource resource, String member, PolicyContext context, Object policy) {
        Element element = resource.element();
        Place place = Place.of(element, member, policy);
        PolicyJudgement judgement = PolicyJudge.judge(policy, context);
        List<Grant> grants = judgement.grants().stream()
                .map(grant -> new Grant(
                        resource.name(),
                        resource.arn(),
                        context.resourceArn(),
                        grant.statement(),
                        grant.sid(),
                        grant.principal(),
                        grant.service(),
                        grant.addresses(),
                        grant.disregarded(),
                        grant.readings(),
                        new Evidence(place.of(grant.statement()), place.operation()),
                        element))
                .toList();
        return new PolicyGrants(grants, gap(judgement.faults(), element, place, context.resourceArn()));
    }

    private static @Nullable Gap gap(List<PolicyFault> faults, Element element, Place place, String arn) {
        if (faults.isEmpty()) {
            return null;
        }
        String message =
                faults.stream().map(PolicyFault::message).distinct().limit(3).collect(Collectors.joining("; "));
        Integer first = faults.get(0).statement();
        Origin origin = first == null ? place.policy() : place.of(first);
        return Gap.unreadable(element.scope(), place.operation(), arn, message, origin);
    }

    /**
     * Where the statements of a policy stand.
     *
     * @param policy where the policy stands
     * @param statements where its statements stand, or null where it is a text
     * @param listed whether they are a list
     */
    private record Place(Origin policy, @Nullable Origin statements, boolean listed, String operation) {

        static Place of(Element element, String member, Object policy) {
            Origin place = element.origin().member(member);
            String operation = element.section().operationOf(member);
            if (policy instanceof Map<?, ?> map && element.members().asMap().get(member) instanceof Map<?, ?>) {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    String key = String.valueOf(entry.getKey());
                    if (key.toLowerCase(Locale.ROOT).equals("statement")) {
                        return new Place(place, place.member(key), entry.getValue() instanceof List<?>, operation);
                    }
                }
            }
            return new Place(place, null, false, operation);
        }

        Origin of(int statement) {
            if (statements == null) {
                return policy;
            }
            return listed ? statements.element(statement) : statements;
        }
    }
}
