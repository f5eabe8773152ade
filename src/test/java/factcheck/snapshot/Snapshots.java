package factcheck.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import factcheck.facts.Gap;
import factcheck.facts.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Makes snapshots, and writes down what an index says of them. */
final class Snapshots {

    static final String ACCOUNT = "111122223333";

    private Snapshots() {}

    /** A document with these facts, collected at noon. */
    static String document(String account, String region, String facts) {
        return document(account, region, "2026-11-30T12:00:00Z", facts, "");
    }

    /** A document; {@code more} goes before its end. */
    static String document(String account, String region, String collected, String facts, String more) {
        return """
                {"format": "factcheck-snapshot/1", "account": "%s", "region": "%s", "collectedAt": "%s", "facts": {%s}%s}""".formatted(account, region, collected, facts, more);
    }

    /** One that knows the tables of those names. */
    static String tables(String account, String region, String... names) {
        String tables = java.util.Arrays.stream(names)
                .map("{\"TableName\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", "));
        return document(account, region, "\"Table\": [" + tables + "]");
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        try {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String text) {
        return gzip(text.getBytes(UTF_8));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static InputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    static SnapshotIndex index(Path... paths) throws NoSnapshotException {
        return SnapshotIndex.read(
                java.util.Arrays.stream(paths).map(Path::toString).toList(), nothing(), Limits.DEFAULT);
    }

    /** Everything an index says and every fact it holds, a line each, with {@code folder} left out of paths. */
    static String report(SnapshotIndex index, Path folder) {
        List<String> lines = new ArrayList<>();
        index.inputs().forEach(i -> lines.add("input " + i.path() + " " + i.account() + " " + i.region()));
        index.warnings().forEach(w -> lines.add("warning " + w));
        index.problems().forEach(p -> lines.add("problem " + p.describe()));
        for (String account : index.accounts()) {
            AccountFacts facts = index.load(account, new LoadOptions(null));
            facts.regions().forEach(scope -> lines.add("region " + account + " " + scope.region()));
            facts.facts()
                    .forEach(f -> lines.add("fact " + f.element().section().name() + " " + f.name() + " "
                            + f.element().origin().input()
                            + f.element().origin().pointer()));
            for (Gap gap : facts.gaps()) {
                String resource = gap.resource() == null ? "" : gap.resource() + " ";
                String line = gap.origin() == null
                        ? "unknown " + gap.region() + ": " + gap.message()
                        : "gap " + gap.region() + " " + resource + gap.describe();
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
            facts.namedOnly()
                    .forEach(n -> lines.add("named " + n.section().name() + " " + n.name() + " "
                            + n.gap().describe()));
            facts.problems().stream().map(Problem::describe).forEach(p -> lines.add("problem " + p));
        }
        return String.join("\n", lines).replace(folder.toString() + "/", "");
    }

    /** What an index of these files says and holds. */
    static String report(Path folder, Path... paths) throws NoSnapshotException {
        try (SnapshotIndex index = index(paths)) {
            return report(index, folder);
        }
    }
}
