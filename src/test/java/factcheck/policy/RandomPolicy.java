package factcheck.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random policies, most of them odd, as plain maps and lists. */
final class RandomPolicy {

    private static final List<String> PRINCIPALS = List.of(
            "'*'",
            "{AWS: '*'}",
            "{AWS: '111122223333'}",
            "{AWS: ['999988887777', 'arn:aws:iam::111122223333:role/app']}",
            "{AWS: ['arn:aws:iam::999988887777:role/a', 'arn:aws:iam::444455556666:root', 'AIDAEXAMPLEID12345']}",
            "{AWS: 'arn:aws:sts::999988887777:assumed-role/a/s'}",
            "{AWS: ['arn:aws:iam::*:root', '444455556666']}",
            "{Service: ['sns.amazonaws.com', 'lambda.amazonaws.com']}",
            "{Service: '*'}",
            "{Federated: ['accounts.google.com', 'arn:aws:iam::999988887777:saml-provider/x']}",
            "{AWS: '999988887777', Service: 'sns.amazonaws.com', CanonicalUser: 'abc'}",
            "{AWS: ['somebody', '999988887777']}",
            "{AWS: []}");

    private static final List<String> CONDITIONS = List.of(
            "{}",
            "{StringEquals: {'aws:PrincipalAccount': '111122223333'}}",
            "{StringEquals: {'aws:PrincipalAccount': ['999988887777', '111122223333']}}",
            "{StringEquals: {'aws:PrincipalOrgID': ['o-a1', 'o-b2']}, Bool: {'aws:SecureTransport': 'true'}}",
            "{'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': 'o-a1/r-1/*'}}",
            "{ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*', 'aws:SourceArn': 'arn:aws:s3:::b'}}",
            "{StringEquals: {'aws:SourceAccount': ['999988887777', '111122223333']}}",
            "{StringLike: {'aws:SourceVpce': ['vpce-1', 'vpce-2'], 'aws:SourceVpc': 'vpc-1'}}",
            "{IpAddress: {'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24']}}",
            "{Bool: {'aws:PrincipalIsAWSService': true}, StringEquals: {'aws:SourceOrgID': 'o-a1'}}",
            "{StringNotEquals: {'aws:PrincipalAccount': ['111122223333', '999988887777']}}",
            "{StringNotEquals: {'aws:PrincipalOrgID': 'o-a1'}}",
            "{StringNotEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1'}, BoolIfExists: {'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false'}}",
            "{ArnNotLike: {'aws:PrincipalArn': ['arn:aws:iam::111122223333:role/*', 'arn:aws:iam::444455556666:*']}}",
            "{Null: {'aws:userid': 'false'}, StringLikeIfExists: {'aws:userid': 'AIDAEXAMPLE'}}");

    private static final List<String> ACTIONS = List.of(
            "*",
            "dynamodb:*",
            "dynamodb:Get*",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:*Item",
            "DynamoDB:query",
            "s3:GetObject");

    private static final List<String> RESOURCES = List.of(
            "*",
            Policies.TABLE,
            Policies.TABLE + "/index/*",
            Policies.TABLE + "/index/by-day",
            Policies.TABLE + "*",
            "arn:aws:dynamodb:eu-west-1:111122223333:table/other");

    private RandomPolicy() {}

    static Map<String, Object> policy(SplittableRandom random) {
        List<Object> statements = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            statements.add(statement(random, random.nextInt(5) < 3));
        }
        return of(statements);
    }

    static Map<String, Object> of(List<Object> statements) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("Version", "2012-10-17");
        policy.put("Statement", statements);
        return policy;
    }

    static Map<String, Object> statement(SplittableRandom random, boolean allow) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Effect", random.nextInt(20) == 0 ? "allow" : allow ? "Allow" : "Deny");
        boolean excepts = random.nextInt(allow ? 20 : 4) == 0;
        statement.put(excepts ? "NotPrincipal" : "Principal", Policies.parse(one(random, PRINCIPALS)));
        statement.put(random.nextInt(5) == 0 ? "NotAction" : "Action", some(random, ACTIONS));
        statement.put(random.nextInt(8) == 0 ? "NotResource" : "Resource", some(random, RESOURCES));
        if (random.nextInt(2) == 0) {
            statement.put("Condition", Policies.parse(one(random, CONDITIONS)));
        }
        return statement;
    }

    static Map<String, Object> unconditionalDeny(SplittableRandom random) {
        Map<String, Object> deny = statement(random, false);
        deny.put("Effect", "Deny");
        deny.remove("Condition");
        return deny;
    }

    private static String one(SplittableRandom random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Object> some(SplittableRandom random, List<String> choices) {
        List<Object> chosen = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            chosen.add(one(random, choices));
        }
        return chosen;
    }

    /** The same document with lists and keys in another order. */
    static Object shuffled(SplittableRandom random, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Long, Map.Entry<?, ?>> order = new TreeMap<>();
            map.entrySet().forEach(entry -> order.put(random.nextLong(), entry));
            Map<String, Object> other = new LinkedHashMap<>();
            order.values()
                    .forEach(entry -> other.put(String.valueOf(entry.getKey()), shuffled(random, entry.getValue())));
            return other;
        }
        if (value instanceof List<?> list) {
            Map<Long, Object> order = new TreeMap<>();
            list.forEach(element -> order.put(random.nextLong(), shuffled(random, element)));
            return new ArrayList<>(order.values());
        }
        return value;
    }

    /** The same document with single values in place of lists of one, or the other way round, where AWS allows both. */
    static Object unwrapped(Object value, boolean unwrap) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> other = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                boolean mayBeList = !key.equals("Effect") && !key.equals("Version");
                other.put(String.valueOf(key), mayBeList ? wrap(unwrapped(inner, unwrap), unwrap) : inner);
            });
            return other;
        }
        return value instanceof List<?> list
                ? new ArrayList<Object>(
                        list.stream().map(element -> unwrapped(element, unwrap)).toList())
                : value;
    }

    private static Object wrap(Object value, boolean unwrap) {
        if (unwrap) {
            return value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
        }
        return value instanceof List<?> || value instanceof Map<?, ?> ? value : new ArrayList<>(List.of(value));
    }
}
