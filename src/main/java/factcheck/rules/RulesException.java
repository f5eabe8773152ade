package factcheck.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rules, configuration, or what the command line says of them cannot be used; nothing is evaluated. Carries every mistake
 * found, sorted. A mistake of the command line names the option in place of a file.
 */
public final class RulesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** With at least one mistake. */
    public RulesException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .sorted(Diagnostic.ORDER)
                .distinct()
                .map(Diagnostic::render)
                .collect(Collectors.joining("\n")));
        this.diagnostics =
                diagnostics.stream().sorted(Diagnostic.ORDER).distinct().toList();
    }

    /** The mistakes, sorted by place. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
