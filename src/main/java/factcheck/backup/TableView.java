package factcheck.backup;

import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import factcheck.facts.Origin;
import factcheck.facts.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a selection looks at in a table.
 *
 * @param arn the table's ARN
 * @param tags its tags; empty where they are not known
 * @param tagsGap why the tags are not known, or null
 */
record TableView(
        Table table,
        String arn,
        Map<String, String> tags,
        @Nullable Gap tagsGap) {

    private static final String TAGS = "Tags";

    static TableView of(Table table) {
        Gap gap = table.missing(TAGS);
        if (gap != null && gap.resource() == null) {
            gap = new Gap(gap.scope(), gap.operation(), table.arn(), gap.code(), gap.message(), gap.origin());
        }
        return new TableView(table, table.arn(), gap == null ? table.tags() : Map.of(), gap);
    }

    /** Where a tag stands; all tags where the table has none of that key. */
    Evidence evidence(String key) {
        Origin tags = table.element().origin().member(TAGS);
        List<?> list = table.element().members().list(TAGS);
        for (int i = 0; list != null && i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> tag && key.equals(tag.get("Key"))) {
                return new Evidence(tags.element(i), operation());
            }
        }
        return new Evidence(tags, operation());
    }

    private String operation() {
        return table.element().section().operationOf(TAGS);
    }
}
