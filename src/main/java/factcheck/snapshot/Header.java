package factcheck.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param account twelve digits
 * @param accountName the account's name, if it is there
 * @param organization the organisation's id, if it is there
 * @param partition the partition, the region's where it is not there
 * @param region the region's code
 * @param collected when it was collected, as written, if it is there
 * @param time the same as a moment
 */
record Header(
        String account,
        @Nullable String accountName,
        @Nullable String organization,
        String partition,
        String region,
        @Nullable String collected,
        @Nullable Instant time) {}
