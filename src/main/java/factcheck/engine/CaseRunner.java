package factcheck.engine;

import factcheck.engine.Evaluator.AccountResult;
import factcheck.facts.Problem;
import factcheck.rules.Check;
import factcheck.rules.FactTypes;
import factcheck.rules.RuleCase;
import factcheck.rules.RulesException;
import factcheck.snapshot.AccountFacts;
import factcheck.snapshot.Limits;
import factcheck.snapshot.LoadOptions;
import factcheck.snapshot.NoSnapshotException;
import factcheck.snapshot.SnapshotIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs the cases of checks: what is given is read and evaluated like any snapshot, and compared with what is expected. */
public final class CaseRunner {

    private final Evaluator evaluator;
    private final FactTypes types;

    /** A runner over compiled checks. */
    public CaseRunner(Evaluator evaluator, FactTypes types) {
        this.evaluator = evaluator;
        this.types = types;
    }

    /**
     * How one case went.
     *
     * @param check the check's id
     * @param name the case's name
     * @param faults what differs from what is expected, each in words; empty where nothing does
     */
    public record CaseResult(String check, String name, List<String> faults) {}

    /**
     * Runs all cases of one of the compiled checks.
     *
     * @throws RulesException if the case file is wrong
     * @throws IOException if the temporary copy of a case cannot be written
     */
    public List<CaseResult> run(Check check) throws RulesException, IOException {
        List<CaseResult> results = new ArrayList<>();
        for (RuleCase each : RuleCase.read(check, types)) {
            results.add(new CaseResult(check.id(), each.name(), run(check, each)));
        }
        return results;
    }

    private List<String> run(Check check, RuleCase given) throws IOException {
        List<String> faults = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        try (SnapshotIndex index =
                SnapshotIndex.read(List.of("-"), new ByteArrayInputStream(given.jsonLines()), Limits.DEFAULT)) {
            index.problems().stream().map(Problem::describe).forEach(faults::add);
            for (String account : index.accounts()) {
                AccountFacts facts = index.load(account, new LoadOptions(null, types.sections()));
                AccountResult result = evaluator.evaluate(
                        facts, List.of(check), c -> c.metadata().severity(), c -> given.parameters(), List.of());
                verdicts.addAll(result.verdicts());
                result.problems().stream()
                        .filter(problem -> !facts.problems().contains(problem))
                        .map(Problem::describe)
                        .forEach(faults::add);
            }
        } catch (NoSnapshotException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        compare(given, verdicts, faults);
        return faults;
    }

    private static void compare(RuleCase given, List<Verdict> verdicts, List<String> faults) {
        List<Verdict> left = new ArrayList<>(verdicts);
        for (RuleCase.Expectation wanted : given.expectations()) {
            List<Verdict> found = left.stream().filter(v -> matches(wanted, v)).toList();
            left.removeAll(found);
            String where = "line " + wanted.line() + ": `" + wanted.key() + "`: ";
            if (wanted.status() == null) {
                found.forEach(v -> faults.add(where + "expected no finding, got " + told(v)));
            } else if (found.size() != 1) {
                faults.add(where + "expected " + wanted.status() + ", got "
                        + (found.isEmpty() ? "no finding" : found.size() + " findings"));
            } else if (found.get(0).status() != wanted.status()) {
                faults.add(where + "expected " + wanted.status() + ", got " + told(found.get(0)));
            } else if (wanted.message() != null
                    && !wanted.message().equals(found.get(0).message())) {
                faults.add(where + "expected the message `" + wanted.message() + "`, got `"
                        + found.get(0).message() + "`");
            }
        }
        left.forEach(v -> faults.add("`" + v.resource().name() + "`: not expected, got " + told(v)));
    }

    private static boolean matches(RuleCase.Expectation wanted, Verdict verdict) {
        boolean subject = wanted.subject().equals(verdict.resource().name())
                || wanted.subject().equals(verdict.resource().arn());
        return subject && Objects.equals(wanted.part(), verdict.part());
    }

    private static String told(Verdict verdict) {
        return verdict.status() + " (" + verdict.message() + ")";
    }
}
