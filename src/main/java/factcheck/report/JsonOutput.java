package factcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How JSON is written here: UTF-8, {@code \n}, and nothing in it that steers a terminal. */
final class JsonOutput {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .characterEscapes(new Steering())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private JsonOutput() {}

    /** A writer of values on one line each. */
    static JsonGenerator lines(OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setRootValueSeparator(new SerializedString("\n"));
        return json;
    }

    /** A writer that indents by two blanks. */
    static JsonGenerator pretty(OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(printer);
        return json;
    }

    /** Writes a member, {@code null} where there is no value. */
    static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, Printable.wellFormed(value));
        }
    }

    /** Writes a member only where there is a value. */
    static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            text(json, name, value);
        }
    }

    private static final class Steering extends CharacterEscapes {

        private static final int DELETE = 0x7f;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean half = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
            return Printable.steers(c) && !half ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
        }
    }
}
