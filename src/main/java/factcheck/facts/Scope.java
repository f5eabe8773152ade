package factcheck.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a fact was collected.
 *
 * @param account twelve digits
 * @param accountName the account's name in its organisation, if the snapshot has it
 * @param organizationId the id of the account's organisation ({@code o-…}), if the snapshot has it
 * @param partition the AWS partition, such as {@code aws} or {@code aws-cn}
 * @param region the region's code, such as {@code eu-west-1}
 * @param asOf the moment that ages are measured from; null where the snapshot has no time and none was asked for
 */
public record Scope(
        String account,
        @Nullable String accountName,
        @Nullable String organizationId,
        String partition,
        String region,
        @Nullable Instant asOf) {}
