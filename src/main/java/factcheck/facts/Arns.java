package factcheck.facts;

/** Amazon Resource Names, as far as facts need them. */
public final class Arns {

    private Arns() {}

    /** The ARN of a resource of that service in a scope. */
    public static String of(Scope scope, String service, String resource) {
        return "arn:" + scope.partition() + ":" + service + ":" + scope.region() + ":" + scope.account() + ":"
                + resource;
    }

    /**
     * The partition of a region, by its prefix.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARN format</a>
     */
    public static String partitionOf(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        if (region.startsWith("us-iso-")) {
            return "aws-iso";
        }
        if (region.startsWith("us-isob-")) {
            return "aws-iso-b";
        }
        if (region.startsWith("eu-isoe-")) {
            return "aws-iso-e";
        }
        if (region.startsWith("us-isof-") || region.startsWith("eu-isof-")) {
            return "aws-iso-f";
        }
        return region.startsWith("eusc-") ? "aws-eusc" : "aws";
    }

    /** The part of an ARN after its account, such as {@code table/orders}; the whole text where it is no ARN. */
    public static String resourceOf(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") ? parts[5] : arn;
    }
}
