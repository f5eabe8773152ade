package factcheck.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file: UTF-8, without a byte order mark, its lines ended by a line feed.
 *
 * @param display the file as the user named it, with forward slashes
 */
record SourceText(String display, String text) {

    /** No file of rules or configuration is larger. */
    static final int MAX_BYTES = 1 << 20;

    private static final String WANTED = "save the file as UTF-8";

    /** Reads a file, or notes why that cannot be done and gives null. */
    static @Nullable SourceText read(Path file, String display, Mistakes mistakes) {
        try {
            if (!Files.exists(file)) {
                mistakes.add(Diagnostic.of(display, "no such file", null));
                return null;
            }
            if (!Files.isRegularFile(file)) {
                mistakes.add(Diagnostic.of(display, "this is not a file", null));
                return null;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return decode(in.readNBytes(MAX_BYTES + 1), display, mistakes);
            }
        } catch (NoSuchFileException e) {
            mistakes.add(Diagnostic.of(display, "no such file", null));
        } catch (AccessDeniedException e) {
            mistakes.add(Diagnostic.of(display, "the file may not be read", null));
        } catch (IOException e) {
            mistakes.add(Diagnostic.of(display, "the file cannot be read", null));
        }
        return null;
    }

    private static @Nullable SourceText decode(byte[] bytes, String display, Mistakes mistakes) {
        if (bytes.length > MAX_BYTES) {
            mistakes.add(Diagnostic.of(display, "the file is larger than 1 MiB", null));
            return null;
        }
        if (bytes.length > 1 && isUtf16Mark(bytes)) {
            mistakes.add(Diagnostic.of(display, "the file is UTF-16, not UTF-8", WANTED));
            return null;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            mistakes.add(Diagnostic.of(display, "the file is not UTF-8", WANTED));
            return null;
        }
        SourceText source = new SourceText(display, normalised(text));
        int odd = source.controlCharacter();
        if (odd >= 0) {
            String before = source.text.substring(0, odd);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = odd - before.lastIndexOf('\n');
            String code = String.format("U+%04X", (int) source.text.charAt(odd));
            mistakes.add(new Diagnostic(
                    display, line, column, 0, null, "the file holds the control character " + code, null));
            return null;
        }
        return source;
    }

    private static boolean isUtf16Mark(byte[] bytes) {
        return (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
                || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe);
    }

    private static String normalised(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return marked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private int controlCharacter() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f) {
                return i;
            }
        }
        return -1;
    }

    /** A mistake of the file as a whole. */
    Diagnostic whole(String message, @Nullable String help) {
        return Diagnostic.of(display, message, help);
    }

    /** A mistake at a node of the file. */
    Diagnostic at(YamlNode node, String message, @Nullable String help) {
        return Diagnostic.at(display, text, node.line(), node.column(), node.length(), message, help);
    }
}
