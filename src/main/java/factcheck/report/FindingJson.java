package factcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import factcheck.engine.Verdict;
import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One finding as the contract's JSON object. */
final class FindingJson {

    private FindingJson() {}

    static void write(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", verdict.id());
        json.writeStringField("check", verdict.check());
        json.writeStringField("status", verdict.status().name());
        json.writeStringField("severity", verdict.severity().label());
        json.writeBooleanField("muted", verdict.muted());
        json.writeStringField("account", verdict.account());
        optional(json, "accountName", verdict.accountName());
        json.writeStringField("partition", verdict.partition());
        json.writeStringField("region", verdict.region());
        resource(json, verdict.resource());
        optional(json, "part", verdict.part());
        json.writeStringField("message", verdict.message());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : verdict.evidence()) {
            json.writeStartObject();
            json.writeNumberField("input", evidence.origin().input());
            json.writeStringField("pointer", evidence.origin().pointer());
            json.writeStringField("operation", evidence.operation());
            json.writeEndObject();
        }
        json.writeEndArray();
        rule(json, verdict.rule());
        gap(json, verdict.gap());
        json.writeEndObject();
    }

    private static void resource(JsonGenerator json, Verdict.Subject subject) throws IOException {
        json.writeObjectFieldStart("resource");
        json.writeStringField("type", subject.type());
        optional(json, "arn", subject.arn());
        json.writeStringField("name", subject.name());
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, Verdict.@Nullable RuleRef rule) throws IOException {
        if (rule == null) {
            json.writeNullField("rule");
            return;
        }
        json.writeObjectFieldStart("rule");
        json.writeStringField("name", rule.name());
        json.writeStringField("file", rule.file());
        json.writeNumberField("line", rule.line());
        json.writeEndObject();
    }

    private static void gap(JsonGenerator json, @Nullable Gap gap) throws IOException {
        if (gap != null) {
            json.writeObjectFieldStart("gap");
            json.writeStringField("operation", gap.operation());
            json.writeStringField("code", gap.code());
            json.writeEndObject();
        }
    }

    static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
