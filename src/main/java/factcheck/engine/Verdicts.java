package factcheck.engine;

import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import factcheck.facts.Scope;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the verdicts of one check on one thing.
 *
 * @param key what tells the thing from others of its type in its region
 */
record Verdicts(String check, Scope scope, Verdict.Subject subject, String key) {

    Verdicts(String check, Scope scope, Verdict.Subject subject) {
        this(check, scope, subject, keyOf(subject));
    }

    private static String keyOf(Verdict.Subject subject) {
        return subject.arn() != null ? subject.arn() : subject.name();
    }

    Verdict of(
            Status status,
            Severity severity,
            @Nullable String part,
            String message,
            List<Evidence> evidence,
            Verdict.@Nullable RuleRef rule,
            @Nullable Gap gap) {
        return new Verdict(
                id(check, scope.partition(), scope.account(), scope.region(), subject.type(), key, part),
                check,
                status,
                severity,
                false,
                scope.account(),
                scope.accountName(),
                scope.partition(),
                scope.region(),
                subject,
                part,
                message,
                List.copyOf(evidence),
                rule,
                gap);
    }

    /** The verdict on an account of which nothing was collected, so that neither region nor partition is known. */
    static Verdict ofAbsentAccount(String check, String account, Severity severity, Verdict.Subject subject, Gap gap) {
        return new Verdict(
                id(check, null, account, null, subject.type(), keyOf(subject), null),
                check,
                Status.UNKNOWN,
                severity,
                false,
                account,
                null,
                null,
                null,
                subject,
                null,
                "no snapshot of this account is there, though it was expected",
                List.of(),
                null,
                gap);
    }

    /** The id of a finding: the first half of a SHA-256 over what identifies it, in hexadecimal. */
    static String id(
            String check,
            @Nullable String partition,
            String account,
            @Nullable String region,
            String type,
            String key,
            @Nullable String part) {
        String text = String.join(
                "\n",
                check,
                partition == null ? "" : partition,
                account,
                region == null ? "" : region,
                type,
                key,
                part == null ? "" : "#" + part);
        return digest(text);
    }

    /** The same verdict under an id of its own, where there are others of its id: the number-th of them, from 2. */
    static Verdict again(Verdict verdict, int number) {
        return new Verdict(
                digest(verdict.id() + "\n" + number),
                verdict.check(),
                verdict.status(),
                verdict.severity(),
                verdict.muted(),
                verdict.account(),
                verdict.accountName(),
                verdict.partition(),
                verdict.region(),
                verdict.resource(),
                verdict.part(),
                verdict.message(),
                verdict.evidence(),
                verdict.rule(),
                verdict.gap());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
