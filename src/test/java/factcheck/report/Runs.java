package factcheck.report;

import factcheck.engine.Verdict;
import factcheck.engine.Verdict.RuleRef;
import factcheck.engine.Verdict.Subject;
import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import factcheck.facts.Origin;
import factcheck.facts.Problem;
import factcheck.facts.Scope;
import factcheck.facts.Severity;
import factcheck.facts.Status;
import factcheck.snapshot.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs to write: what a report is given, from the first call to the last. */
final class Runs {

    static final String PITR = "dynamodb_tables_pitr_enabled";
    static final String PROTECTION = "dynamodb_tables_deletion_protection_enabled";
    static final String OWNER = "team_tables_owner_tag";

    private Runs() {}

    /** A whole run. */
    record Run(RunHeader header, List<Verdict> verdicts, RunSummary summary, Tally tally) {}

    static Run of(RunHeader header, List<Verdict> verdicts, List<Problem> problems, int exitStatus) {
        Tally tally = new Tally();
        verdicts.forEach(tally::add);
        RunSummary summary = tally.summary(header.checks().size(), problems, exitStatus);
        return new Run(header, verdicts, summary, tally);
    }

    static Run normal() {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(new Made("p1", PROTECTION, Status.PASS, Severity.MEDIUM)
                .on("eu-west-1", "orders")
                .saying("deletion protection is on")
                .verdict());
        verdicts.add(new Made("p2", PROTECTION, Status.FAIL, Severity.MEDIUM)
                .on("eu-west-1", "payments")
                .saying("deletion protection is off")
                .by("deletion protection is off", "dynamodb/" + PROTECTION + "/" + PROTECTION + ".drl", 1)
                .verdict());
        verdicts.add(new Made("p3", PITR, Status.PASS, Severity.HIGH)
                .on("eu-west-1", "orders")
                .saying("point-in-time recovery is on")
                .verdict());
        verdicts.add(new Made("p4", PITR, Status.UNKNOWN, Severity.HIGH)
                .on("eu-west-1", "payments")
                .saying(
                        "dynamodb:DescribeContinuousBackups failed with AccessDeniedException, so it is not known whether "
                                + "point-in-time recovery is on")
                .without("dynamodb:DescribeContinuousBackups", "AccessDeniedException")
                .verdict());
        verdicts.add(new Made("p5", OWNER, Status.FAIL, Severity.LOW)
                .on("eu-west-1", "orders")
                .part("by-date")
                .saying("the tag `owner` is missing")
                .by("no owner", OWNER + "/" + OWNER + ".drl", 7)
                .verdict());
        verdicts.add(new Made("p6", OWNER, Status.FAIL, Severity.LOW)
                .on("eu-west-1", "payments")
                .saying("the tag `owner` is missing")
                .by("no owner", OWNER + "/" + OWNER + ".drl", 7)
                .mute()
                .verdict());
        verdicts.add(new Made("p7", PITR, Status.FAIL, Severity.HIGH)
                .on("us-east-1", "sessions")
                .saying("point-in-time recovery is off")
                .by("recovery is off", "dynamodb/" + PITR + "/" + PITR + ".drl", 7)
                .verdict());
        verdicts.add(new Made("p8", PROTECTION, Status.NOT_APPLICABLE, Severity.MEDIUM)
                .on("us-east-1", "sessions")
                .saying("the state is DELETING")
                .verdict());
        verdicts.add(missingAccount());
        List<Input> inputs =
                List.of(input("one.json", "eu-west-1", "2026-11-30T12:00:00Z"), input("two.json", "us-east-1", null));
        return of(header(inputs), verdicts, List.of(), 1);
    }

    private static Verdict missingAccount() {
        Scope nowhere = new Scope("444455556666", null, null, "", "", null);
        return new Verdict(
                "p9",
                PITR,
                Status.UNKNOWN,
                Severity.HIGH,
                false,
                "444455556666",
                null,
                null,
                null,
                new Subject("Account", null, "444455556666"),
                null,
                "nothing was collected from the account",
                List.of(),
                null,
                Gap.notCollected(nowhere, "dynamodb:ListTables", null));
    }

    static Run empty() {
        return of(
                new RunHeader("0.1.0", "sha256:0", List.of("builtin"), List.of(), List.of()), List.of(), List.of(), 0);
    }

    static Run withProblems() {
        List<Problem> problems = List.of(
                new Problem("estate/broken.json", "12:3", "duplicate key `TableName`"),
                new Problem("estate/cut.json", null, "the document ends too early"),
                new Problem(null, null, "check `x` says nothing about table `y`"));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            verdicts.add(new Made("q" + i, PITR, Status.UNKNOWN, Severity.HIGH)
                    .on("eu-west-1", "t" + i)
                    .saying("it is not known whether point-in-time recovery is on")
                    .without("dynamodb:Operation" + i, "ThrottlingException")
                    .verdict());
        }
        return of(
                header(List.of(input("estate/good.json", "eu-west-1", "2026-11-30T12:00:00Z"))), verdicts, problems, 3);
    }

    static Run hostile() {
        List<String> names = List.of(
                "=cmd|' /C calc'!A0",
                "  +1+1",
                "\uff1dHYPERLINK(1)",
                "\t@SUM(1)",
                "two\r\nlines",
                "say \"hi\", all",
                "\u001b[31mred\u001b[0m\u009b2J\u007f",
                "orders\u202egnp.exe\u2066",
                "tables \ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb \u8868",
                "half \ud83d gone",
                "line\u2028end\u0000");
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            verdicts.add(new Made("h" + i, PITR, Status.FAIL, Severity.HIGH)
                    .on("eu-west-1", names.get(i))
                    .saying("the name is " + names.get(i))
                    .by(names.get(i), "a.drl", 1)
                    .verdict());
        }
        return of(header(List.of(input("a\nb\u001b.json", "eu-west-1", null))), verdicts, List.of(), 1);
    }

    static Run longNames() {
        String check = "dynamodb_accelerator_cluster_in_transit_encryption_enabled";
        String name = "a".repeat(100);
        RunHeader header = new RunHeader(
                "0.1.0",
                "sha256:0",
                List.of("builtin", "rules-of-the-platform-team"),
                List.of(input("one.json", "eu-west-1", null)),
                List.of(new RunHeader.CheckInfo(
                        check,
                        "DAX clusters are encrypted in transit",
                        Severity.INFORMATIONAL,
                        "rules-of-the-platform-team",
                        "builtin",
                        "sha256:aa",
                        null,
                        Map.of())));
        Verdict failed = new Made("l1", check, Status.FAIL, Severity.INFORMATIONAL)
                .on("eu-west-1", name)
                .part("part")
                .saying("encryption in transit is off")
                .verdict();
        Verdict passed = new Made("l2", check, Status.PASS, Severity.INFORMATIONAL)
                .on("eu-west-1", "b")
                .saying("on")
                .verdict();
        return of(header, List.of(failed, passed), List.of(), 0);
    }

    private static RunHeader header(List<Input> inputs) {
        Map<String, List<String>> controls = new LinkedHashMap<>();
        controls.put("nist-800-53", List.of("CP-9", "CP-10"));
        return new RunHeader(
                "0.1.0",
                "sha256:0123",
                List.of("builtin", "team-rules"),
                inputs,
                List.of(
                        new RunHeader.CheckInfo(
                                PROTECTION,
                                "Deletion protection is on",
                                Severity.MEDIUM,
                                "builtin",
                                null,
                                "sha256:aa",
                                null,
                                Map.of()),
                        new RunHeader.CheckInfo(
                                PITR,
                                "Point-in-time recovery is on, so that a table can be brought back to any second of the last days",
                                Severity.HIGH,
                                "team-rules",
                                "builtin",
                                "sha256:bb",
                                "turn on point-in-time recovery",
                                controls),
                        new RunHeader.CheckInfo(
                                OWNER,
                                "Each table has an owner",
                                Severity.LOW,
                                "team-rules",
                                null,
                                "sha256:cc",
                                null,
                                Map.of())));
    }

    private static Input input(String path, String region, @Nullable String collectedAt) {
        return new Input(path, "ab12", "111122223333", region, collectedAt);
    }

    /** A verdict in the making. */
    static final class Made {

        private final String id;
        private final String check;
        private final Status status;
        private final Severity severity;
        private String region = "eu-west-1";
        private String name = "";
        private String message = "";
        private boolean muted;
        private @Nullable String part;
        private @Nullable RuleRef rule;
        private @Nullable Gap gap;

        Made(String id, String check, Status status, Severity severity) {
            this.id = id;
            this.check = check;
            this.status = status;
            this.severity = severity;
        }

        Made on(String place, String table) {
            region = place;
            name = table;
            return this;
        }

        Made part(String of) {
            part = of;
            return this;
        }

        Made saying(String what) {
            message = what;
            return this;
        }

        Made mute() {
            muted = true;
            return this;
        }

        Made by(String ruleName, String file, int line) {
            rule = new RuleRef(ruleName, file, line);
            return this;
        }

        Made without(String operation, String code) {
            Scope scope = new Scope("111122223333", "payments-prod", null, "aws", region, null);
            gap = new Gap(scope, operation, null, code, "", null);
            return this;
        }

        Verdict verdict() {
            String arn = "arn:aws:dynamodb:" + region + ":111122223333:table/" + name;
            List<Evidence> evidence = List.of(new Evidence(new Origin(0, "/facts/Table/0"), "dynamodb:DescribeTable"));
            return new Verdict(
                    id,
                    check,
                    status,
                    severity,
                    muted,
                    "111122223333",
                    "payments-prod",
                    "aws",
                    region,
                    new Subject("Table", arn, name),
                    part,
                    message,
                    gap == null ? evidence : List.of(),
                    rule,
                    gap);
        }
    }
}
