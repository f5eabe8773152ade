package factcheck.facts;

import factcheck.facts.Reach.Trust;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement of a resource policy grants to one principal, after conditions and denials. Whom to trust is for a check
 * to say: {@link #rung} is where nobody outside is trusted, {@link #rungFor} takes a check's parameters.
 *
 * @param name the name of the resource that the policy is attached to
 * @param arn its ARN
 * @param readings whom it lets in, in each {@linkplain #reading reading}
 * @param place where the statement stands
 * @param element the resource's
 */
public record Grant(
        String name,
        @Nullable String arn,

        @Field(means = "the ARN of the resource that the policy is attached to, such as a table's or a stream's")
        String resourceArn,

        @Field(means = "the statement's number in the policy, from 0")
        int statement,

        @Field(means = "the statement's Sid; null where it has none") @Nullable
        String sid,

        @Field(means = "the principal as written") String principal,

        @Field(means = "the AWS service that it goes to, `*` for any; null where it goes to none in particular")
        @Nullable
        String service,

        @Field(means = "the address ranges that a condition asks for, sorted; AWS does not take them for a restriction")
        List<String> addresses,

        @Field(means = "the conditions of the statement that say nothing of who gets in, as written")
        List<String> disregarded,

        List<Reach> readings,
        Evidence place,
        Element element)
        implements Resource {

    /** The number of readings. */
    public static final int READINGS = 4;

    private static final int ADDRESSES = 1;
    private static final int WILDCARDS = 2;

    /**
     * The number of a reading.
     *
     * @param addresses whether conditions on IP addresses restrict
     * @param wildcards whether a condition restricts that names an account or organisation and holds a wildcard below it
     */
    public static int reading(boolean addresses, boolean wildcards) {
        return (addresses ? ADDRESSES : 0) | (wildcards ? WILDCARDS : 0);
    }

    /** Whether conditions on IP addresses restrict in that reading. */
    public static boolean countsAddresses(int reading) {
        return (reading & ADDRESSES) != 0;
    }

    /** Whether conditions with a wildcard below what they name restrict in that reading. */
    public static boolean countsWildcards(int reading) {
        return (reading & WILDCARDS) != 0;
    }

    /** The reach where addresses do not restrict and wildcards are no matter. */
    private Reach reach() {
        return readings.get(reading(false, true));
    }

    /** How far it reaches, where nobody outside is trusted and addresses do not restrict. */
    @Field(
            means = "how far it reaches, where nobody outside is trusted",
            known = {
                "NOBODY",
                "SAME_ACCOUNT",
                "ORG",
                "SERVICE_SCOPED",
                "NETWORK",
                "SERVICE_UNSCOPED",
                "CROSS_ACCOUNT",
                "PUBLIC"
            })
    public String rung() {
        return reach().rung().name();
    }

    /** How far it reaches, where nobody outside is trusted and addresses restrict. */
    @Field(means = "the same, where conditions on IP addresses count like conditions on networks")
    public String rungWithSourceIp() {
        return readings.get(reading(true, true)).rung().name();
    }

    /**
     * How far it reaches, under a check's parameters.
     *
     * @param addresses whether conditions on IP addresses restrict
     * @param wildcards whether a condition restricts that holds a wildcard below the account or organisation that it names
     * @param trustedAccounts accounts besides the own one that are trusted
     * @param trustedOrganizations organisations besides the own one that are trusted
     * @param anyOrganization whether every organisation is trusted, whichever it is
     */
    @Field(means = "how far it reaches, under a check's parameters")
    public String rungFor(
            boolean addresses,
            boolean wildcards,
            List<String> trustedAccounts,
            List<String> trustedOrganizations,
            boolean anyOrganization) {
        return readings.get(reading(addresses, wildcards))
                .rung(trust(trustedAccounts, trustedOrganizations, anyOrganization))
                .name();
    }

    /** What it does, in a sentence without a full stop, under a check's parameters; see {@link #rungFor}. */
    @Field(means = "what it does, under a check's parameters: `statement 0 lets in account 999988887777`")
    public String describeFor(
            boolean addresses,
            boolean wildcards,
            List<String> trustedAccounts,
            List<String> trustedOrganizations,
            boolean anyOrganization) {
        Trust trust = trust(trustedAccounts, trustedOrganizations, anyOrganization);
        Reach reach = readings.get(reading(addresses, wildcards));
        boolean inferred = wildcards
                && reach.rung(trust) != readings.get(reading(addresses, false)).rung(trust);
        return GrantWords.sentence(this, reach.deciding(trust), trust, addresses, inferred);
    }

    /** What it does, in a sentence without a full stop, where nobody outside is trusted. */
    @Field(means = "what it does: `statement 0 lets in account 999988887777`")
    public String describe() {
        return describeFor(false, true, List.of(), List.of(), true);
    }

    private Trust trust(List<String> accounts, List<String> organizations, boolean anyOrganization) {
        return new Trust(account(), element.scope().organizationId(), accounts, organizations, anyOrganization);
    }

    /** The accounts left; empty where the statement bounds none. */
    @Field(means = "the accounts left, sorted; empty where the statement names none")
    public List<String> accounts() {
        return reach().accounts();
    }

    /** The organisations left; empty where the statement bounds none. */
    @Field(means = "the organisations left, sorted; empty where the statement names none")
    public List<String> organizations() {
        return reach().organizations();
    }

    /** The networks left; empty where the statement bounds none. */
    @Field(means = "the networks left, sorted: VPCs, endpoints, or owners of endpoints")
    public List<String> networks() {
        return reach().networks();
    }

    /** The condition that decides, or null where the principal does. */
    @Field(means = "the condition that decides how far it reaches, as written; null where the principal does")
    public @Nullable String condition() {
        return reach().condition();
    }

    /** Whether it rests on taking a wildcard below a named account or organisation for no matter. */
    @Field(means = "whether it rests on what AWS's documentation leaves open: a wildcard below a named account")
    public boolean inferred() {
        return reach().rung() != readings.get(reading(false, false)).rung();
    }

    /** The accounts left that are neither the own one nor trusted. */
    @Field(means = "the accounts left that are neither the own one nor among these")
    public List<String> accountsOutside(List<String> trusted) {
        Trust trust = trust(trusted, List.of(), true);
        return accounts().stream().filter(id -> !trust.account(id)).toList();
    }

    /** The organisations left that are neither the own one nor trusted. */
    @Field(means = "the organisations left that are neither the own one nor among these")
    public List<String> organizationsOutside(List<String> trusted) {
        Trust trust = trust(List.of(), trusted, false);
        return organizations().stream().filter(id -> !trust.organization(id)).toList();
    }

    @Override
    public List<Evidence> evidence(Iterable<String> members) {
        return List.of(place);
    }
}
