package factcheck.engine;

import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import java.util.List;
import java.util.stream.Collectors;

/** The words of verdicts. */
final class Messages {

    private static final int MOST_MESSAGES = 5;

    private Messages() {}

    /** What several rules say, as one message. */
    static String joined(List<Fired> said) {
        List<String> messages =
                said.stream().map(f -> f.finding().message()).distinct().toList();
        String text = messages.stream().limit(MOST_MESSAGES).collect(Collectors.joining("; "));
        int more = messages.size() - MOST_MESSAGES;
        return more > 0 ? text + "; and " + more + " more" : text;
    }

    /** Where a gap is recorded. */
    static List<Evidence> evidence(Gap gap) {
        return gap.origin() == null ? List.of() : List.of(new Evidence(gap.origin(), gap.operation()));
    }
}
