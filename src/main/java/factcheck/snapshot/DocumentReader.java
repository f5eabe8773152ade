package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import factcheck.facts.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a document for the second time, and builds the facts of its region. */
final class DocumentReader {

    static final String CHANGED = "the file changed while it was being read";

    private static final Set<String> NEEDED = Set.of("facts", "gaps");

    private final JsonFactory factory;
    private final Limits limits;
    private final LoadOptions options;

    DocumentReader(JsonFactory factory, Limits limits, LoadOptions options) {
        this.factory = factory;
        this.limits = limits;
        this.options = options;
    }

    /** The facts of a region; where its document cannot be read any more, a problem and a gap. */
    RegionFacts read(Chosen chosen) {
        Header header = chosen.header();
        Scope scope = new Scope(
                header.account(),
                header.accountName(),
                header.organization(),
                header.partition(),
                header.region(),
                options.asOf() != null ? options.asOf() : header.time());
        Document document = chosen.document();
        if (document == null) {
            return RegionFacts.unusable(scope, chosen.fault(), List.of());
        }
        Complaints complaints = new Complaints(document, limits.problems());
        String fault;
        try {
            Map<String, @Nullable Object> root = tree(document, factory, limits, NEEDED);
            return new RegionBuilder(scope, chosen.input(), options, complaints).build(root);
        } catch (Malformed e) {
            fault = CHANGED;
        } catch (IOException e) {
            fault = "the file cannot be read any more" + FileScan.reason(e);
        }
        complaints.add(null, fault);
        return RegionFacts.unusable(scope, fault, complaints.problems());
    }

    /** A whole document as a tree. */
    static Map<String, @Nullable Object> tree(Document document, JsonFactory factory, Limits limits)
            throws IOException, Malformed {
        return tree(document, factory, limits, null);
    }

    private static Map<String, @Nullable Object> tree(
            Document document, JsonFactory factory, Limits limits, @Nullable Set<String> needed)
            throws IOException, Malformed {
        Span span = document.span();
        if (!document.file().isUnchanged()) {
            throw new Malformed(null, CHANGED);
        }
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        try (InputStream in = document.file().open(span.start(), span.end());
                Tokens tokens = Tokens.of(factory, in, limits)) {
            Tree tree = new Tree(tokens);
            if (tokens.inside() != JsonToken.START_OBJECT) {
                throw new Malformed(null, CHANGED);
            }
            while (tokens.inside() == JsonToken.FIELD_NAME) {
                String name = tokens.name();
                JsonToken token = tokens.inside();
                if (needed == null || needed.contains(name)) {
                    root.put(name, tree.value(token));
                } else {
                    tokens.skip(token);
                }
            }
            if (!tokens.fingerprint().equals(span.fingerprint())) {
                throw new Malformed(null, CHANGED);
            }
        }
        return Collections.unmodifiableMap(root);
    }
}
