package factcheck.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Digests of checks. Line ends, trailing blank space and the {@code overrides} line of the metadata do not count, so that a
 * copy with nothing but that line added has the digest of its original.
 */
final class Digests {

    private Digests() {}

    static boolean isDigest(String text) {
        return text.matches("sha256:[0-9a-f]{64}");
    }

    /** The digest of a check's rule text and metadata text. */
    static String ofCheck(String drl, String metadata) {
        return sha256("drl\n" + stripped(drl) + "\u0000metadata\n" + stripped(withoutOverrides(metadata)));
    }

    /** The digest of a text as it is. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stripped(String text) {
        String lines = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return lines.stripTrailing() + "\n";
    }

    /** The text without its top-level key {@code overrides} and the indented lines that go with it. */
    private static String withoutOverrides(String metadata) {
        StringBuilder kept = new StringBuilder();
        boolean within = false;
        for (String line : metadata.lines().toList()) {
            within = line.matches("[\"']?overrides[\"']?\\s*:.*") || (within && line.matches("\\s+\\S.*"));
            if (!within) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }
}
