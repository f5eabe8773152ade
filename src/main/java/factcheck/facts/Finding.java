package factcheck.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one resource. Rules make them with the factory methods and insert them; the engine adds the check, the
 * rule and the evidence, and decides whether the finding stands.
 *
 * @param resource what the finding is about
 * @param part the part of the resource, such as an index's name, or null for the whole
 * @param status the verdict
 * @param severity the severity of this finding alone, or null for the check's
 * @param message a statement of fact with the value seen
 * @param gap for UNKNOWN, what was missing where the rule knows it, else null
 * @param evidence what the finding rests on beside the facts that its rule matched
 */
public record Finding(
        Resource resource,
        @Nullable String part,
        Status status,
        @Nullable Severity severity,
        String message,
        @Nullable Gap gap,
        List<Evidence> evidence) {

    /** The resource meets the check. */
    public static Finding pass(Resource resource, String message) {
        return of(resource, Status.PASS, message);
    }

    /** The resource does not meet the check. */
    public static Finding fail(Resource resource, String message) {
        return of(resource, Status.FAIL, message);
    }

    /** The facts are there but do not decide. */
    public static Finding unknown(Resource resource, String message) {
        return of(resource, Status.UNKNOWN, message);
    }

    /** A gap keeps the facts from deciding. */
    public static Finding unknown(Resource resource, @Nullable Gap gap, String message) {
        return new Finding(resource, null, Status.UNKNOWN, null, message, gap, List.of());
    }

    /** The check does not concern the resource as it is; the message says why. */
    public static Finding notApplicable(Resource resource, String message) {
        return of(resource, Status.NOT_APPLICABLE, message);
    }

    private static Finding of(Resource resource, Status status, String message) {
        return new Finding(resource, null, status, null, message, null, List.of());
    }

    /** The same, about a part of the resource, such as an index. */
    public Finding part(String name) {
        return new Finding(resource, name, status, severity, message, gap, evidence);
    }

    /** The same, with a severity of its own: {@code critical}, {@code high}, {@code medium}, {@code low}, {@code informational}. */
    public Finding severity(String label) {
        Severity own =
                Severity.of(label).orElseThrow(() -> new IllegalArgumentException("no severity `" + label + "`"));
        return new Finding(resource, part, status, own, message, gap, evidence);
    }

    /** The same, resting on these places too. */
    public Finding evidence(List<Evidence> places) {
        var all = new java.util.ArrayList<>(evidence);
        all.addAll(places);
        return new Finding(resource, part, status, severity, message, gap, List.copyOf(all));
    }
}
