package factcheck.report;

import factcheck.facts.Severity;
import factcheck.snapshot.Input;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report says before the first finding.
 *
 * @param version the release of factcheck
 * @param rulesDigest the digest over all effective checks, {@code sha256:…}
 * @param layers the names of the layers, the built-in one first
 * @param inputs the snapshot documents; evidence refers to them by their number in this list
 * @param checks the selected checks, by id
 */
public record RunHeader(
        String version, String rulesDigest, List<String> layers, List<Input> inputs, List<CheckInfo> checks) {

    /**
     * One selected check.
     *
     * @param severity the severity that holds where no account has one of its own
     * @param layer the layer that it came from
     * @param replaces the layer whose check of the same id it overrides, or null
     * @param digest the digest of its rule text and metadata, {@code sha256:…}
     * @param fix how to mend a failure, or null
     * @param controls requirement ids by framework
     */
    public record CheckInfo(
            String id,
            String title,
            Severity severity,
            String layer,
            @Nullable String replaces,
            String digest,
            @Nullable String fix,
            Map<String, List<String>> controls) {}
}
