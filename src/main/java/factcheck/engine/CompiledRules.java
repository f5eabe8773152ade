package factcheck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseOption;

/** Checks whose rules are compiled and ready to run; safe to use from several threads. */
final class CompiledRules {

    private final Map<String, CheckRules> checks;
    private final Map<String, Model> models;
    private final KieBase all;
    private final Map<String, KieBase> single = new ConcurrentHashMap<>();

    /**
     * Compiled checks.
     *
     * @param checks what their rules read, by check id
     * @param models their compiled rules, by check id
     */
    CompiledRules(Map<String, CheckRules> checks, Map<String, Model> models) {
        this.checks = Map.copyOf(checks);
        this.models = new TreeMap<>(models);
        this.all = build(List.copyOf(this.models.values()));
    }

    /** What a check's rules read. */
    CheckRules rules(String check) {
        CheckRules found = checks.get(check);
        if (found == null) {
            throw new IllegalArgumentException("no check " + check);
        }
        return found;
    }

    /** The rule base of all checks. */
    KieBase all() {
        return all;
    }

    /** The rule base of one check. */
    KieBase only(String check) {
        return single.computeIfAbsent(check, id -> build(List.of(java.util.Objects.requireNonNull(models.get(id)))));
    }

    /** The ids of the compiled checks, sorted. */
    List<String> ids() {
        return new ArrayList<>(models.keySet());
    }

    private static KieBase build(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(models, new KieBaseOption[0]);
    }
}
