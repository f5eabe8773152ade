package factcheck.backup;

import factcheck.facts.BackupCoverage.Assumption;
import factcheck.facts.BackupRegionSettings;
import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import factcheck.facts.Scope;
import factcheck.facts.Sections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a region opted in to backing up DynamoDB.
 *
 * @param truth true, false, or not known; where not known, true in the readings that assume it
 * @param evidence where the settings say so
 */
record OptIn(Truth truth, List<Evidence> evidence) {

    private static final String MEMBER = "ResourceTypeOptInPreference";
    private static final String KEY = "DynamoDB";

    /** What the settings of a region say; {@code missing} is why there are none, or null where AWS gave none. */
    static OptIn of(List<BackupRegionSettings> settings, @Nullable Gap missing, Scope scope) {
        OptIn said = null;
        for (BackupRegionSettings each : settings) {
            OptIn next = of(each);
            if (said != null && (said.truth.yes() != next.truth.yes() || said.truth.no() != next.truth.no())) {
                return unknown(undecided(scope, "the region's settings are there twice and differ"), List.of());
            }
            said = said == null ? next : said;
        }
        if (said != null) {
            return said;
        }
        return unknown(missing != null ? missing : undecided(scope, "it gave no settings"), List.of());
    }

    private static OptIn of(BackupRegionSettings settings) {
        Evidence evidence = new Evidence(
                settings.element().origin().member(MEMBER),
                settings.element().section().operationOf(MEMBER));
        Gap gap = settings.missing(MEMBER);
        if (gap != null) {
            return unknown(gap, List.of());
        }
        Boolean said = settings.dynamoDbOptedIn();
        if (said == null) {
            String message = "it says nothing of " + KEY;
            return unknown(undecided(settings.element().scope(), message), List.of(evidence));
        }
        Evidence exact = new Evidence(evidence.origin().member(KEY), evidence.operation());
        return new OptIn(Truth.of(said), List.of(exact));
    }

    private static OptIn unknown(Gap gap, List<Evidence> evidence) {
        return new OptIn(Truth.unknown(gap).or(Truth.when(Assumption.OPTED_IN)), evidence);
    }

    private static Gap undecided(Scope scope, String message) {
        String operation = Sections.BACKUP_REGION_SETTINGS.operationOf(MEMBER);
        return new Gap(scope, operation, null, Gap.UNDECIDED, message, null);
    }
}
