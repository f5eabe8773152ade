package factcheck.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import factcheck.engine.Evaluator.AccountResult;
import factcheck.facts.Gap;
import factcheck.facts.Problem;
import factcheck.rules.Check;
import factcheck.rules.Configuration;
import factcheck.rules.LayerSource;
import factcheck.rules.RuleBook;
import factcheck.rules.RulesException;
import factcheck.snapshot.AccountFacts;
import factcheck.snapshot.Limits;
import factcheck.snapshot.LoadOptions;
import factcheck.snapshot.NoSnapshotException;
import factcheck.snapshot.SnapshotIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks given as texts, compiled once, and what they say of snapshots given as texts. */
final class Bench {

    static final String ACCOUNT = "111122223333";

    private final RuleBook book;
    private final Evaluator evaluator;

    private Bench(RuleBook book, Evaluator evaluator) {
        this.book = book;
        this.evaluator = evaluator;
    }

    /** The texts of a layer. */
    static final class Layer {
        private final Map<String, String> files = new LinkedHashMap<>();

        /** A check of medium severity over tables; {@code more} is added to its metadata. */
        Layer check(String id, String more, String drl) {
            return check(id, "Table", more, drl);
        }

        Layer check(String id, String resource, String more, String drl) {
            String metadata = "title: " + id + "\nseverity: medium\nresource: " + resource + "\n" + more;
            files.put("svc/" + id + "/" + id + ".drl", drl);
            files.put("svc/" + id + "/metadata.yaml", metadata);
            return this;
        }

        Layer facts(String yaml) {
            files.put("facts.yaml", yaml);
            return this;
        }

        RuleBook book() throws RulesException {
            try {
                Path folder = Files.createTempDirectory("layer");
                try {
                    for (Map.Entry<String, String> file : files.entrySet()) {
                        Path path = folder.resolve(file.getKey());
                        Files.createDirectories(path.getParent());
                        Files.writeString(path, file.getValue());
                    }
                    return RuleBook.load(List.of(new LayerSource("team", folder, "rules")));
                } finally {
                    delete(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) throws IOException {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }

        Bench compile() {
            try {
                RuleBook book = book();
                return new Bench(book, Evaluator.of(book.checks(), book.factTypes()));
            } catch (RulesException e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }
    }

    static Layer layer() {
        return new Layer();
    }

    RuleBook book() {
        return book;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** A rule that gives a finding about {@code $t}. */
    static String rule(String name, String when, String finding) {
        return "rule \"" + name + "\" when " + when + " then insert( Finding." + finding + " ); end\n";
    }

    /** A document of one region; a text block in which single quotes stand for double ones. */
    static String region(String region, String facts, String... gaps) {
        return ("{'format': 'factcheck-snapshot/1', 'account': '" + ACCOUNT + "', 'region': '" + region
                        + "', 'collectedAt': '2026-11-30T12:00:00Z', 'facts': {" + facts + "}, 'gaps': ["
                        + String.join(", ", gaps) + "]}\n")
                .replace('\'', '"');
    }

    /** The document of eu-west-1. */
    static String document(String facts, String... gaps) {
        return region("eu-west-1", facts, gaps);
    }

    static String table(String name, String... members) {
        return "{'TableName': '" + name + "'" + (members.length == 0 ? "" : ", ") + String.join(", ", members) + "}";
    }

    static String tables(String... tables) {
        return "'Table': [" + String.join(", ", tables) + "]";
    }

    static String arn(String table) {
        return "arn:aws:dynamodb:eu-west-1:" + ACCOUNT + ":table/" + table;
    }

    static String gap(String operation, String resource, String code) {
        String of = resource.isEmpty() ? "" : "'resource': '" + resource + "', ";
        return "{'operation': '" + operation + "', " + of + "'code': '" + code + "'}";
    }

    /** The verdicts of some checks on the account of these documents, then the problems. */
    AccountResult run(Configuration configuration, List<String> missing, List<String> ids, String... documents) {
        byte[] bytes = String.join("", documents).getBytes(UTF_8);
        try (SnapshotIndex index = SnapshotIndex.read(List.of("-"), new ByteArrayInputStream(bytes), Limits.DEFAULT)) {
            List<Problem> problems = new ArrayList<>(index.problems());
            List<Verdict> verdicts = new ArrayList<>();
            List<Check> checks = book.checks().stream()
                    .filter(check -> ids.isEmpty() || ids.contains(check.id()))
                    .filter(check -> configuration.forAccount(ACCOUNT).enabled(check))
                    .toList();
            assertThat(index.accounts()).containsExactly(ACCOUNT);
            AccountFacts facts =
                    index.load(ACCOUNT, new LoadOptions(null, book.factTypes().sections()));
            var settings = configuration.forAccount(ACCOUNT);
            AccountResult result = evaluator.evaluate(facts, checks, settings::severity, settings::parameters, missing);
            verdicts.addAll(result.verdicts());
            problems.addAll(result.problems());
            return new AccountResult(verdicts, problems);
        } catch (NoSnapshotException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything that one check says of these documents. */
    String verdicts(String id, String... documents) {
        return told(run(Configuration.none(), List.of(), List.of(id), documents));
    }

    /** The whole of a result as text. */
    static String told(AccountResult result) {
        StringBuilder out = new StringBuilder();
        result.verdicts().forEach(verdict -> tell(verdict, out));
        result.problems()
                .forEach(problem ->
                        out.append("problem ").append(problem.describe()).append('\n'));
        return out.toString();
    }

    private static void tell(Verdict verdict, StringBuilder out) {
        out.append(verdict.status()).append(' ');
        out.append(verdict.resource().type())
                .append(' ')
                .append(verdict.resource().name());
        out.append(verdict.part() == null ? "" : "#" + verdict.part());
        out.append("eu-west-1".equals(verdict.region()) ? "" : " in " + verdict.region());
        out.append(
                verdict.severity().label().equals("medium")
                        ? ""
                        : ", " + verdict.severity().label());
        out.append(": ").append(verdict.message()).append('\n');
        verdict.evidence()
                .forEach(e -> out.append("  ")
                        .append(e.origin().input())
                        .append(e.origin().pointer())
                        .append(' ')
                        .append(e.operation())
                        .append('\n'));
        Verdict.RuleRef rule = verdict.rule();
        if (rule != null) {
            out.append("  rule ")
                    .append(rule.name())
                    .append(' ')
                    .append(rule.file())
                    .append(':')
                    .append(rule.line());
            out.append('\n');
        }
        Gap gap = verdict.gap();
        if (gap != null) {
            out.append("  gap ").append(gap.operation()).append(' ').append(gap.code());
            out.append(gap.resource() == null ? "" : " " + gap.resource()).append('\n');
        }
    }

    /** Compares the whole. */
    static void same(String actual, String expected) {
        String fill = System.getProperty("fill");
        if (fill != null && expected.startsWith("@")) {
            try {
                Files.writeString(Path.of(fill, expected.strip()), actual);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        assertThat(actual).isEqualTo(expected);
    }
}
