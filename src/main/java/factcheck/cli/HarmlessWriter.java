package factcheck.cli;

import factcheck.report.Printable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Text for a person that may hold names from data: what could steer a terminal is written as an escape. */
final class HarmlessWriter extends FilterWriter {

    HarmlessWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(Character.toString((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        String part = text.substring(offset, offset + length).replace("\r\n", "\n");
        out.write(Printable.lines(part).replace("\r", "\\r"));
    }
}
