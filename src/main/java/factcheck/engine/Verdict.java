package factcheck.engine;

import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of one check on one resource, or on a part of it: what every report writes as a finding.
 *
 * @param id a hash of check, partition, account, region, resource and part; unique in a result
 * @param check the check's id
 * @param status the verdict
 * @param severity the severity that holds for this finding
 * @param muted whether an exception takes it out of the count
 * @param account twelve digits
 * @param accountName the account's name, or null
 * @param partition the partition; null for an account of which nothing was collected
 * @param region the region; null for an account of which nothing was collected
 * @param resource what was judged
 * @param part the part of the resource, or null for the whole
 * @param message a statement of fact
 * @param evidence what it rests on, in reading order
 * @param rule the rule that spoke; null for a default, a gate or a gap
 * @param gap what is missing; there for UNKNOWN alone
 */
public record Verdict(
        String id,
        String check,
        Status status,
        Severity severity,
        boolean muted,
        String account,
        @Nullable String accountName,
        @Nullable String partition,
        @Nullable String region,
        Subject resource,
        @Nullable String part,
        String message,
        List<Evidence> evidence,
        @Nullable RuleRef rule,
        @Nullable Gap gap) {

    /**
     * What was judged.
     *
     * @param type a fact type, {@code Region} or {@code Account}
     * @param arn the ARN, or null where there is none
     * @param name the name that a person knows it by
     */
    public record Subject(String type, @Nullable String arn, String name) {}

    /**
     * The rule that spoke.
     *
     * @param name the rule's name
     * @param file the rule file below its layer's folder, with forward slashes
     * @param line the line of the rule's head, from 1
     */
    public record RuleRef(String name, String file, int line) {}
}
