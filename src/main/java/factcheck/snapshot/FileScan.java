package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import factcheck.facts.Problem;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one file for the first time: checks all of it, and notes which sound documents stand where. */
final class FileScan {

    private static final Header NO_HEADER = new Header("", null, null, "", "", null, null);

    private final Candidate candidate;
    private final Limits limits;
    private final int documentsLeft;
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> manifests = new ArrayList<>();
    private final List<Header> broken = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int count;
    private @Nullable SourceFile source;

    /** A scan that takes at most so many documents. */
    FileScan(Candidate candidate, Limits limits, int documentsLeft) {
        this.candidate = candidate;
        this.limits = limits;
        this.documentsLeft = documentsLeft;
    }

    List<Document> documents() {
        SourceFile file = source;
        return file == null
                ? List.of()
                : spans.stream().map(span -> new Document(file, span)).toList();
    }

    List<Document> manifests() {
        SourceFile file = source;
        return file == null
                ? List.of()
                : manifests.stream().map(span -> new Document(file, span)).toList();
    }

    /** What documents that cannot be used say of themselves. */
    List<Header> broken() {
        return broken;
    }

    List<Problem> problems() {
        return problems;
    }

    int count() {
        return count;
    }

    /**
     * Reads the file.
     *
     * @param stdin what is read for standard input
     * @param spool where text goes that cannot be read again from its own place
     * @param raw where a stream goes as it comes, so that it can be read like a file
     */
    void run(JsonFactory factory, InputStream stdin, Spool spool, Spool raw) {
        try {
            Path file = candidate.path();
            if (candidate.stream() || file == null) {
                try (InputStream in = file == null ? stdin : Files.newInputStream(file);
                        OutputStream out = raw.append()) {
                    new LimitedStream(in, limits.fileBytes()).transferTo(out);
                }
                read(factory, raw.file(), null, spool);
            } else {
                read(factory, file, SourceFile.Stamp.of(file), spool);
            }
        } catch (Refused e) {
            problem(null, e.text());
        } catch (IOException e) {
            problem(null, "the file cannot be read" + reason(e));
        }
    }

    private void read(JsonFactory factory, Path file, SourceFile.@Nullable Stamp stamp, Spool spool)
            throws IOException {
        try (var disk = new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(file), 64 << 10), Fingerprint.sha256())) {
            Text text = Text.of(disk, limits);
            try (InputStream utf8 = text.utf8()) {
                if (text.isAsItStands()) {
                    scan(factory, utf8);
                    keep(disk, file, text.skipped(), stamp);
                    return;
                }
                long base = spool.size();
                try (OutputStream copy = spool.append()) {
                    scan(factory, new Copying(utf8, copy));
                }
                if (spans.isEmpty() && manifests.isEmpty()) {
                    spool.truncate(base);
                }
                keep(disk, spool.file(), base, null);
            }
        }
    }

    private void keep(DigestInputStream disk, Path text, long base, SourceFile.@Nullable Stamp stamp)
            throws IOException {
        if (!spans.isEmpty() || !manifests.isEmpty()) {
            disk.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(disk.getMessageDigest().digest());
            source = new SourceFile(candidate.name(), sha256, text, base, stamp, count);
        }
    }

    private void scan(JsonFactory factory, InputStream utf8) throws IOException {
        DocumentCheck check = null;
        boolean inDocument = false;
        try (Tokens tokens = Tokens.of(factory, utf8, limits)) {
            for (JsonToken token = tokens.next(); token != null; token = tokens.next()) {
                if (++count > Math.min(limits.documentsPerFile(), documentsLeft)) {
                    count--;
                    throw tokens.malformed(
                            count == documentsLeft && documentsLeft < limits.documentsPerFile()
                                    ? "more than " + limits.documents() + " documents in one run"
                                    : "more than " + limits.documentsPerFile() + " documents in one file");
                }
                inDocument = true;
                Place place = tokens.place();
                long start = tokens.start();
                if (token != JsonToken.START_OBJECT) {
                    tokens.skip(token);
                    tokens.fingerprint();
                    problem(place, "no snapshot: expected an object, found " + Wording.kind(token));
                    inDocument = false;
                    continue;
                }
                check = new DocumentCheck(tokens, limits);
                check.read();
                finish(check, place, start, tokens.end(), tokens.fingerprint());
                check = null;
                inDocument = false;
            }
            if (count == 0) {
                problem(null, "the file is empty");
            }
        } catch (Malformed e) {
            problem(e.place(), e.text() + rest(inDocument));
            if (check != null) {
                broken(check);
            }
        }
    }

    private void finish(DocumentCheck check, Place place, long start, long end, Fingerprint.Value fingerprint) {
        if (check.isManifest()) {
            manifests.add(new Span(count, place, start, end, fingerprint, NO_HEADER));
            return;
        }
        List<DocumentCheck.Fault> faults = check.faults();
        if (faults.isEmpty()) {
            spans.add(new Span(count, place, start, end, fingerprint, Objects.requireNonNull(check.header())));
            return;
        }
        faults.forEach(fault -> problem(fault.place(), fault.message()));
        broken(check);
    }

    private void broken(DocumentCheck check) {
        Header header = check.header();
        if (header != null) {
            broken.add(header);
        }
    }

    private String rest(boolean inDocument) {
        int before = inDocument ? count - 1 : count;
        return before == 0
                ? ""
                : "; the " + (before == 1 ? "document" : Wording.count(before, "document"))
                        + " before it can still be used, the rest of the file was not read";
    }

    private void problem(@Nullable Place place, String message) {
        problems.add(new Problem(candidate.name(), place == null ? null : place.toString(), message));
    }

    /** Why a file or folder cannot be read, as the end of a sentence. */
    static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof AccessDeniedException) {
            return ": permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return ": it does not exist any more";
        }
        String message = cause instanceof java.nio.file.FileSystemException f ? f.getReason() : cause.getMessage();
        return message == null ? "" : ": " + message.toLowerCase(java.util.Locale.ROOT);
    }

    /** Copies what is read. */
    private static final class Copying extends FilterInputStream {

        private final OutputStream copy;

        Copying(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                copy.write(b);
            }
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            if (n > 0) {
                copy.write(target, offset, n);
            }
            return n;
        }
    }
}
