package factcheck.backup;

import factcheck.facts.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code Resources} or {@code NotResources}.
 *
 * @param text as written
 * @param full the same, with {@code *} for a region or account that is left empty
 * @param reach how much it names
 * @param wildcard what it matches; null where it is one ARN in full
 * @param anywhere the same for every partition, region and account; null for one ARN in full and where there are no such fields
 * @param origin its place in the snapshot
 */
record ArnPattern(
        String text,
        String full,
        Reach reach,
        @Nullable Wildcard wildcard,
        @Nullable Wildcard anywhere,
        Origin origin) {

    /** How much an entry names; AWS Backup's opt-in counts only where it does not name the resource type. */
    enum Reach {
        /** One ARN. */
        EXACT,
        /** A pattern that names the resource type. */
        TYPE,
        /** A pattern that names the service, or a part of its name, alone. */
        SERVICE,
        /** {@code *}, or a pattern that does not even name a service. */
        EVERYTHING
    }

    private static final String SERVICE = ":dynamodb:";

    static ArnPattern of(String text, Origin origin) {
        String full = text;
        if (text.startsWith("arn:")) {
            String[] fields = text.split(":", 6);
            for (int i = 3; i <= 4 && i < fields.length - 1; i++) {
                fields[i] = fields[i].isEmpty() ? "*" : fields[i];
            }
            full = String.join(":", fields);
        }
        if (full.indexOf('*') < 0) {
            return new ArnPattern(text, full, Reach.EXACT, null, null, origin);
        }
        String[] fields = full.split(":", 6);
        Wildcard anywhere = fields.length < 6 ? null : Wildcard.of("arn:*:" + fields[2] + ":*:*:" + fields[5]);
        return new ArnPattern(text, full, reach(full), Wildcard.of(full), anywhere, origin);
    }

    boolean matches(String arn) {
        return wildcard == null ? full.equals(arn) : wildcard.matches(arn);
    }

    /** What keeps it from an ARN that it would match {@link #anywhere}, such as {@code another region (us-east-1)}. */
    String keptBy(String arn) {
        String[] mine = full.split(":", 6);
        String[] theirs = arn.split(":", 6);
        Map<Integer, String> names = Map.of(1, "partition", 3, "region", 4, "account");
        List<String> found = new ArrayList<>();
        for (int i : List.of(1, 3, 4)) {
            if (mine.length == 6 && theirs.length == 6 && !Wildcard.of(mine[i]).matches(theirs[i])) {
                found.add("another " + names.get(i) + " (" + Words.shorten(mine[i]) + ")");
            }
        }
        return String.join(" and ", found);
    }

    private static Reach reach(String full) {
        int service = full.indexOf(SERVICE);
        if (service >= 0) {
            String rest = full.substring(service + SERVICE.length());
            return rest.contains(":table") || rest.contains("table/") ? Reach.TYPE : Reach.SERVICE;
        }
        String[] fields = full.split(":", 4);
        return fields.length < 3 || fields[2].chars().allMatch(c -> c == '*') ? Reach.EVERYTHING : Reach.SERVICE;
    }
}
