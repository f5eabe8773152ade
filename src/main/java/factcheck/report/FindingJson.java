package factcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import factcheck.engine.Verdict;
import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import java.io.IOException;

/** One finding as the JSON object that the contract promises. */
final class FindingJson {

    private FindingJson() {}

    static void write(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeStartObject();
        JsonOutput.text(json, "id", verdict.id());
        JsonOutput.text(json, "check", verdict.check());
        JsonOutput.text(json, "status", verdict.status().name());
        JsonOutput.text(json, "severity", verdict.severity().label());
        json.writeBooleanField("muted", verdict.muted());
        JsonOutput.text(json, "account", verdict.account());
        JsonOutput.optional(json, "accountName", verdict.accountName());
        JsonOutput.text(json, "partition", verdict.partition());
        JsonOutput.text(json, "region", verdict.region());
        json.writeObjectFieldStart("resource");
        JsonOutput.text(json, "type", verdict.resource().type());
        JsonOutput.optional(json, "arn", verdict.resource().arn());
        JsonOutput.text(json, "name", verdict.resource().name());
        json.writeEndObject();
        JsonOutput.optional(json, "part", verdict.part());
        JsonOutput.text(json, "message", verdict.message());
        evidence(json, verdict);
        rule(json, verdict);
        gap(json, verdict);
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : verdict.evidence()) {
            json.writeStartObject();
            json.writeNumberField("input", evidence.origin().input());
            JsonOutput.text(json, "pointer", evidence.origin().pointer());
            JsonOutput.text(json, "operation", evidence.operation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rule(JsonGenerator json, Verdict verdict) throws IOException {
        Verdict.RuleRef rule = verdict.rule();
        if (rule == null) {
            json.writeNullField("rule");
            return;
        }
        json.writeObjectFieldStart("rule");
        JsonOutput.text(json, "name", rule.name());
        JsonOutput.text(json, "file", rule.file());
        json.writeNumberField("line", rule.line());
        json.writeEndObject();
    }

    private static void gap(JsonGenerator json, Verdict verdict) throws IOException {
        Gap gap = verdict.gap();
        if (gap != null) {
            json.writeObjectFieldStart("gap");
            JsonOutput.text(json, "operation", gap.operation());
            JsonOutput.text(json, "code", gap.code());
            json.writeEndObject();
        }
    }
}
