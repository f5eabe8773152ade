package factcheck.rules;

import factcheck.facts.Severity;
import factcheck.facts.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check's {@code metadata.yaml} says.
 *
 * @param title what is so where the check passes, in one line
 * @param severity how bad a failure is where nothing is configured
 * @param resource the fact type that it judges, or {@code Region}
 * @param otherwise the verdict on resources in scope that no rule spoke about, or null
 * @param parameters its parameters by name, in the file's order
 * @param why why it matters, or null
 * @param fix how to mend a failure, or null
 * @param references where it is written, https addresses
 * @param controls requirement ids by framework
 * @param categories words to group checks by
 * @param since the release that brought it, or null
 * @param overrides the digest of the check that it replaces, or {@code any}; null where it replaces none
 * @param ignores members that its verdicts do not need, each with the reason
 * @param judges gated states that it judges all the same
 */
public record CheckMetadata(
        String title,
        Severity severity,
        String resource,
        @Nullable Otherwise otherwise,
        Map<String, ParameterDeclaration> parameters,
        @Nullable String why,
        @Nullable String fix,
        List<String> references,
        Map<String, List<String>> controls,
        List<String> categories,
        @Nullable String since,
        @Nullable String overrides,
        Map<String, String> ignores,
        List<String> judges) {

    /** The resource of a check that judges regions. */
    public static final String REGION = "Region";

    /**
     * A verdict by default.
     *
     * @param status PASS, FAIL or NOT_APPLICABLE
     * @param message a statement of fact
     */
    public record Otherwise(Status status, String message) {}
}
