package factcheck.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * One snapshot document that takes part in a run.
 *
 * @param path the file as the user named it, below a folder with forward slashes; {@code -} for standard input
 * @param sha256 the digest of the whole file as it stands on disk, in lower-case hexadecimal
 * @param account the document's account, twelve digits
 * @param region the document's region
 * @param collectedAt when it was collected, as the document writes it; null where it does not say
 */
public record Input(
        String path,
        String sha256,
        String account,
        String region,
        @Nullable String collectedAt) {}
