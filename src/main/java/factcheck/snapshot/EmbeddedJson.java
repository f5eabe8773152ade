package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document that stands in a member of a fact, as text or as plain values, such as a resource policy.
 *
 * @param value the document as plain maps, lists, strings, numbers and booleans; null where it cannot be read
 * @param fault why it cannot be read, or null
 */
public record EmbeddedJson(@Nullable Object value, @Nullable String fault) {

    private static final JsonFactory FACTORY = Tokens.factory(Limits.DEFAULT);

    /** Reads the value of a member: text is parsed, a map or list is taken as it is. */
    public static EmbeddedJson of(@Nullable Object member) {
        if (member instanceof Map<?, ?> || member instanceof List<?>) {
            return new EmbeddedJson(member, null);
        }
        if (!(member instanceof String text)) {
            return new EmbeddedJson(null, "it is neither text nor an object");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Tokens tokens = Tokens.of(FACTORY, new ByteArrayInputStream(bytes), Limits.DEFAULT)) {
            JsonToken first = tokens.inside();
            Object value = new Tree(tokens).value(first);
            return tokens.next() == null
                    ? new EmbeddedJson(value, null)
                    : new EmbeddedJson(null, "something follows the document");
        } catch (Malformed e) {
            return new EmbeddedJson(null, e.text());
        } catch (IOException e) {
            return new EmbeddedJson(null, "it cannot be read");
        }
    }
}
