package factcheck.facts;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether a selection of AWS Backup covers one table, worked out once for every reading of what AWS's documentation leaves
 * open. A rule asks for the reading that its parameters choose: {@link #status} while matching, {@link #under} for the words.
 *
 * @param covered the readings in which the facts prove that the table is covered, one bit each
 * @param notCovered the readings in which they prove that it is not; a reading in neither is not known
 * @param outcomes what there is to say in one reading
 * @param element the table's
 */
public record BackupCoverage(
        String name,
        String arn,

        @Field(means = "the ARN of the table that this is about")
        String tableArn,

        int covered,
        int notCovered,
        IntFunction<Outcome> outcomes,
        Element element)
        implements Resource {

    /** A selection covers the table. */
    public static final String COVERED = "COVERED";

    /** No selection covers the table. */
    public static final String NOT_COVERED = "NOT_COVERED";

    /** A gap keeps the facts from deciding. */
    public static final String NOT_KNOWN = "NOT_KNOWN";

    /** What can be assumed or not; each choice of all of them is one reading, a number of one bit per assumption. */
    public enum Assumption {
        /** A region whose opt-in setting is not known has opted in; without this it stays not known. */
        OPTED_IN(1, 0xAAAAAAAA),
        /** {@code StringNotEquals} and {@code StringNotLike} hold for a tag that the table does not have. */
        NEGATED_MATCHES_MISSING_TAG(2, 0xCCCCCCCC),
        /** {@code aws:ResourceTag/} before a key in {@code ListOfTags} is taken off. */
        LIST_OF_TAGS_PREFIX_STRIPPED(4, 0xF0F0F0F0),
        /** {@code NotResources} leaves out what only {@code ListOfTags} selects. */
        NOT_RESOURCES_EXCLUDE_TAGGED(8, 0xFF00FF00),
        /** {@code *} in {@code Resources} selects only what the region opted in to. */
        STAR_HONOURS_OPT_IN(16, 0xFFFF0000);

        private final int bit;
        private final int readings;

        Assumption(int bit, int readings) {
            this.bit = bit;
            this.readings = readings;
        }

        /** The readings that assume it, one bit each. */
        public int readings() {
            return readings;
        }

        /** The number of the reading that differs from that one in this assumption alone. */
        public int flip(int reading) {
            return reading ^ bit;
        }

        /** Whether that reading assumes it. */
        public boolean in(int reading) {
            return (reading & bit) != 0;
        }
    }

    /**
     * What there is to say of a table in one reading.
     *
     * @param status {@link #COVERED}, {@link #NOT_COVERED} or {@link #NOT_KNOWN}
     * @param message the plan, the selection and the clause that covers; or the nearest miss; or what is not known
     * @param gap why it is not known; null where it is
     * @param evidence the places in the snapshots that decide
     * @param byInference whether another answer to a question that AWS's documentation leaves open would change the status
     */
    public record Outcome(
            @Field(
                    means = "whether a selection covers the table",
                    known = {COVERED, NOT_COVERED, NOT_KNOWN})
            String status,

            @Field(means = "the plan, selection and clause that cover, the nearest miss, or what is not known")
            String message,

            @Field(means = "why it is not known; null where it is") @Nullable
            Gap gap,

            @Field(means = "the places in the snapshots that decide")
            List<Evidence> evidence,

            @Field(means = "whether it rests on what AWS's documentation leaves open")
            boolean byInference) {}

    /** {@link #COVERED}, {@link #NOT_COVERED} or {@link #NOT_KNOWN}, under these {@linkplain Assumption assumptions}. */
    @Field(
            means = "whether a selection covers the table, under five assumptions",
            known = {COVERED, NOT_COVERED, NOT_KNOWN})
    public String status(
            boolean assumeOptedIn,
            boolean negatedMatchesMissingTag,
            boolean listOfTagsPrefixStripped,
            boolean notResourcesExcludeTagged,
            boolean starHonoursOptIn) {
        return status(reading(
                assumeOptedIn,
                negatedMatchesMissingTag,
                listOfTagsPrefixStripped,
                notResourcesExcludeTagged,
                starHonoursOptIn));
    }

    /** The status with its message, gap and evidence, under these {@linkplain Assumption assumptions}. */
    @Field(means = "the status with its message, gap and evidence, under five assumptions")
    public Outcome under(
            boolean assumeOptedIn,
            boolean negatedMatchesMissingTag,
            boolean listOfTagsPrefixStripped,
            boolean notResourcesExcludeTagged,
            boolean starHonoursOptIn) {
        return outcomes.apply(reading(
                assumeOptedIn,
                negatedMatchesMissingTag,
                listOfTagsPrefixStripped,
                notResourcesExcludeTagged,
                starHonoursOptIn));
    }

    /** The status in the reading of that number, 0 to 31. */
    public String status(int reading) {
        return statusOf(reading, covered, notCovered);
    }

    /** The status that two sets of readings give to one. */
    public static String statusOf(int reading, int covered, int notCovered) {
        if ((covered >>> reading & 1) != 0) {
            return COVERED;
        }
        return (notCovered >>> reading & 1) != 0 ? NOT_COVERED : NOT_KNOWN;
    }

    private static int reading(
            boolean optedIn, boolean negated, boolean stripped, boolean excludeTagged, boolean starOptIn) {
        return (optedIn ? Assumption.OPTED_IN.bit : 0)
                | (negated ? Assumption.NEGATED_MATCHES_MISSING_TAG.bit : 0)
                | (stripped ? Assumption.LIST_OF_TAGS_PREFIX_STRIPPED.bit : 0)
                | (excludeTagged ? Assumption.NOT_RESOURCES_EXCLUDE_TAGGED.bit : 0)
                | (starOptIn ? Assumption.STAR_HONOURS_OPT_IN.bit : 0);
    }
}
