package factcheck.engine;

import factcheck.facts.Finding;
import factcheck.facts.Resource;
import java.util.List;

/**
 * One finding that a rule inserted.
 *
 * @param check the check's id
 * @param rule the rule
 * @param finding what it inserted
 * @param matched the facts that the rule matched, in the order of its patterns
 */
record Fired(String check, RuleReads rule, Finding finding, List<Resource> matched) {}
