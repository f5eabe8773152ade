package factcheck.backup;

import factcheck.facts.Gap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The backup selections of one region, indexed so that a table meets only those that may reach it: full ARNs and tags are
 * found by hash, patterns are tried one by one.
 */
final class RegionSelections {

    private static final Comparator<Selection> ORDER = Comparator.comparing(Selection::id)
            .thenComparing(s -> s.fact().name())
            .thenComparing(s -> s.fact().element().origin().pointer());

    private final String region;
    private final List<Selection> selections;
    private final OptIn optIn;
    private final @Nullable Gap partial;
    private final Map<String, String> planNames;

    private final Map<String, BitSet> byArn = new HashMap<>();
    private final Map<String, Map<String, BitSet>> byTag = new HashMap<>();
    private final Map<String, Named<ArnPattern>> byResource = new HashMap<>();
    private final Map<String, Named<TagTest>> byKey = new HashMap<>();
    private final BitSet withPatterns = new BitSet();
    private final BitSet withTags = new BitSet();
    private final BitSet unclear = new BitSet();

    /** An entry, and the first selection that has it. */
    record Named<T>(Selection selection, T entry) {}

    /**
     * Indexes the selections of a region.
     *
     * @param partial why there may be more selections, or null
     * @param planNames the names of plans, by id, as far as they are known
     */
    RegionSelections(
            String region, List<Selection> found, OptIn optIn, @Nullable Gap partial, Map<String, String> planNames) {
        this.region = region;
        this.selections = found.stream().sorted(ORDER).toList();
        this.optIn = optIn;
        this.partial = partial;
        this.planNames = planNames;
        for (int i = 0; i < selections.size(); i++) {
            index(selections.get(i), i);
        }
    }

    private void index(Selection selection, int number) {
        for (ArnPattern entry : selection.resources().exact().values()) {
            byArn.computeIfAbsent(entry.full(), k -> new BitSet()).set(number);
            String resource = resourceOf(entry.full());
            if (resource != null) {
                byResource.merge(resource, new Named<>(selection, entry), RegionSelections::first);
            }
        }
        if (!selection.resources().patterns().isEmpty()) {
            withPatterns.set(number);
        }
        for (TagTest test : selection.listOfTags().entries()) {
            withTags.set(number);
            byKey.putIfAbsent(test.key(), new Named<>(selection, test));
            for (String key : List.of(test.key(), test.written())) {
                byTag.computeIfAbsent(key, k -> new HashMap<>())
                        .computeIfAbsent(test.value(), v -> new BitSet())
                        .set(number);
            }
        }
        if (selection.resources().gap() != null || selection.listOfTags().gap() != null) {
            unclear.set(number);
        }
    }

    /** The selections that may reach a table, in order. */
    List<Selection> candidates(TableView table) {
        BitSet found = new BitSet(selections.size());
        found.or(unclear);
        found.or(withPatterns);
        found.or(byArn.getOrDefault(table.arn(), new BitSet()));
        if (table.tagsGap() != null) {
            found.or(withTags);
        }
        table.tags().forEach((key, value) -> {
            BitSet tagged = byTag.getOrDefault(key, Map.of()).get(value);
            if (tagged != null) {
                found.or(tagged);
            }
        });
        List<Selection> candidates = new ArrayList<>(found.cardinality());
        found.stream().forEach(i -> candidates.add(selections.get(i)));
        return candidates;
    }

    /** Whether any selection covers a table of this region. */
    Truth cover(TableView table) {
        Truth covered = Truth.FALSE;
        for (Selection selection : candidates(table)) {
            covered = covered.or(selection.selects(table, optIn.truth()));
            if (covered.yes() == -1) {
                return covered;
            }
        }
        return partial == null ? covered : covered.or(Truth.unknown(partial));
    }

    /** A full ARN of a table of that name in another partition, region or account, or null. */
    @Nullable
    Named<ArnPattern> namesake(String arn) {
        String resource = resourceOf(arn);
        return resource == null ? null : byResource.get(resource);
    }

    /** A test in {@code ListOfTags} of a tag that the table has, or null. */
    @Nullable
    Named<TagTest> asking(TableView table) {
        Named<TagTest> first = null;
        for (String key : table.tags().keySet()) {
            Named<TagTest> found = byKey.get(key);
            if (found != null && (first == null || compare(found, first) < 0)) {
                first = found;
            }
        }
        return first;
    }

    /** The selections with an entry in {@code Resources} that is no full ARN, in order. */
    List<Selection> withPatterns() {
        return withPatterns.stream().mapToObj(selections::get).toList();
    }

    String region() {
        return region;
    }

    List<Selection> selections() {
        return selections;
    }

    OptIn optIn() {
        return optIn;
    }

    @Nullable
    Gap partial() {
        return partial;
    }

    /** The selection and its plan in words. */
    String name(Selection selection) {
        String planId = selection.fact().planId();
        String own = "selection " + Words.quote(selection.fact().name());
        if (planId == null) {
            return own;
        }
        String planName = planNames.get(planId);
        String plan = planName == null || planName.equals(planId)
                ? Words.quote(planId)
                : Words.quote(planName) + " (" + Words.shorten(planId) + ")";
        return own + " of plan " + plan;
    }

    private static Named<ArnPattern> first(Named<ArnPattern> a, Named<ArnPattern> b) {
        int order = ORDER.compare(a.selection(), b.selection());
        int text = a.entry().text().compareTo(b.entry().text());
        return order < 0 || (order == 0 && text <= 0) ? a : b;
    }

    private static int compare(Named<TagTest> a, Named<TagTest> b) {
        int order = ORDER.compare(a.selection(), b.selection());
        return order != 0 ? order : a.entry().key().compareTo(b.entry().key());
    }

    /** The part of a DynamoDB ARN after its account, or null. */
    private static @Nullable String resourceOf(String arn) {
        String[] fields = arn.split(":", 6);
        return fields.length == 6 && fields[2].equals("dynamodb") ? fields[5] : null;
    }
}
