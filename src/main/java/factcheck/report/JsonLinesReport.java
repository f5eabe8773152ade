package factcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import factcheck.engine.Verdict;
import java.io.IOException;
import java.io.OutputStream;

/** One finding a line, for tools that read as it comes. */
final class JsonLinesReport implements ReportWriter {

    private final JsonGenerator json;
    private boolean some;

    JsonLinesReport(OutputStream out) throws IOException {
        json = JsonOutput.lines(out);
    }

    @Override
    public void begin(RunHeader header) {}

    @Override
    public void finding(Verdict verdict) throws IOException {
        FindingJson.write(json, verdict);
        some = true;
    }

    @Override
    public void end(RunSummary summary) throws IOException {
        if (some) {
            json.writeRaw('\n');
        }
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
