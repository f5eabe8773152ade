package factcheck.policy;

import java.util.List;

/**
 * What a policy comes to.
 *
 * @param grants what its statements grant after conditions and denials, in the order of statements and principals; a statement
 *     that a denial takes back whole, or whose resources are not the policy's, grants nothing and is not here
 * @param faults what cannot be read; it takes nothing from the grants
 */
public record PolicyJudgement(List<PolicyGrant> grants, List<PolicyFault> faults) {}
