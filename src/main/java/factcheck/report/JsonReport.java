package factcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import factcheck.engine.Verdict;
import factcheck.facts.Problem;
import factcheck.facts.Status;
import factcheck.snapshot.Input;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object, as the contract describes it, with one finding a line. The summary stands before the findings but is known
 * only after them, so they wait in a temporary file that only its owner can read.
 */
final class JsonReport implements ReportWriter {

    private final OutputStream out;
    private @Nullable RunHeader header;
    private @Nullable Path spool;
    private @Nullable OutputStream spooled;
    private @Nullable JsonGenerator findings;
    private boolean any;

    JsonReport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(RunHeader header) throws IOException {
        this.header = header;
        spool = Files.createTempFile("factcheck-findings", ".json");
        spooled = new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16);
        findings = JsonLinesReport.generator(spooled);
    }

    @Override
    public void finding(Verdict verdict) throws IOException {
        JsonGenerator json = Objects.requireNonNull(findings);
        json.writeRaw(any ? ",\n    " : "\n    ");
        any = true;
        FindingJson.write(json, verdict);
    }

    @Override
    public void end(RunSummary summary) throws IOException {
        Objects.requireNonNull(findings).close();
        Objects.requireNonNull(spooled).close();
        JsonGenerator json = JsonLinesReport.generator(out);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        json.writeStartObject();
        head(json, Objects.requireNonNull(header));
        summary(json, summary);
        json.writeFieldName("findings");
        json.writeRawValue("[");
        json.flush();
        Files.copy(Objects.requireNonNull(spool), out);
        json.writeRaw(any ? "\n  ]" : "]");
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
        out.flush();
    }

    private static void head(JsonGenerator json, RunHeader header) throws IOException {
        json.writeStringField("format", "factcheck-findings/1");
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "factcheck");
        json.writeStringField("version", header.version());
        json.writeEndObject();
        json.writeObjectFieldStart("rules");
        json.writeStringField("digest", header.rulesDigest());
        strings(json, "layers", header.layers());
        json.writeEndObject();
        json.writeArrayFieldStart("inputs");
        for (Input input : header.inputs()) {
            json.writeStartObject();
            json.writeStringField("path", input.path());
            json.writeStringField("sha256", input.sha256());
            json.writeStringField("account", input.account());
            json.writeStringField("region", input.region());
            json.writeStringField("collectedAt", input.collectedAt());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("checks");
        for (RunHeader.CheckInfo check : header.checks()) {
            check(json, check);
        }
        json.writeEndObject();
    }

    private static void check(JsonGenerator json, RunHeader.CheckInfo check) throws IOException {
        json.writeObjectFieldStart(check.id());
        json.writeStringField("title", check.title());
        json.writeStringField("severity", check.severity().label());
        json.writeStringField("layer", check.layer());
        FindingJson.optional(json, "replaces", check.replaces());
        json.writeStringField("digest", check.digest());
        FindingJson.optional(json, "fix", check.fix());
        json.writeObjectFieldStart("controls");
        for (Map.Entry<String, List<String>> framework : check.controls().entrySet()) {
            strings(json, framework.getKey(), framework.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void summary(JsonGenerator json, RunSummary summary) throws IOException {
        json.writeObjectFieldStart("summary");
        for (Status status : Status.values()) {
            json.writeNumberField(status.name(), summary.counts().getOrDefault(status, 0L));
        }
        json.writeNumberField("muted", summary.muted());
        json.writeNumberField("checks", summary.checks());
        json.writeNumberField("resources", summary.resources());
        json.writeEndObject();
        json.writeBooleanField("complete", summary.complete());
        json.writeArrayFieldStart("problems");
        for (Problem problem : summary.problems()) {
            json.writeStartObject();
            FindingJson.optional(json, "path", problem.path());
            FindingJson.optional(json, "at", problem.at());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("exitStatus", summary.exitStatus());
    }

    @Override
    public void close() throws IOException {
        if (spooled != null) {
            spooled.close();
        }
        if (spool != null) {
            Files.deleteIfExists(spool);
        }
    }
}
