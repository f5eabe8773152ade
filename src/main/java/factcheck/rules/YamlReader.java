package factcheck.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a tree from a YAML text of one document. Anchors, aliases, tags and keys given twice are refused, and so is nesting
 * deeper than {@link #MAX_DEPTH}. Plain scalars follow the core schema of YAML 1.2: {@code yes} and {@code no} are text.
 */
final class YamlReader {

    static final int MAX_DEPTH = 32;

    private static final String STAR = "a text that begins with `*`, `&` or `!` must be in quotes";

    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern PLACE = Pattern.compile("line ([0-9]+), column ([0-9]+)");

    private final SourceText source;
    private final List<String> lines;
    private final Mistakes mistakes;
    private final YAMLParser parser;

    private YamlReader(SourceText source, Mistakes mistakes, YAMLParser parser) {
        this.source = source;
        this.lines = source.text().lines().toList();
        this.mistakes = mistakes;
        this.parser = parser;
    }

    /** The file's tree; null where there is none, with the mistakes noted. */
    static @Nullable YamlNode read(SourceText source, Mistakes mistakes) {
        try (YAMLParser parser = FACTORY.createParser(source.text())) {
            return new YamlReader(source, mistakes, parser).document();
        } catch (Refused e) {
            mistakes.add(source.at(e.place, e.message, e.help));
        } catch (JsonProcessingException e) {
            mistakes.add(syntax(source, e));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return null;
    }

    private @Nullable YamlNode document() throws IOException, Refused {
        if (parser.nextToken() == null) {
            mistakes.add(source.whole("the file is empty", null));
            return null;
        }
        YamlNode root = node(0);
        if (parser.nextToken() != null) {
            throw new Refused(place(""), "the file holds more than one document", "remove what follows `---`");
        }
        return root;
    }

    private YamlNode node(int depth) throws IOException, Refused {
        YamlNode.Scalar place = place("");
        JsonToken token = parser.currentToken();
        if (parser.isCurrentAlias()) {
            throw new Refused(place, "aliases are not read", STAR);
        }
        if (parser.getObjectId() != null) {
            throw new Refused(place, "anchors are not read", "write the value out");
        }
        if (parser.getTypeId() != null) {
            throw new Refused(place, "tags are not read", "write the value without its tag");
        }
        if (depth > MAX_DEPTH) {
            throw new Refused(place, "nested deeper than " + MAX_DEPTH + " levels", null);
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(place, depth);
        }
        return token == JsonToken.START_ARRAY ? sequence(place, depth) : place(parser.getText());
    }

    private YamlNode mapping(YamlNode.Scalar place, int depth) throws IOException, Refused {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            YamlNode.Scalar key = place(parser.currentName());
            char first = charAt(key.line(), key.column());
            if (first == '&' || first == '*' || first == '!') {
                throw new Refused(key, "anchors, aliases and tags are not read", STAR);
            }
            parser.nextToken();
            YamlNode value = node(depth + 1);
            YamlNode.Entry earlier = entries.putIfAbsent(key.text(), new YamlNode.Entry(key, value));
            if (earlier != null) {
                mistakes.add(source.at(
                        key,
                        "`" + key.text() + "` is given twice",
                        "it is first given on line " + earlier.key().line()));
            }
        }
        return new YamlNode.Mapping(entries, place.line(), place.column(), place.length());
    }

    private YamlNode sequence(YamlNode.Scalar place, int depth) throws IOException, Refused {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new YamlNode.Sequence(items, place.line(), place.column(), place.length());
    }

    /** The current token as a scalar of that text. */
    private YamlNode.Scalar place(@Nullable String text) {
        JsonLocation start = parser.currentTokenLocation();
        JsonLocation end = parser.currentLocation();
        int line = start.getLineNr();
        int column = start.getColumnNr();
        String content = line <= lines.size() ? lines.get(line - 1) : "";
        int last = end.getLineNr() == line
                ? end.getColumnNr()
                : content.stripTrailing().length() + 1;
        String value = text == null ? "" : text;
        return new YamlNode.Scalar(value, kind(value, line, column), line, column, Math.max(1, last - column));
    }

    private YamlNode.Kind kind(String text, int line, int column) {
        char first = charAt(line, column);
        if (!text.isEmpty() && (first == '"' || first == '\'' || first == '|' || first == '>')) {
            return YamlNode.Kind.TEXT;
        }
        return switch (text) {
            case "true", "false" -> YamlNode.Kind.BOOLEAN;
            case "null", "~" -> YamlNode.Kind.NOTHING;
            case "" -> first == '"' || first == '\'' ? YamlNode.Kind.TEXT : YamlNode.Kind.NOTHING;
            default -> NUMBER.matcher(text).matches() ? YamlNode.Kind.NUMBER : YamlNode.Kind.TEXT;
        };
    }

    private char charAt(int line, int column) {
        String content = line <= lines.size() ? lines.get(line - 1) : "";
        int at = content.codePointCount(0, content.length()) < column ? -1 : content.offsetByCodePoints(0, column - 1);
        return at < 0 || at >= content.length() ? ' ' : content.charAt(at);
    }

    /** What the parser says, without its excerpt of the text: its last line that is not indented. */
    private static Diagnostic syntax(SourceText source, JsonProcessingException e) {
        String problem = "";
        JsonLocation location = e.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        int column = location == null ? 0 : location.getColumnNr();
        for (String part : e.getOriginalMessage().lines().toList()) {
            Matcher place = PLACE.matcher(part);
            if (part.startsWith(" in ") && place.find()) {
                line = Integer.parseInt(place.group(1));
                column = Integer.parseInt(place.group(2));
            } else if (!part.isBlank() && part.charAt(0) != ' ' && part.charAt(0) != '(') {
                problem = part;
            }
        }
        if (problem.startsWith("Expected a field name")) {
            problem = "a key must be plain text";
        } else if (problem.contains("(TAB)")) {
            problem = "a tab cannot indent a line";
        }
        boolean star = e.getOriginalMessage().startsWith("while scanning an a");
        if (star) {
            problem = "an alias or an anchor has no name";
        }
        return Diagnostic.at(
                source.display(),
                source.text(),
                line,
                column,
                1,
                "this is not YAML: " + problem.strip(),
                star ? STAR : null);
    }

    /** A construct that is YAML, but not read here. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient YamlNode place;
        private final String message;
        private final @Nullable String help;

        Refused(YamlNode place, String message, @Nullable String help) {
            super(message);
            this.place = place;
            this.message = message;
            this.help = help;
        }
    }
}
