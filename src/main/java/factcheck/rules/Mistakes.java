package factcheck.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects every mistake of a piece of work, so that a person sees them all at once. */
final class Mistakes {

    private final List<Diagnostic> found = new ArrayList<>();

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    int count() {
        return found.size();
    }

    void throwIfAny() throws RulesException {
        if (!found.isEmpty()) {
            throw new RulesException(found);
        }
    }
}
