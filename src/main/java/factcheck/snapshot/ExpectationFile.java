package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads what must be present in a run, from YAML or JSON: {@code {"expect": [{"account": "111122223333", "regions":
 * ["eu-west-1"]}]}}, or from a collection manifest.
 */
public final class ExpectationFile {

    private static final int SIZE = 64 << 20;

    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<Expectation> found = new ArrayList<>();
    private final boolean strict;

    private ExpectationFile(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads a file.
     *
     * @param name the file as the user named it
     * @throws ExpectationException if it cannot be read, or says something else; lists every mistake
     */
    public static List<Expectation> read(String name, Limits limits) throws ExpectationException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(name)))) {
            String text = text(in, limits);
            boolean json =
                    name.endsWith(".json") || (!isYaml(name) && text.strip().startsWith("{"));
            Object root = json ? json(text, limits) : yaml(text, limits);
            boolean manifest = root instanceof Map<?, ?> map && DocumentCheck.MANIFEST.equals(map.get("format"));
            return new ExpectationFile(!manifest).expectations(name, root);
        } catch (Malformed e) {
            throw fault(name, e.place() == null ? "" : String.valueOf(e.place()), e.text());
        } catch (java.nio.file.NoSuchFileException | InvalidPathException e) {
            throw fault(name, "", "the file does not exist");
        } catch (Refused e) {
            throw fault(name, "", e.text());
        } catch (IOException e) {
            throw fault(name, "", "the file cannot be read" + FileScan.reason(e));
        }
    }

    /** What a manifest says; its other members are not looked at. */
    static List<Expectation> manifest(Map<String, @Nullable Object> manifest) throws ExpectationException {
        return new ExpectationFile(false).expectations("", manifest);
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static ExpectationException fault(String name, String at, String message) {
        return new ExpectationException(name, Map.of(at, message));
    }

    private static String text(InputStream in, Limits limits) throws IOException {
        Text text = Text.of(in, limits);
        try (InputStream utf8 = new LimitedStream(text.utf8(), SIZE)) {
            return new String(utf8.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static @Nullable Object json(String text, Limits limits) throws IOException, Malformed {
        return root(Tokens.factory(limits), text, limits);
    }

    private static @Nullable Object yaml(String text, Limits limits) throws IOException, Malformed {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(SIZE);
        options.setNestingDepthLimit(limits.nesting());
        YAMLFactory factory = YAMLFactory.builder()
                .streamReadConstraints(Tokens.constraints(limits))
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .loaderOptions(options)
                .build();
        return root(factory, text, limits);
    }

    private static @Nullable Object root(JsonFactory factory, String text, Limits limits)
            throws IOException, Malformed {
        try (JsonParser parser = factory.createParser(text);
                Tokens tokens = new Tokens(parser, limits)) {
            JsonToken first = tokens.next();
            if (first == null) {
                throw new Malformed(null, "the file is empty");
            }
            Object root = new Tree(tokens).value(first);
            if (tokens.next() != null) {
                throw tokens.malformed("expected one document, found another");
            }
            return root;
        }
    }

    private List<Expectation> expectations(String file, @Nullable Object root) throws ExpectationException {
        if (root instanceof Map<?, ?> map) {
            unknown(map, List.of("expect"), "");
            Object expect = map.get("expect");
            if (expect instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    entry("/expect/" + i, list.get(i));
                }
            } else if (strict || map.containsKey("expect")) {
                faults.put(
                        map.containsKey("expect") ? "/expect" : "",
                        map.containsKey("expect")
                                ? "expected a list, found " + Wording.kind(expect)
                                : "`expect` is missing");
            }
        } else {
            faults.put("", "expected an object, found " + Wording.kind(root));
        }
        if (!faults.isEmpty()) {
            throw new ExpectationException(file, faults);
        }
        return List.copyOf(found);
    }

    private void entry(String at, @Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            faults.put(at, "expected an object, found " + Wording.kind(entry));
            return;
        }
        unknown(map, List.of("account", "regions"), at);
        String account = account(at + "/account", map.get("account"));
        List<String> regions = new ArrayList<>();
        Object named = map.get("regions");
        if (named instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof String region) {
                    regions.add(region);
                } else {
                    faults.put(at + "/regions/" + i, "expected a string, found " + Wording.kind(list.get(i)));
                }
            }
        } else if (named != null && !"".equals(named)) {
            faults.put(at + "/regions", "expected a list, found " + Wording.kind(named));
        }
        found.add(new Expectation(account, regions));
    }

    private String account(String at, @Nullable Object account) {
        if (account == null) {
            faults.put(at, "`account` is missing");
        } else if (account instanceof Number number) {
            faults.put(at, DocumentCheck.numberedAccount(number.toString()));
        } else if (!(account instanceof String text)) {
            faults.put(at, "expected a string of 12 digits, found " + Wording.kind(account));
        } else if (!DocumentCheck.isAccount(text)) {
            faults.put(at, "the account " + Wording.quote(text) + " is not 12 digits");
        } else {
            return text;
        }
        return "";
    }

    private void unknown(Map<?, ?> map, List<String> names, String at) {
        if (strict) {
            for (Object name : map.keySet()) {
                if (!names.contains(String.valueOf(name))) {
                    faults.put(
                            at + "/" + name,
                            "unknown key " + Wording.quote(String.valueOf(name)) + "; known: "
                                    + String.join(
                                            ", ",
                                            names.stream()
                                                    .map(n -> "`" + n + "`")
                                                    .toList()));
                }
            }
        }
    }
}
