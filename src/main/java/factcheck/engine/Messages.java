package factcheck.engine;

import factcheck.facts.Evidence;
import factcheck.facts.Finding;
import factcheck.facts.Gap;
import java.util.List;
import java.util.stream.Collectors;

/** The words of verdicts. */
final class Messages {

    private static final int MOST_MESSAGES = 5;
    private static final int LONGEST = 4_000;

    private Messages() {}

    /** The finding with a message of bounded length, whatever values its rule put into it. */
    static Finding cut(Finding finding) {
        String message = finding.message();
        if (message != null && message.length() <= LONGEST) {
            return finding;
        }
        String cut = "the rule gives no message";
        if (message != null) {
            int end = Character.isHighSurrogate(message.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            cut = message.substring(0, end) + "…";
        }
        return new Finding(
                finding.resource(),
                finding.part(),
                finding.status(),
                finding.severity(),
                cut,
                finding.gap(),
                finding.evidence());
    }

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
