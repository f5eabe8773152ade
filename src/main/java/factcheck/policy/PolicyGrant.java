package factcheck.policy;

import factcheck.facts.Reach;
import factcheck.facts.Rung;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement grants to one principal.
 *
 * @param statement the statement's number, from 0
 * @param sid the statement's Sid, or null
 * @param principal the principal as written
 * @param service the AWS service that the grant goes to, or null
 * @param readings whom it lets in, in each {@linkplain factcheck.facts.Grant#reading reading}
 * @param addresses the address ranges that a condition of the statement asks for
 * @param disregarded the conditions of the statement that say nothing of who gets in
 */
public record PolicyGrant(
        int statement,
        @Nullable String sid,
        String principal,
        @Nullable String service,
        List<Reach> readings,
        List<String> addresses,
        List<String> disregarded) {

    /** The reach where conditions on addresses count for nothing and wildcards below a named account are no matter. */
    public Reach reach() {
        return readings.get(factcheck.facts.Grant.reading(false, true));
    }

    /** How far it reaches, where nobody outside is trusted. */
    public Rung rung() {
        return reach().rung();
    }
}
