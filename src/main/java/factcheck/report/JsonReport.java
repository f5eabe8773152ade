package factcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import factcheck.engine.Verdict;
import factcheck.facts.Problem;
import factcheck.facts.Status;
import factcheck.snapshot.Input;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole run as one object. The summary stands before the findings but is known only after them, so they wait in a temporary
 * file that only its owner can read.
 */
final class JsonReport implements ReportWriter {

    private static final List<Status> ORDER = List.of(Status.PASS, Status.FAIL, Status.UNKNOWN, Status.NOT_APPLICABLE);

    private final JsonGenerator json;
    private @Nullable Path spool;
    private @Nullable JsonGenerator spooled;

    JsonReport(OutputStream out) throws IOException {
        json = JsonOutput.pretty(out);
    }

    @Override
    public void begin(RunHeader header) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "factcheck-findings/1");
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "factcheck");
        JsonOutput.text(json, "version", header.version());
        json.writeEndObject();
        json.writeObjectFieldStart("rules");
        JsonOutput.text(json, "digest", header.rulesDigest());
        strings("layers", header.layers());
        json.writeEndObject();
        inputs(header.inputs());
        checks(header.checks());
    }

    @Override
    public void finding(Verdict verdict) throws IOException {
        if (spooled == null) {
            spool = Files.createTempFile("factcheck-", ".jsonl");
            spool.toFile().deleteOnExit();
            spooled = JsonOutput.lines(new BufferedOutputStream(Files.newOutputStream(spool)));
            spooled.enable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        }
        FindingJson.write(spooled, verdict);
    }

    @Override
    public void end(RunSummary summary) throws IOException {
        json.writeObjectFieldStart("summary");
        for (Status status : ORDER) {
            json.writeNumberField(status.name(), summary.counts().getOrDefault(status, 0L));
        }
        json.writeNumberField("muted", summary.muted());
        json.writeNumberField("checks", summary.checks());
        json.writeNumberField("resources", summary.resources());
        json.writeEndObject();
        json.writeBooleanField("complete", summary.complete());
        problems(summary.problems());
        json.writeNumberField("exitStatus", summary.exitStatus());
        findings();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    @Override
    public void close() throws IOException {
        try {
            json.close();
        } finally {
            discard();
        }
    }

    private void inputs(List<Input> inputs) throws IOException {
        json.writeArrayFieldStart("inputs");
        for (Input input : inputs) {
            json.writeStartObject();
            JsonOutput.text(json, "path", input.path());
            JsonOutput.text(json, "sha256", input.sha256());
            JsonOutput.text(json, "account", input.account());
            JsonOutput.text(json, "region", input.region());
            JsonOutput.text(json, "collectedAt", input.collectedAt());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void checks(List<RunHeader.CheckInfo> checks) throws IOException {
        json.writeObjectFieldStart("checks");
        for (RunHeader.CheckInfo check : checks) {
            json.writeObjectFieldStart(check.id());
            JsonOutput.text(json, "title", check.title());
            JsonOutput.text(json, "severity", check.severity().label());
            JsonOutput.text(json, "layer", check.layer());
            JsonOutput.text(json, "digest", check.digest());
            JsonOutput.optional(json, "fix", check.fix());
            json.writeObjectFieldStart("controls");
            for (Map.Entry<String, List<String>> framework : check.controls().entrySet()) {
                strings(framework.getKey(), framework.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void problems(List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            JsonOutput.optional(json, "path", problem.path());
            JsonOutput.optional(json, "at", problem.at());
            JsonOutput.text(json, "message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(Printable.wellFormed(name));
        for (String value : values) {
            json.writeString(Printable.wellFormed(value));
        }
        json.writeEndArray();
    }

    private void findings() throws IOException {
        json.writeArrayFieldStart("findings");
        if (spool != null && spooled != null) {
            spooled.flush();
            try (BufferedReader lines = Files.newBufferedReader(spool)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    json.writeRawValue(line);
                }
            }
        }
        json.writeEndArray();
    }

    private void discard() throws IOException {
        if (spool != null && spooled != null) {
            try {
                spooled.close();
            } finally {
                Files.deleteIfExists(spool);
            }
        }
    }
}
