package factcheck.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import factcheck.facts.Parameters;
import factcheck.facts.Status;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case of a check: what is given, and what the check must find.
 *
 * @param name what the case shows; unique in its file
 * @param line the line of the case in its file, from 1
 * @param documents the snapshot documents that are given, in the snapshot format, completed with what AWS gives a plain new
 *     resource; one for each account and region
 * @param parameters the check's parameters: the case's own, else the defaults
 * @param expectations every finding that must be made; a finding that is not among them is a failure of the case
 */
public record RuleCase(
        String name,
        int line,
        List<Map<String, @Nullable Object>> documents,
        Parameters parameters,
        List<Expectation> expectations) {

    /**
     * A finding that is expected.
     *
     * @param subject the resource's name or ARN, or the region of a finding on a region
     * @param part the part of the resource, or null for the whole
     * @param status the verdict, or null where no finding is expected
     * @param message the whole message, or null for any
     * @param line the line of the expectation in its file, from 1
     */
    public record Expectation(
            String subject,
            @Nullable String part,
            @Nullable Status status,
            @Nullable String message,
            int line) {

        /** The subject as the case file writes it: {@code name} or {@code name#part}. */
        public String key() {
            return part == null ? subject : subject + "#" + part;
        }
    }

    /** The documents as JSON Lines, for the ordinary reader of snapshots. */
    public byte[] jsonLines() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (Map<String, @Nullable Object> document : documents) {
                out.writeBytes(JSON.writeValueAsBytes(document));
                out.write('\n');
            }
            return out.toByteArray();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The cases of a check in their order; none where it has no case file.
     *
     * @throws RulesException with all mistakes of the file
     */
    public static List<RuleCase> read(Check check, FactTypes types) throws RulesException {
        String text = check.cases();
        if (text == null) {
            return List.of();
        }
        Mistakes mistakes = new Mistakes();
        List<RuleCase> cases = new CaseReader(check, types, new SourceText(check.casesPath(), text), mistakes).read();
        mistakes.throwIfAny();
        return cases;
    }
}
