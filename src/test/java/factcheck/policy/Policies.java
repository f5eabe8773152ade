package factcheck.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import factcheck.facts.Rung;
import java.util.Comparator;
import java.util.List;

/** Policies of a table of account 111122223333, written with single quotes. */
final class Policies {

    static final String TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";
    static final PolicyContext CONTEXT = new PolicyContext("111122223333", TABLE, true);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private Policies() {}

    static Object parse(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static PolicyJudgement judge(String policy) {
        return PolicyJudge.judge(parse(policy), CONTEXT);
    }

    /** The judgement of a policy of these statements. */
    static PolicyJudgement statements(String... statements) {
        return judge("{Version: '2012-10-17', Statement: [" + String.join(", ", statements) + "]}");
    }

    /** An Allow of reading, with these elements added. */
    static String allow(String elements) {
        return "{Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*', " + elements + "}";
    }

    /** A Deny of everything, with these elements added. */
    static String deny(String elements) {
        return "{Effect: 'Deny', Action: 'dynamodb:*', Resource: '*', " + elements + "}";
    }

    static String principal(String principal, String condition) {
        return "Principal: " + principal + ", Condition: " + condition;
    }

    /** The rung of the statement that reaches furthest; {@code NONE} where none is left. */
    static String worst(PolicyJudgement judgement) {
        return judgement.grants().stream()
                .map(PolicyGrant::rung)
                .max(Comparator.naturalOrder())
                .map(Rung::name)
                .orElse("NONE");
    }

    static List<String> faults(PolicyJudgement judgement) {
        return judgement.faults().stream().map(PolicyFault::message).toList();
    }
}
