package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text, one after another, with every limit and every rule of strict JSON kept, and a fingerprint of what was
 * read. Holds no more of the text than the token at hand.
 */
final class Tokens implements Closeable {

    private static final int KEEP = 256;

    private final JsonParser parser;
    private final Limits limits;
    private final Fingerprint fingerprint = new Fingerprint();
    private final List<Set<String>> names = new ArrayList<>();
    private int depth;
    private String name = "";

    Tokens(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** What parsers are made with, for these limits. */
    static StreamReadConstraints constraints(Limits limits) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting() + 1)
                .maxStringLength(limits.stringLength())
                .maxNameLength(limits.nameLength())
                .maxNumberLength(limits.numberDigits())
                .build();
    }

    /** A factory of parsers for these limits; its parsers share the names they meet, and leave streams open. */
    static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(constraints(limits))
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /** The tokens of UTF-8 text without a byte order mark. */
    static Tokens of(JsonFactory factory, InputStream utf8, Limits limits) throws IOException {
        return new Tokens(factory.createParser(utf8), limits);
    }

    /** The next token; null at the end of the text. */
    @Nullable
    JsonToken next() throws IOException, Malformed {
        JsonToken token;
        try {
            token = parser.nextToken();
            if (token != null) {
                parser.finishToken();
                accept(token);
            }
        } catch (StreamConstraintsException e) {
            throw new Malformed(place(parser.currentLocation()), Wording.limit(e.getOriginalMessage(), limits));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new Malformed(
                    place(at != null ? at : parser.currentLocation()),
                    parser instanceof YAMLParser ? "this is not YAML" : Wording.syntax(e.getOriginalMessage()));
        } catch (Refused e) {
            throw new Malformed(place(), e.text());
        }
        return token;
    }

    /** The next token, where the text cannot end. */
    JsonToken inside() throws IOException, Malformed {
        JsonToken token = next();
        if (token == null) {
            throw new Malformed(place(parser.currentLocation()), "the text ends in the middle of a document");
        }
        return token;
    }

    /** Passes over the value that this token begins. */
    void skip(JsonToken token) throws IOException, Malformed {
        if (token.isStructStart()) {
            int outside = depth - 1;
            while (depth > outside) {
                inside();
            }
        }
    }

    private void accept(JsonToken token) throws IOException, Malformed {
        if (parser.getObjectId() != null || (parser instanceof YAMLParser yaml && yaml.isCurrentAlias())) {
            throw malformed("anchors and aliases are not allowed");
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> open();
            case END_OBJECT, END_ARRAY -> depth--;
            case FIELD_NAME -> {
                name = parser.currentName();
                char[] text = name.toCharArray();
                text(token, text, 0, text.length);
                unique();
                return;
            }
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                text(token, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
                return;
            }
            default -> {}
        }
        fingerprint.add(token.id(), new char[0], 0, 0);
    }

    private void open() throws Malformed {
        depth++;
        if (depth > limits.nesting()) {
            throw malformed("nested deeper than " + limits.nesting() + " levels");
        }
        if (names.size() < depth) {
            names.add(new HashSet<>());
        } else if (names.get(depth - 1).size() > KEEP) {
            names.set(depth - 1, new HashSet<>());
        } else {
            names.get(depth - 1).clear();
        }
    }

    private void unique() throws Malformed {
        Set<String> siblings = names.get(depth - 1);
        if (!siblings.add(name)) {
            throw malformed("the name " + Wording.quote(name) + " stands twice in one object");
        }
        if (siblings.size() > limits.members()) {
            throw malformed("an object has more than " + limits.members() + " members");
        }
    }

    private void text(JsonToken token, char[] text, int offset, int length) throws Malformed {
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            exponent(new String(text, offset, length));
        } else if (token == JsonToken.VALUE_STRING && length > limits.stringLength()) {
            throw malformed("a string is longer than " + limits.stringLength() + " characters");
        }
        for (int i = offset; i < offset + length; i++) {
            if (Character.isSurrogate(text[i])) {
                boolean pair = Character.isHighSurrogate(text[i])
                        && i + 1 < offset + length
                        && Character.isLowSurrogate(text[i + 1]);
                if (!pair) {
                    throw malformed("a string holds half a character (code " + (int) text[i] + ")");
                }
                i++;
            }
        }
        fingerprint.add(token.id(), text, offset, length);
    }

    private void exponent(String number) throws Malformed {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e >= 0) {
            String digits = number.substring(e + 1).replaceFirst("^[+-]?0*", "");
            if (digits.length() > 9 || (!digits.isEmpty() && Integer.parseInt(digits) > limits.exponent())) {
                throw malformed("the number " + Wording.quote(number) + " has an exponent beyond " + limits.exponent());
            }
        }
    }

    /** A fault at the token at hand. */
    Malformed malformed(String message) {
        return new Malformed(place(), message);
    }

    /** Where the token at hand begins. */
    Place place() {
        return place(parser.currentTokenLocation());
    }

    /** The name that was read last. */
    String name() {
        return name;
    }

    /** The text of the token at hand. */
    String text() throws IOException {
        return parser.getText();
    }

    /** The byte at which the token at hand begins. */
    long start() {
        return parser.currentTokenLocation().getByteOffset();
    }

    /** The byte after the token at hand. */
    long end() {
        return parser.currentLocation().getByteOffset();
    }

    /** The parser, for the value of the token at hand. */
    JsonParser parser() {
        return parser;
    }

    /** The fingerprint of all tokens since the last call. */
    Fingerprint.Value fingerprint() {
        return fingerprint.finish();
    }

    private static Place place(JsonLocation at) {
        return new Place(Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
