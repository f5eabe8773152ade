package factcheck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Inputs that cannot be used, each wrong in one way. */
final class BadInputs {

    private static final String HEAD = "{\"format\":\"factcheck-snapshot/1\",\"account\":\"111122223333\","
            + "\"region\":\"eu-central-1\",\"collectedAt\":\"2026-11-30T12:00:00Z\",";

    private BadInputs() {}

    /** Texts of files that are no sound snapshot, by name; each gives a problem. */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("truncated", HEAD + "\"facts\":{\"Table\":[{\"TableName\":\"ord");
        texts.put("wrong-types", HEAD + "\"facts\":{\"Table\":[{\"TableName\":7}]},\"gaps\":{}}");
        texts.put(
                "wrong-type-within",
                HEAD + "\"facts\":{\"Table\":[{\"TableName\":\"orders\",\"DeletionProtectionEnabled\":\"yes\"}]}}");
        texts.put("facts-list", HEAD + "\"facts\":[]}");
        texts.put("duplicate-key", HEAD + "\"facts\":{\"Table\":[]},\n\"facts\":{}}");
        texts.put("empty", "");
        texts.put("nested", HEAD + "\"facts\":{\"Table\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}}");
        texts.put("nan", HEAD + "\"facts\":{\"Table\":[{\"TableName\":\"orders\",\"ItemCount\":NaN}]}}");
        texts.put("no-snapshot", "{\"TableNames\":[\"orders\"]}");
        texts.put("list", "[1, 2]");
        texts.put("future", HEAD.replace("snapshot/1", "snapshot/2") + "\"facts\":{}}");
        texts.put("account-number", HEAD.replace("\"111122223333\"", "111122223333") + "\"facts\":{}}");
        texts.put("account-short", HEAD.replace("111122223333", "1111") + "\"facts\":{}}");
        texts.put("no-region", HEAD.replace("\"region\":\"eu-central-1\",", "") + "\"facts\":{}}");
        texts.put("words", "Table orders is fine\n");
        return texts;
    }

    /** Writes all of them below a folder, and folders and rules that are wrong. */
    static void write(Path folder) throws IOException {
        for (Map.Entry<String, String> text : texts().entrySet()) {
            Files.writeString(folder.resolve(text.getKey() + ".json"), text.getValue());
        }
        bomb(folder.resolve("bomb.json.gz"));
        Files.writeString(folder.resolve("no-gzip.json.gz"), "\u001f\u008b\u0008", StandardCharsets.ISO_8859_1);
        Files.createDirectories(folder.resolve("empty-folder/inner"));
        Files.writeString(folder.resolve("empty-folder/notes.txt"), "no snapshot");
        Path loop = Files.createDirectories(folder.resolve("loop/inner"));
        Files.createSymbolicLink(loop.resolve("up"), folder.resolve("loop"));
        Path self = Files.createDirectories(folder.resolve("link-loop")).resolve("self.json");
        Files.createSymbolicLink(self, self);
        Files.copy(Path.of(Cli.RESOURCES, "snapshots/well.json"), loop.resolve("well.json"));
        Files.createSymbolicLink(loop.resolve("again.json"), loop.resolve("well.json"));
    }

    /** 64 MiB of blanks in some 64 KiB. */
    private static void bomb(Path file) throws IOException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        }
    }
}
