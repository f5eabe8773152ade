package factcheck.backup;

import factcheck.facts.BackupCoverage;
import factcheck.facts.BackupPlan;
import factcheck.facts.BackupRegionSettings;
import factcheck.facts.BackupSelection;
import factcheck.facts.Gap;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.facts.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works out which backup selection covers each table of an account.
 *
 * <p>A plan acts in its own account and region. A selection takes what any entry of {@code Resources} or {@code ListOfTags}
 * reaches, if every test in {@code Conditions} holds and no entry of {@code NotResources} names it; what does not name the
 * resource type counts only where the region opted in to DynamoDB.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html">Assign resources with
 *     AWS CLI</a>
 */
public final class BackupCoverages {

    private final Map<String, List<Selection>> selections = new TreeMap<>();
    private final Map<String, List<BackupRegionSettings>> settings = new HashMap<>();
    private final Map<String, Map<String, String>> planNames = new HashMap<>();
    private final Map<String, Scope> scopes = new TreeMap<>();
    private final List<Table> tables = new ArrayList<>();

    private BackupCoverages() {}

    /**
     * The coverage of each table, in the tables' order.
     *
     * @param facts the facts of one account, all regions; tables, selections and region settings count, and plans for their
     *     names
     * @param partial why a section is not known whole in a region, or null where it is
     */
    public static List<BackupCoverage> of(
            Collection<? extends Resource> facts, BiFunction<Section, String, @Nullable Gap> partial) {
        BackupCoverages sorted = new BackupCoverages();
        facts.forEach(sorted::add);
        return sorted.cover(partial);
    }

    private void add(Resource fact) {
        if (fact instanceof Table table) {
            tables.add(table);
        } else if (fact instanceof BackupSelection selection) {
            selections.computeIfAbsent(fact.region(), r -> new ArrayList<>()).add(SelectionReader.read(selection));
        } else if (fact instanceof BackupRegionSettings setting) {
            settings.computeIfAbsent(fact.region(), r -> new ArrayList<>()).add(setting);
        } else if (fact instanceof BackupPlan plan && plan.planId() != null) {
            planNames.computeIfAbsent(fact.region(), r -> new HashMap<>()).put(plan.planId(), plan.name());
        } else {
            return;
        }
        scopes.putIfAbsent(fact.region(), fact.element().scope());
    }

    private List<BackupCoverage> cover(BiFunction<Section, String, @Nullable Gap> partial) {
        Map<String, RegionSelections> regions = new TreeMap<>();
        scopes.forEach((region, scope) -> regions.put(
                region,
                new RegionSelections(
                        region,
                        selections.getOrDefault(region, List.of()),
                        OptIn.of(
                                settings.getOrDefault(region, List.of()),
                                partial.apply(Sections.BACKUP_REGION_SETTINGS, region),
                                scope),
                        partial.apply(Sections.BACKUP_SELECTION, region),
                        planNames.getOrDefault(region, Map.of()))));
        List<BackupCoverage> covers = new ArrayList<>(tables.size());
        for (Table table : tables) {
            RegionSelections own = regions.get(table.region());
            if (own != null) {
                covers.add(cover(table, own, regions.values()));
            }
        }
        return covers;
    }

    private static BackupCoverage cover(Table table, RegionSelections own, Collection<RegionSelections> all) {
        TableView view = TableView.of(table);
        Truth covered = own.cover(view);
        Explanation explanation = new Explanation(own, all, view, covered);
        return new BackupCoverage(
                table.name(), table.arn(), table.arn(), covered.yes(), covered.no(), explanation::in, table.element());
    }
}
