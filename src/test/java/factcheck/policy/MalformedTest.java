package factcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that cannot be read, or only in part, and those that look odd and can. */
class MalformedTest {

    private static final String WRONG_EFFECT = ", which is neither `Allow` nor `Deny`";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    null                             | the policy is not an object
                    'text'                           | the policy is not an object
                    7                                | the policy is not an object
                    []                               | the policy is not an object
                    {}                               | the policy has no list or object of statements
                    {Version: '2012-10-17'}          | the policy has no list or object of statements
                    {Statement: null}                | the policy has no list or object of statements
                    {Statement: 'x'}                 | the policy has no list or object of statements
                    {Statement: [], statement: []}   | the policy has its statements twice
                    {Statement: ['x']}               | statement 0 is not an object
                    {Statement: [null]}              | statement 0 is not an object
                    {Statement: [[]]}                | statement 0 is not an object
                    {Statement: {}}                  | statement 0 has no Effect, which is neither `Allow` nor `Deny`
                    {Statement: {Effect: 'Allow'}}   | statement 0 has no Principal
                    {Statement: {Effect: 'Deny'}}    | statement 0 has no Principal
                    {Statement: {Effect: 'Allow', Principal: null}}                                  | statement 0 has no Principal
                    {Statement: {Effect: 'Allow', Principal: '*', NotPrincipal: '*'}}                | statement 0 has both Principal and NotPrincipal
                    {Statement: {Effect: 'Allow', Principal: '*', effect: 'Deny'}}                   | statement 0 has an element twice
                    {Statement: {Sid: 'A', Effect: 'Allow', Action: '*', Resource: '*'}}             | statement 0 (`A`) has no Principal
                    """)
    void cannotBeRead(String policy, String fault) {
        PolicyJudgement judgement = Policies.judge(policy);
        assertThat(judgement.grants()).isEmpty();
        assertThat(Policies.faults(judgement)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    'allow'   | the Effect `allow`
                    'ALLOW'   | the Effect `ALLOW`
                    'deny'    | the Effect `deny`
                    'Permit'  | the Effect `Permit`
                    ''        | the Effect ``
                    ['Allow'] | the Effect `a list`
                    true      | the Effect `true`
                    null      | no Effect
                    """)
    void isAnEffectOfAnotherCaseOrKind(String effect, String fault) {
        PolicyJudgement judgement =
                Policies.judge("{Statement: {Effect: " + effect + ", Principal: '*', Action: '*', Resource: '*'}}");
        assertThat(judgement.grants()).isEmpty();
        assertThat(Policies.faults(judgement)).containsExactly("statement 0 has " + fault + WRONG_EFFECT);
    }

    @Test
    void hidesNoGrantOfAnotherStatement() {
        PolicyJudgement judgement = Policies.statements(
                "{Effect: 'Allow', Action: '*', Resource: '*'}",
                Policies.allow("Principal: {AWS: '999988887777'}"),
                "7");
        assertThat(Policies.worst(judgement)).isEqualTo("CROSS_ACCOUNT");
        assertThat(judgement.faults())
                .containsExactly(
                        new PolicyFault(0, "statement 0 has no Principal"),
                        new PolicyFault(2, "statement 2 is not an object"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {Statement: []}                                                                                      | NONE
                    {Statement: {Effect: 'Allow', Principal: '*', Action: 'dynamodb:GetItem', Resource: '*'}}            | PUBLIC
                    {statement: [{effect: 'Allow', principal: '*', action: ['dynamodb:GetItem'], resource: ['*']}]}      | PUBLIC
                    {STATEMENT: {EFFECT: 'Allow', PRINCIPAL: {AWS: '*'}, ACTION: '*', RESOURCE: '*'}}                    | PUBLIC
                    {Version: '2008-10-17', Id: 'x', Statement: {Sid: 7, Effect: 'Allow', Principal: '*'}}               | PUBLIC
                    {Statement: {Effect: 'Deny', Principal: '*', Action: '*', Resource: '*'}}                            | NONE
                    {Statement: {Effect: 'Allow', Principal: '*', Action: 7, Resource: 7}}                               | NONE
                    {Statement: {Effect: 'Allow', Principal: '*', Action: [[]], Resource: [[]]}}                         | PUBLIC
                    {Statement: {Effect: 'Allow', Principal: '*', NotPrincipal: null, Action: '*', Resource: '*'}}       | PUBLIC
                    """)
    void canBeRead(String policy, String rung) {
        PolicyJudgement judgement = Policies.judge(policy);
        assertThat(Policies.faults(judgement)).isEmpty();
        assertThat(Policies.worst(judgement)).isEqualTo(rung);
    }

    @Test
    void isWhatIsLongerThanAnyPolicy() {
        List<String> principals = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            principals.add("999988887777");
        }
        Map<String, Object> statement = new HashMap<>();
        statement.put("Effect", "Allow");
        statement.put("Principal", Map.of("AWS", principals));
        PolicyJudgement judgement = PolicyJudge.judge(Map.of("Statement", statement), Policies.CONTEXT);
        assertThat(judgement.grants()).isEmpty();
        assertThat(Policies.faults(judgement)).containsExactly("the policy is longer than any that AWS stores");
    }

    @Test
    void isNamedShortly() {
        PolicyJudgement judgement = Policies.statements(Policies.allow("Principal: {AWS: '" + "x".repeat(1000) + "'}"));
        assertThat(Policies.faults(judgement)).singleElement().asString().hasSizeLessThan(300);
    }
}
