package factcheck.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources that a backup plan selects, as
 * <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_GetBackupSelection.html">GetBackupSelection</a> tells
 * it.
 */
public record BackupSelection(
        @Field(members = "BackupSelection", means = "the selection's name; its id where AWS gives none")
        String name,

        @Nullable String arn,

        @Field(members = "BackupPlanId", means = "the id of the plan that it belongs to") @Nullable
        String planId,

        @Field(members = "SelectionId", means = "the selection's id") @Nullable
        String selectionId,

        @Field(members = "BackupSelection", means = "ARNs and patterns that are selected")
        List<String> resources,

        @Field(members = "BackupSelection", means = "ARNs and patterns that are left out")
        List<String> notResources,

        @Field(members = "BackupSelection", means = "tags, any of which selects")
        List<TagTest> listOfTags,

        @Field(members = "BackupSelection", means = "tag tests, all of which must hold")
        List<TagTest> conditions,

        Element element)
        implements Resource {

    /**
     * One test of a tag.
     *
     * @param operator as AWS writes it, such as {@code StringEquals} or {@code STRINGEQUALS}
     * @param key the tag's key as written, with or without {@code aws:ResourceTag/}
     * @param value the value or pattern
     */
    public record TagTest(String operator, String key, String value) {}

    static BackupSelection of(Reading r) {
        Reading selection = r.object("BackupSelection");
        String id = r.text("SelectionId");
        String name = selection.text("SelectionName");
        Reading conditions = selection.object("Conditions");
        return new BackupSelection(
                name != null ? name : id != null ? id : "",
                null,
                r.text("BackupPlanId"),
                id,
                selection.texts("Resources"),
                selection.texts("NotResources"),
                selection.objects("ListOfTags").stream()
                        .map(tag -> tag(tag.required("ConditionType"), tag))
                        .toList(),
                conditions.names().stream()
                        .flatMap(operator ->
                                conditions.objects(operator).stream().map(tag -> tag(operator, tag)))
                        .toList(),
                r.element());
    }

    private static TagTest tag(@Nullable String operator, Reading tag) {
        String key = tag.required("ConditionKey");
        String value = tag.required("ConditionValue");
        return new TagTest(operator == null ? "" : operator, key == null ? "" : key, value == null ? "" : value);
    }
}
