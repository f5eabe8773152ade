package factcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import factcheck.engine.Verdict;
import java.io.IOException;
import java.io.OutputStream;

/** One finding a line, as JSON objects. */
final class JsonLinesReport implements ReportWriter {

    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final OutputStream out;
    private final JsonGenerator json;

    JsonLinesReport(OutputStream out) {
        this.out = out;
        this.json = generator(out);
    }

    static JsonGenerator generator(OutputStream out) {
        try {
            return JSON.createGenerator(out).setRootValueSeparator(null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void begin(RunHeader header) {}

    @Override
    public void finding(Verdict verdict) throws IOException {
        FindingJson.write(json, verdict);
        json.writeRaw('\n');
    }

    @Override
    public void end(RunSummary summary) throws IOException {
        json.flush();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
