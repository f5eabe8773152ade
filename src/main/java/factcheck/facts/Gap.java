package factcheck.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not known, and why.
 *
 * @param scope where the call was made
 * @param operation the AWS operation that would have told, such as {@code dynamodb:DescribeTable}
 * @param resource the ARN, or ids joined by {@code /}, that the call concerned; null where it concerned the whole region
 * @param code AWS's error code, or one of the codes of this class
 * @param message what AWS said, or what is wrong; may be empty
 * @param origin where the snapshot records the gap; null where it follows from something being absent
 */
public record Gap(
        Scope scope,

        @Field(means = "the AWS operation that would have told, such as dynamodb:DescribeTable")
        String operation,

        @Field(means = "the ARN, or ids joined by /, that the call concerned; null for the whole region") @Nullable
        String resource,

        @Field(
                means = "why it is not known: AWS's error code, or one of these",
                known = {NOT_COLLECTED, WITHHELD, UNREADABLE, NOT_RECORDED, UNDECIDED, RULE_FAULT})
        String code,

        @Field(means = "what AWS said, or what is wrong; may be empty")
        String message,

        @Nullable Origin origin) {

    /** Nobody asked. */
    public static final String NOT_COLLECTED = "NotCollected";

    /** Asked, and left out of the snapshot on purpose. */
    public static final String WITHHELD = "Withheld";

    /** Answered, but not in a form that can be read. */
    public static final String UNREADABLE = "Unreadable";

    /** The source of the snapshot does not record it. */
    public static final String NOT_RECORDED = "NotRecorded";

    /** Answered, but the value does not decide the question. */
    public static final String UNDECIDED = "Undecided";

    /** The rules that were to decide failed, contradict each other, or say nothing. */
    public static final String RULE_FAULT = "RuleFault";

    /** A gap for something that is just not there. */
    public static Gap notCollected(Scope scope, String operation, @Nullable String resource) {
        return new Gap(scope, operation, resource, NOT_COLLECTED, "", null);
    }

    /** A gap for an answer that cannot be read; {@code message} says what is wrong with it. */
    public static Gap unreadable(Scope scope, String operation, String resource, String message, Origin origin) {
        return new Gap(scope, operation, resource, UNREADABLE, message, origin);
    }

    /** The account of the call, twelve digits. */
    @Field(means = "the account of the call, twelve digits")
    public String account() {
        return scope.account();
    }

    /** The region of the call. */
    @Field(means = "the region of the call")
    public String region() {
        return scope.region();
    }

    /** A short statement of the gap, such as {@code dynamodb:DescribeTable was refused (AccessDeniedException)}. */
    public String describe() {
        return switch (code) {
            case NOT_COLLECTED -> message.isEmpty() ? operation + " was not collected" : message;
            case WITHHELD -> operation + " was withheld";
            case NOT_RECORDED -> operation + " is not recorded by the source";
            case UNREADABLE ->
                "the answer of " + operation + " cannot be read" + (message.isEmpty() ? "" : ": " + message);
            case RULE_FAULT -> message;
            case UNDECIDED -> "the answer of " + operation + " does not decide";
            default -> operation + " failed with " + code;
        };
    }
}
