package factcheck.engine;

import factcheck.facts.Arns;
import factcheck.facts.Gap;
import factcheck.facts.Parameters;
import factcheck.facts.Problem;
import factcheck.facts.Region;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import factcheck.facts.Severity;
import factcheck.rules.AccountSettings;
import factcheck.rules.Check;
import factcheck.rules.Configuration;
import factcheck.rules.FactTypes;
import factcheck.rules.RulesException;
import factcheck.snapshot.AccountFacts;
import factcheck.snapshot.NamedOnly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Evaluates accounts against a set of checks. Safe to use from several threads, one account each. */
public final class Evaluator {

    /** The contract's order within one account. */
    static final Comparator<Verdict> ORDER = Comparator.comparing(
                    Verdict::region, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Verdict::check)
            .thenComparing(v -> v.resource().type())
            .thenComparing(v -> v.resource().name())
            .thenComparing(v -> v.resource().arn(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Verdict::part, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final int MOST_FIRINGS_PER_FACT = 1_000;

    private final List<Check> checks;
    private final CompiledRules compiled;
    private final Set<Class<?>> wanted;
    private final List<Derivation> derivations;

    private Evaluator(List<Check> checks, CompiledRules compiled) {
        this.checks = checks;
        this.compiled = compiled;
        this.wanted = checks.stream()
                .flatMap(check -> compiled.rules(check.id()).rules().stream())
                .flatMap(rule -> rule.patterns().stream())
                .map(pattern -> (Class<?>) pattern.type().type())
                .collect(Collectors.toSet());
        this.derivations = Derivation.all().stream()
                .filter(derivation -> wanted.contains(derivation.type()))
                .toList();
    }

    /**
     * Compiles checks.
     *
     * @param checks at least one
     * @param own the fact types that the user has described
     * @throws RulesException if a rule file is wrong
     */
    public static Evaluator of(List<Check> checks, FactTypes own) throws RulesException {
        List<RuleText> texts = checks.stream().map(check -> text(check, own)).toList();
        return new Evaluator(List.copyOf(checks), RuleCompiler.compile(texts));
    }

    private static RuleText text(Check check, FactTypes own) {
        Map<String, String> parameters = new HashMap<>();
        check.metadata()
                .parameters()
                .forEach(
                        (name, declared) -> parameters.put(name, declared.type().label()));
        return new RuleText(
                check.id(),
                check.service(),
                check.drlPath(),
                check.path(),
                check.drl(),
                check.metadata().resource(),
                parameters,
                check.metadata().ignores().keySet(),
                own);
    }

    /**
     * What the evaluation of one account gives.
     *
     * @param verdicts in the contract's order
     * @param problems of its snapshots and of the rules
     */
    public record AccountResult(List<Verdict> verdicts, List<Problem> problems) {}

    /**
     * Evaluates one account.
     *
     * @param facts everything known of it
     * @param configuration what is turned off and set for it
     * @param missingRegions regions that were expected and of which there is no snapshot
     */
    public AccountResult evaluate(AccountFacts facts, Configuration configuration, List<String> missingRegions) {
        AccountSettings settings = configuration.forAccount(facts.account());
        List<Check> enabled = checks.stream().filter(settings::enabled).toList();
        return evaluate(facts, enabled, settings::severity, settings::parameters, missingRegions);
    }

    /** The same for some of the checks, with severities and parameters given. */
    AccountResult evaluate(
            AccountFacts facts,
            List<Check> enabled,
            Function<Check, Severity> severities,
            Function<Check, Parameters> parameters,
            List<String> missingRegions) {
        Map<Class<?>, Derivation.Judged> judged = new LinkedHashMap<>();
        derivations.forEach(d -> judged.put(d.type(), d.compute().apply(facts)));
        AccountView view = new AccountView(facts, judged, missingRegions);
        List<Object> insert =
                insertions(facts, view, judged, enabled.stream().map(parameters).toList());
        List<Problem> problems = new ArrayList<>(facts.problems());
        Map<String, String> failures = new HashMap<>();
        List<Fired> fired = run(enabled, insert, Workload.of(insert), failures, problems);

        Map<String, Map<Resource, List<Fired>>> said = new HashMap<>();
        for (Fired one : fired) {
            said.computeIfAbsent(one.check(), c -> new IdentityHashMap<>())
                    .computeIfAbsent(one.finding().resource(), r -> new ArrayList<>())
                    .add(one);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Check check : enabled) {
            Judge judge = new Judge(check, compiled.rules(check.id()), severities.apply(check), view, problems);
            verdicts.addAll(judge(
                    judge, check, facts, view, said.getOrDefault(check.id(), Map.of()), failures.get(check.id())));
            missingRegions.forEach(region -> verdicts.add(absent(judge, check, facts.account(), region)));
        }
        verdicts.sort(ORDER);
        return new AccountResult(unique(verdicts), List.copyOf(problems));
    }

    /** Gives an id of its own to each of several elements that nothing tells apart. */
    private static List<Verdict> unique(List<Verdict> verdicts) {
        Map<String, Integer> seen = new HashMap<>();
        return verdicts.stream()
                .map(verdict -> {
                    int number = seen.merge(verdict.id(), 1, Integer::sum);
                    return number == 1 ? verdict : Verdicts.again(verdict, number);
                })
                .toList();
    }

    private static List<Verdict> judge(
            Judge judge,
            Check check,
            AccountFacts facts,
            AccountView view,
            Map<Resource, List<Fired>> said,
            @Nullable String failure) {
        List<Verdict> verdicts = new ArrayList<>();
        Section section = section(check);
        for (Resource resource : view.facts(section)) {
            if (failure != null) {
                verdicts.add(judge.failed(resource, failure));
            } else {
                verdicts.addAll(judge.judge(resource, said.getOrDefault(resource, List.of())));
            }
        }
        for (NamedOnly named : facts.namedOnly()) {
            if (named.section().name().equals(section.name())) {
                verdicts.add(judge.nameOnly(named));
            }
        }
        for (Scope scope : facts.regions()) {
            Gap gap = section.name().equals(Region.SECTION.name())
                    ? unusable(facts, scope)
                    : facts.listing(section, scope.region());
            if (gap != null) {
                verdicts.add(judge.region(scope, gap));
            }
        }
        return verdicts;
    }

    private static @Nullable Gap unusable(AccountFacts facts, Scope scope) {
        return facts.origin(scope.region()) == null ? facts.listing(Sections.TABLE, scope.region()) : null;
    }

    private static Section section(Check check) {
        String resource = check.metadata().resource();
        return resource.equals(Region.SECTION.name()) ? Region.SECTION : Sections.of(resource);
    }

    /** The verdicts on an account that was expected and of which there is no snapshot. */
    public AccountResult absent(String account, Configuration configuration) {
        AccountSettings settings = configuration.forAccount(account);
        List<Verdict> verdicts = new ArrayList<>();
        for (Check check : checks) {
            if (settings.enabled(check)) {
                Gap gap = Gap.notCollected(new Scope(account, null, null, "", "", null), listing(check), null);
                Verdict.Subject subject = new Verdict.Subject("Account", null, account);
                verdicts.add(Verdicts.ofAbsentAccount(check.id(), account, settings.severity(check), subject, gap));
            }
        }
        return new AccountResult(verdicts, List.of());
    }

    private Verdict absent(Judge judge, Check check, String account, String region) {
        Scope scope = new Scope(account, null, null, Arns.partitionOf(region), region, null);
        Gap gap = Gap.notCollected(scope, listing(check), null);
        return judge.absent(scope, new Verdict.Subject("Region", null, region), gap);
    }

    /** The operation that would have told which resources there are; for a region, what its rules look at first. */
    private String listing(Check check) {
        Section section = section(check);
        if (section.name().equals(Region.SECTION.name())) {
            section = compiled.rules(check.id()).rules().stream()
                    .flatMap(rule -> rule.patterns().stream())
                    .flatMap(pattern -> Stream.ofNullable(pattern.section()))
                    .findFirst()
                    .orElse(Sections.TABLE);
        }
        return section.listing().get(0);
    }

    private List<Object> insertions(
            AccountFacts facts,
            AccountView view,
            Map<Class<?>, Derivation.Judged> judged,
            List<Parameters> parameters) {
        List<Object> insert = new ArrayList<>(parameters);
        view.facts(Region.SECTION).stream()
                .filter(fact -> wanted.contains(Region.class))
                .forEach(insert::add);
        facts.facts().stream().filter(fact -> wanted.contains(fact.getClass())).forEach(insert::add);
        judged.values().forEach(judgement -> insert.addAll(judgement.facts()));
        if (wanted.contains(Gap.class)) {
            insert.addAll(facts.gaps());
        }
        return insert;
    }

    /**
     * Runs all checks at once; where that fails, or some would run away, each alone, so that one check's fault leaves the
     * others their verdicts.
     */
    private List<Fired> run(
            List<Check> enabled,
            List<Object> insert,
            Workload workload,
            Map<String, String> failures,
            List<Problem> problems) {
        Set<String> ids = enabled.stream().map(Check::id).collect(Collectors.toCollection(TreeSet::new));
        int limit = MOST_FIRINGS_PER_FACT * (insert.size() + 1);
        try {
            for (Check check : checks) {
                workload.accept(compiled.rules(check.id()));
            }
            return attempt(compiled.all(), insert, ids, limit);
        } catch (RuleFailure together) {
            List<Fired> fired = new ArrayList<>();
            for (Check check : enabled) {
                try {
                    workload.accept(compiled.rules(check.id()));
                    fired.addAll(attempt(compiled.only(check.id()), insert, Set.of(check.id()), limit));
                } catch (RuleFailure alone) {
                    String message = String.valueOf(alone.getMessage());
                    failures.put(check.id(), message);
                    problems.add(new Problem(check.drlPath(), null, message));
                }
            }
            return fired;
        }
    }

    private List<Fired> attempt(KieBase base, List<Object> insert, Set<String> ids, int limit) throws RuleFailure {
        return Session.run(compiled, base, insert, ids, limit);
    }
}
