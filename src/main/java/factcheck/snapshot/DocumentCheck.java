package factcheck.snapshot;

import com.fasterxml.jackson.core.JsonToken;
import factcheck.facts.Arns;
import factcheck.facts.Timestamps;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one document while its tokens pass by, and keeps what it says of itself; builds no facts. */
final class DocumentCheck {

    static final String FORMAT = "factcheck-snapshot/1";
    static final String MANIFEST = "factcheck-manifest/1";

    private static final String FAMILY = "factcheck-snapshot/";
    private static final Set<String> OWN =
            Set.of("format", "account", "accountName", "region", "partition", "collectedAt");

    /** Something that makes the document unusable. */
    record Fault(Place place, String message) {}

    /** A member of the document's own. */
    private record Value(JsonToken token, String text, Place place) {}

    private final Tokens tokens;
    private final Limits limits;
    private final Place start;
    private final Map<String, Value> own = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable String organization;
    private boolean hasFacts;

    /** A check of the document whose first token is at hand. */
    DocumentCheck(Tokens tokens, Limits limits) {
        this.tokens = tokens;
        this.limits = limits;
        this.start = tokens.place();
    }

    /** Reads to the end of the document. */
    void read() throws IOException, Malformed {
        while (tokens.inside() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            JsonToken token = tokens.inside();
            if (OWN.contains(name)) {
                own.put(name, new Value(token, token.isScalarValue() ? tokens.text() : "", tokens.place()));
                tokens.skip(token);
            } else if (name.equals("organization")) {
                organization(token);
            } else if (name.equals("facts")) {
                facts(token);
            } else if (name.equals("gaps")) {
                gaps(token);
            } else {
                tokens.skip(token);
            }
        }
    }

    boolean isManifest() {
        Value format = own.get("format");
        return format != null
                && format.token() == JsonToken.VALUE_STRING
                && format.text().equals(MANIFEST);
    }

    /** What makes the document unusable, once it has been read; one fault where it is no snapshot at all. */
    List<Fault> faults() {
        Value format = own.get("format");
        if (format == null) {
            return List.of(new Fault(start, "no snapshot: the object has no `format`"));
        }
        if (format.token() != JsonToken.VALUE_STRING) {
            return List.of(new Fault(format.place(), expected("format", "a string", format.token())));
        }
        if (!format.text().equals(FORMAT)) {
            String quoted = Wording.quote(format.text());
            return List.of(new Fault(
                    format.place(),
                    format.text().startsWith(FAMILY)
                            ? "the version " + quoted + " is not known; this release reads `" + FORMAT + "`"
                            : "no snapshot: the format is " + quoted + ", not `" + FORMAT + "`"));
        }
        List<Fault> all = new ArrayList<>();
        account(all);
        region(all);
        for (String optional : List.of("accountName", "partition", "collectedAt")) {
            Value value = own.get(optional);
            if (value != null && value.token() != JsonToken.VALUE_STRING && value.token() != JsonToken.VALUE_NULL) {
                all.add(new Fault(value.place(), expected(optional, "a string", value.token())));
            }
        }
        String collected = text("collectedAt");
        if (collected != null && Timestamps.parse(collected) == null) {
            all.add(new Fault(
                    own.getOrDefault("collectedAt", format).place(),
                    "`collectedAt`: " + Wording.quote(collected)
                            + " is not a time with an offset, such as `2026-11-30T12:00:00Z`"));
        }
        if (!hasFacts) {
            all.add(new Fault(start, "`facts` is missing"));
        }
        all.addAll(faults);
        return all;
    }

    /** What the document says of itself; null where it is no snapshot, or does not say its account and region. */
    @Nullable
    Header header() {
        String account = text("account");
        String region = text("region");
        if (!FORMAT.equals(text("format"))
                || account == null
                || region == null
                || !isAccount(account)
                || !isRegion(region)) {
            return null;
        }
        String partition = text("partition");
        String collected = text("collectedAt");
        Instant time = Timestamps.parse(collected);
        return new Header(
                account,
                text("accountName"),
                organization,
                partition == null ? Arns.partitionOf(region) : partition,
                region,
                collected,
                time);
    }

    static boolean isAccount(String text) {
        return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What to say of an account that is written as a number. */
    static String numberedAccount(String text) {
        boolean digits = text.length() <= 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return "the account is a number; write it as a string of 12 digits"
                + (digits ? ": `\"" + "0".repeat(12 - text.length()) + text + "\"`" : "");
    }

    private static boolean isRegion(String text) {
        return !text.isEmpty()
                && text.length() <= 40
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    private void account(List<Fault> all) {
        Value account = own.get("account");
        if (account == null) {
            all.add(new Fault(start, "`account` is missing"));
        } else if (account.token() == JsonToken.VALUE_NUMBER_INT) {
            all.add(new Fault(account.place(), numberedAccount(account.text())));
        } else if (account.token() != JsonToken.VALUE_STRING) {
            all.add(new Fault(account.place(), expected("account", "a string of 12 digits", account.token())));
        } else if (!isAccount(account.text())) {
            all.add(new Fault(account.place(), "the account " + Wording.quote(account.text()) + " is not 12 digits"));
        }
    }

    private void region(List<Fault> all) {
        Value region = own.get("region");
        if (region == null) {
            all.add(new Fault(start, "`region` is missing"));
        } else if (region.token() != JsonToken.VALUE_STRING) {
            all.add(new Fault(region.place(), expected("region", "a string", region.token())));
        } else if (!isRegion(region.text())) {
            all.add(new Fault(
                    region.place(), Wording.quote(region.text()) + " is no region code, such as `eu-west-1`"));
        }
    }

    private @Nullable String text(String name) {
        Value value = own.get(name);
        return value != null && value.token() == JsonToken.VALUE_STRING ? value.text() : null;
    }

    private static String expected(String name, String wanted, JsonToken found) {
        return "`" + name + "`: expected " + wanted + ", found " + Wording.kind(found);
    }

    private void organization(JsonToken token) throws IOException, Malformed {
        if (token != JsonToken.START_OBJECT) {
            if (token != JsonToken.VALUE_NULL) {
                faults.add(new Fault(tokens.place(), expected("organization", "an object", token)));
                tokens.skip(token);
            }
            return;
        }
        while (tokens.inside() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            JsonToken value = tokens.inside();
            if (name.equals("id") && value == JsonToken.VALUE_STRING) {
                organization = tokens.text();
            } else if (name.equals("id") && value != JsonToken.VALUE_NULL) {
                faults.add(new Fault(tokens.place(), expected("organization.id", "a string", value)));
            }
            tokens.skip(value);
        }
    }

    private void facts(JsonToken token) throws IOException, Malformed {
        hasFacts = true;
        if (token != JsonToken.START_OBJECT) {
            faults.add(new Fault(tokens.place(), expected("facts", "an object", token)));
            tokens.skip(token);
            return;
        }
        while (tokens.inside() == JsonToken.FIELD_NAME) {
            String section = tokens.name();
            JsonToken value = tokens.inside();
            if (value == JsonToken.START_ARRAY) {
                int count = 0;
                for (JsonToken t = tokens.inside(); t != JsonToken.END_ARRAY; t = tokens.inside()) {
                    counted(++count, "the section " + Wording.quote(section) + " has", "elements");
                    tokens.skip(t);
                }
            } else {
                tokens.skip(value);
            }
        }
    }

    private void gaps(JsonToken token) throws IOException, Malformed {
        if (token != JsonToken.START_ARRAY) {
            if (token != JsonToken.VALUE_NULL) {
                faults.add(new Fault(tokens.place(), expected("gaps", "a list", token)));
                tokens.skip(token);
            }
            return;
        }
        int count = 0;
        for (JsonToken t = tokens.inside(); t != JsonToken.END_ARRAY; t = tokens.inside()) {
            counted(++count, "`gaps` has", "entries");
            Fault fault = gap(t);
            if (fault != null && faults.size() < limits.problems()) {
                faults.add(fault);
            }
        }
    }

    private @Nullable Fault gap(JsonToken token) throws IOException, Malformed {
        Place place = tokens.place();
        if (token != JsonToken.START_OBJECT) {
            tokens.skip(token);
            return new Fault(place, "a gap must be an object, found " + Wording.kind(token));
        }
        boolean operation = false;
        boolean code = false;
        Fault fault = null;
        while (tokens.inside() == JsonToken.FIELD_NAME) {
            String name = tokens.name();
            JsonToken value = tokens.inside();
            boolean text = value == JsonToken.VALUE_STRING;
            boolean needed = name.equals("operation") || name.equals("code");
            if (needed && text && !tokens.text().isEmpty()) {
                operation |= name.equals("operation");
                code |= name.equals("code");
            } else if ((needed && !text) || (isOptional(name) && !text && value != JsonToken.VALUE_NULL)) {
                fault = new Fault(
                        tokens.place(), "a gap's `" + name + "` must be a string, found " + Wording.kind(value));
            }
            tokens.skip(value);
        }
        if (fault == null && !(operation && code)) {
            fault = new Fault(place, "a gap has no `" + (operation ? "code" : "operation") + "`");
        }
        return fault;
    }

    private static boolean isOptional(String name) {
        return name.equals("resource") || name.equals("message");
    }

    private void counted(int count, String whose, String what) throws Malformed {
        if (count > limits.elements()) {
            throw tokens.malformed(whose + " more than " + limits.elements() + " " + what);
        }
    }
}
