package factcheck.engine;

import factcheck.facts.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** One run of rules over the facts of one account. */
final class Session {

    private final CompiledRules compiled;
    private final List<Fired> fired = new ArrayList<>();
    private Matched matched = Matched.NOTHING;

    private Session(CompiledRules compiled) {
        this.compiled = compiled;
    }

    /**
     * Runs rules to their end.
     *
     * @param base the rules
     * @param facts what to insert, in order
     * @param wanted which checks may speak
     * @param limit after how many rule firings the rules count as running away
     * @return what the rules inserted, in no promised order
     * @throws RuleFailure if a rule fails or the rules run away
     */
    static List<Fired> run(
            CompiledRules compiled, KieBase base, Iterable<?> facts, java.util.Set<String> wanted, int limit)
            throws RuleFailure {
        Session run = new Session(compiled);
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(run.new Matches());
            session.addEventListener(run.new Insertions());
            facts.forEach(session::insert);
            AgendaFilter filter =
                    match -> wanted.contains(RuleText.idOf(match.getRule().getPackageName()));
            if (session.fireAllRules(filter, limit) >= limit) {
                throw new RuleFailure("more than " + limit + " rule firings for one account");
            }
        } catch (RuntimeException e) {
            throw RuleFailure.of(e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new RuleFailure("the rules need more memory than there is");
        } finally {
            session.dispose();
        }
        return run.fired;
    }

    private final class Matches extends DefaultAgendaEventListener {
        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            matched = Matched.of(event.getMatch(), rule(event.getMatch().getRule()));
        }
    }

    private final class Insertions extends DefaultRuleRuntimeEventListener {
        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getRule() == null || !(event.getObject() instanceof Finding finding)) {
                return;
            }
            String check = RuleText.idOf(event.getRule().getPackageName());
            fired.add(new Fired(check, rule(event.getRule()), Messages.cut(finding), matched));
        }
    }

    private RuleReads rule(Rule rule) {
        CheckRules rules = compiled.rules(RuleText.idOf(rule.getPackageName()));
        return Objects.requireNonNull(rules.byName().get(rule.getName()));
    }
}
