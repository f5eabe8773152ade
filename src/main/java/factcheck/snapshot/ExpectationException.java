package factcheck.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A list of what must be present cannot be used. */
public final class ExpectationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> faults;

    ExpectationException(String file, Map<String, String> faults) {
        super(faults.entrySet().stream()
                .map(e -> file + (e.getKey().isEmpty() ? "" : ":" + e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining("\n")));
        this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /** What is wrong, by place: {@code line:column}, a JSON Pointer, or nothing for the whole. */
    public Map<String, String> faults() {
        return faults;
    }
}
