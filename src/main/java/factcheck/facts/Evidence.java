package factcheck.facts;

/**
 * One thing that a finding rests on.
 *
 * @param origin where it stands in the input
 * @param operation the AWS operation that said it, such as {@code dynamodb:DescribeTable}
 */
public record Evidence(Origin origin, String operation) {}
