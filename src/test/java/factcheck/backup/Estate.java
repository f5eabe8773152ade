package factcheck.backup;

import factcheck.facts.Arns;
import factcheck.facts.BackupCoverage;
import factcheck.facts.BackupCoverage.Outcome;
import factcheck.facts.Gap;
import factcheck.facts.Members;
import factcheck.facts.Origin;
import factcheck.facts.Reading;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one account, put together for a test. */
final class Estate {

    static final String ACCOUNT = "444455556666";
    static final String REGION = "eu-central-1";

    /** The reading that the check takes by default. */
    static final int DEFAULT = 0b11110;

    private final List<Resource> facts = new ArrayList<>();
    private final Map<String, Gap> partial = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String region = REGION;

    /** An account whose region opted in to DynamoDB. */
    static Estate optedIn() {
        return new Estate().settings(true);
    }

    /** An account whose region did not. */
    static Estate optedOut() {
        return new Estate().settings(false);
    }

    /** An account of whose regions nothing is known. */
    static Estate silent() {
        return new Estate().partial(Sections.BACKUP_REGION_SETTINGS, "AccessDeniedException", null);
    }

    static String arn(String table) {
        return "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + table;
    }

    /** What follows is in that region. */
    Estate in(String newRegion) {
        region = newRegion;
        return this;
    }

    /** A table with the tags {@code key=value}. */
    Estate table(String name, String... tags) {
        List<Object> list = new ArrayList<>();
        for (String tag : tags) {
            String[] parts = tag.split("=", 2);
            list.add(Map.of("Key", parts[0], "Value", parts[1]));
        }
        return fact(Sections.TABLE, Map.of("TableName", name, "Tags", list), Map.of());
    }

    Estate tableWithoutTags(String name) {
        return fact(Sections.TABLE, Map.of("TableName", name), Map.of());
    }

    Estate tableWithRefusedTags(String name) {
        String operation = "dynamodb:ListTagsOfResource";
        Gap gap = new Gap(scope(), operation, arn(name), "AccessDeniedException", "", null);
        return fact(Sections.TABLE, Map.of("TableName", name), Map.of(operation, gap));
    }

    /** A selection of plan {@code p-ID}. */
    Estate selection(String id, Body body) {
        return selection(id, body.members(), Map.of());
    }

    /** A selection that AWS told in part, or not at all. */
    Estate selection(String id, @Nullable Object body, Map<String, Gap> gaps) {
        Map<String, @Nullable Object> members = ids(id);
        members.put("BackupSelection", body);
        return fact(Sections.BACKUP_SELECTION, members, gaps);
    }

    Estate selectionWithoutBody(String id, Map<String, Gap> gaps) {
        return fact(Sections.BACKUP_SELECTION, ids(id), gaps);
    }

    Estate plan(String id, String name) {
        return fact(
                Sections.BACKUP_PLAN,
                Map.of("BackupPlanId", id, "BackupPlan", Map.of("BackupPlanName", name)),
                Map.of());
    }

    Estate settings(boolean optedIn) {
        return settings(Map.of("ResourceTypeOptInPreference", Map.of("DynamoDB", optedIn)));
    }

    Estate settings(Map<String, @Nullable Object> members) {
        return fact(Sections.BACKUP_REGION_SETTINGS, members, Map.of());
    }

    /** The section is not whole in the region. */
    Estate partial(Section section, String code, @Nullable String resource) {
        String operation = resource == null ? section.listing().get(0) : section.describe();
        partial.put(section.name() + region, new Gap(scope(), operation, resource, code, "", null));
        return this;
    }

    List<BackupCoverage> covers() {
        return BackupCoverages.of(facts, (section, where) -> partial.get(section.name() + where));
    }

    BackupCoverage cover(String table) {
        return covers().stream().filter(c -> c.name().equals(table)).findFirst().orElseThrow();
    }

    /** The status of a table by default. */
    String status(String table) {
        return cover(table).status(DEFAULT);
    }

    /** All there is to say of a table by default. */
    Outcome outcome(String table) {
        return cover(table).outcomes().apply(DEFAULT);
    }

    Scope scope() {
        return new Scope(ACCOUNT, null, null, Arns.partitionOf(region), region, null);
    }

    private static Map<String, @Nullable Object> ids(String id) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("BackupPlanId", "p-" + id);
        members.put("SelectionId", id);
        return members;
    }

    private Estate fact(Section section, Map<String, @Nullable Object> members, Map<String, Gap> gaps) {
        int index = counts.merge(section.name() + region, 1, Integer::sum) - 1;
        Origin origin = new Origin(0, "/facts/" + section.name() + "/" + index);
        facts.add(section.make().apply(new Reading(section, scope(), new Members(members), origin, gaps)));
        return this;
    }
}
