package factcheck.engine;

import factcheck.facts.Element;
import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import factcheck.facts.Problem;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import factcheck.rules.Check;
import factcheck.snapshot.NamedOnly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides the verdicts of one check in one account from what its rules said, by the contract's section on verdicts: the state
 * gate first, then a FAIL that stands, a PASS that stands, UNKNOWN.
 */
final class Judge {

    private static final Comparator<Fired> ORDER = Comparator.comparingInt(
                    (Fired f) -> f.rule().line())
            .thenComparing(f -> f.finding().message())
            .thenComparing(f -> f.matched().places());

    private final Check check;
    private final CheckRules rules;
    private final Severity severity;
    private final AccountView view;
    private final List<Problem> problems;

    Judge(Check check, CheckRules rules, Severity severity, AccountView view, List<Problem> problems) {
        this.check = check;
        this.rules = rules;
        this.severity = severity;
        this.view = view;
        this.problems = problems;
    }

    /** The verdicts on one resource: one for the whole, or one for each part that a rule spoke about. */
    List<Verdict> judge(Resource resource, List<Fired> fired) {
        Verdict gated = gated(resource);
        if (gated != null) {
            return List.of(gated);
        }
        Map<String, List<Fired>> parts = new TreeMap<>();
        for (Fired one : fired) {
            String part = one.finding().part();
            parts.computeIfAbsent(part == null ? "" : part, p -> new ArrayList<>())
                    .add(one);
        }
        if (parts.isEmpty()) {
            return List.of(silence(resource));
        }
        List<Verdict> found = new ArrayList<>();
        parts.forEach((part, said) -> found.add(decide(resource, part.isEmpty() ? null : part, said)));
        return found;
    }

    private @Nullable Verdict gated(Resource resource) {
        Element element = resource.element();
        String member = element.section().gateMember();
        String state = member == null ? null : element.members().text(member);
        if (member == null
                || state == null
                || !element.section().gated().contains(state)
                || check.metadata().judges().contains(state)) {
            return null;
        }
        return verdicts(resource)
                .of(
                        Status.NOT_APPLICABLE,
                        severity,
                        null,
                        "the state is " + state,
                        element.evidence(List.of(member)),
                        null,
                        null);
    }

    private Verdict decide(Resource resource, @Nullable String part, List<Fired> said) {
        Map<Status, List<Fired>> standing = new LinkedHashMap<>();
        Gap gap = null;
        for (Fired one : said.stream().sorted(ORDER).toList()) {
            Gap missing = view.missing(one.rule(), resource, one.matched());
            if (missing == null) {
                standing.computeIfAbsent(one.finding().status(), s -> new ArrayList<>())
                        .add(one);
            } else if (gap == null) {
                gap = missing;
            }
        }
        if (standing.containsKey(Status.NOT_APPLICABLE)) {
            return spoken(resource, part, Status.NOT_APPLICABLE, standing);
        }
        if (standing.containsKey(Status.FAIL) && standing.containsKey(Status.PASS)) {
            return contradiction(resource, part, standing);
        }
        for (Status status : List.of(Status.FAIL, Status.PASS, Status.UNKNOWN)) {
            if (standing.containsKey(status)) {
                return spoken(resource, part, status, standing);
            }
        }
        return notKnown(resource, part, Objects.requireNonNull(gap));
    }

    private Verdict spoken(Resource resource, @Nullable String part, Status status, Map<Status, List<Fired>> standing) {
        List<Fired> said = new ArrayList<>(Objects.requireNonNull(standing.get(status)));
        said.sort(Comparator.comparing(this::severityOf).thenComparing(ORDER));
        List<Evidence> evidence = new ArrayList<>();
        for (Fired one : said) {
            add(evidence, view.evidence(one.rule(), resource, one.matched()));
            add(evidence, one.finding().evidence());
        }
        Fired first = said.get(0);
        Gap gap = null;
        if (status == Status.UNKNOWN) {
            Gap named = first.finding().gap();
            gap = named != null ? named : undecided(resource, evidence);
        }
        return verdicts(resource)
                .of(status, severityOf(first), part, Messages.joined(said), evidence, reference(first.rule()), gap);
    }

    private static void add(List<Evidence> evidence, List<Evidence> more) {
        more.stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
    }

    private static Gap undecided(Resource resource, List<Evidence> evidence) {
        String operation = evidence.isEmpty()
                ? resource.element().section().describe()
                : evidence.get(0).operation();
        return new Gap(resource.element().scope(), operation, resource.arn(), Gap.UNDECIDED, "", null);
    }

    private Severity severityOf(Fired one) {
        Severity own = one.finding().severity();
        return own == null ? severity : own;
    }

    private Verdict.RuleRef reference(RuleReads rule) {
        return new Verdict.RuleRef(rule.name(), rules.source().path(), rule.line());
    }

    private Verdict contradiction(Resource resource, @Nullable String part, Map<Status, List<Fired>> standing) {
        Fired fail = Objects.requireNonNull(standing.get(Status.FAIL)).get(0);
        Fired pass = Objects.requireNonNull(standing.get(Status.PASS)).get(0);
        return fault(
                resource,
                part,
                "rules `" + fail.rule().name() + "` and `" + pass.rule().name() + "` contradict each other");
    }

    /** No rule spoke: the default where there is one, not known where something was missing, else a fault of the rules. */
    private Verdict silence(Resource resource) {
        for (RuleReads reads : rules.rules()) {
            Gap gap = view.missingAnywhere(reads, resource);
            if (gap != null) {
                return notKnown(resource, null, gap);
            }
        }
        var otherwise = check.metadata().otherwise();
        if (otherwise == null) {
            return fault(resource, null, "no rule says anything");
        }
        List<Evidence> evidence = view.evidenceAnywhere(rules, resource);
        return verdicts(resource).of(otherwise.status(), severity, null, otherwise.message(), evidence, null, null);
    }

    private Verdict fault(Resource resource, @Nullable String part, String message) {
        String name = resource.arn() != null ? resource.arn() : resource.name();
        problems.add(new Problem(rules.source().file(), null, message + " about " + name));
        return failed(resource, part, message);
    }

    /** The verdict where the rules of the check failed while they ran. */
    Verdict failed(Resource resource, String message) {
        Verdict gated = gated(resource);
        return gated != null ? gated : failed(resource, null, message);
    }

    private Verdict failed(Resource resource, @Nullable String part, String message) {
        Gap gap = new Gap(
                resource.element().scope(),
                resource.element().section().describe(),
                resource.arn(),
                Gap.RULE_FAULT,
                message,
                null);
        return verdicts(resource).of(Status.UNKNOWN, severity, part, message, List.of(), null, gap);
    }

    private Verdict notKnown(Resource resource, @Nullable String part, Gap gap) {
        return verdicts(resource)
                .of(Status.UNKNOWN, severity, part, "not known: " + gap.describe(), Messages.evidence(gap), null, gap);
    }

    /** The verdict on a resource of which only the name is known. */
    Verdict nameOnly(NamedOnly named) {
        Gap gap = named.gap();
        Verdict.Subject subject = new Verdict.Subject(named.section().name(), named.arn(), named.name());
        String key = named.arn() != null ? named.arn() : gap.resource() != null ? gap.resource() : named.name();
        return new Verdicts(check.id(), named.scope(), subject, key)
                .of(Status.UNKNOWN, severity, null, "not known: " + gap.describe(), Messages.evidence(gap), null, gap);
    }

    /** The verdict on an account or region that was to be there and is not. */
    Verdict absent(Scope scope, Verdict.Subject subject, Gap gap) {
        String message = "no snapshot of this " + subject.type().toLowerCase(java.util.Locale.ROOT)
                + " is there, though it was expected";
        return new Verdicts(check.id(), scope, subject)
                .of(Status.UNKNOWN, severity, null, message, List.of(), null, gap);
    }

    /** The verdict on a region whose resources could not be listed. */
    Verdict region(Scope scope, Gap gap) {
        Verdict.Subject subject = new Verdict.Subject("Region", null, scope.region());
        String message = "it is not known which resources there are: " + gap.describe();
        return new Verdicts(check.id(), scope, subject)
                .of(Status.UNKNOWN, severity, null, message, Messages.evidence(gap), null, gap);
    }

    private Verdicts verdicts(Resource resource) {
        Element element = resource.element();
        return new Verdicts(
                check.id(),
                element.scope(),
                new Verdict.Subject(element.section().name(), resource.arn(), resource.name()),
                Identity.of(resource));
    }
}
