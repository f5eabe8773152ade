package factcheck.engine;

import factcheck.facts.Finding;

/**
 * One finding that a rule inserted.
 *
 * @param check the check's id
 * @param rule the rule
 * @param finding what it inserted
 * @param matched the facts that the rule matched
 */
record Fired(String check, RuleReads rule, Finding finding, Matched matched) {}
