package factcheck.rules;

import org.jspecify.annotations.Nullable;

/**
 * One check: what its folder holds.
 *
 * @param id its id, the name of its folder and of its rule file
 * @param service the name of the folder above; empty where that can be no part of a package's name
 * @param layer the name of the layer that it came from
 * @param replaces the name of the layer whose check of the same id it overrides, or null
 * @param digest the digest of its rule text and metadata, {@code sha256:…}
 * @param metadata what its {@code metadata.yaml} says
 * @param drl its rule text, without a byte order mark, its lines ended by a line feed
 * @param drlPath the rule file as the user named it, for errors
 * @param path the rule file below its layer's folder, with forward slashes, for findings
 * @param cases the text of its {@code cases.yaml}, or null where it has none
 * @param casesPath the case file as the user named it, or would
 */
public record Check(
        String id,
        String service,
        String layer,
        @Nullable String replaces,
        String digest,
        CheckMetadata metadata,
        String drl,
        String drlPath,
        String path,
        @Nullable String cases,
        String casesPath) {

    /** The package that its rules live in: the service and the id, joined by a dot. */
    public String packageName() {
        return service.isEmpty() ? id : service + "." + id;
    }
}
