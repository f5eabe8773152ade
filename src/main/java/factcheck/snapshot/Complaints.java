package factcheck.snapshot;

import factcheck.facts.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one document, up to a number. */
final class Complaints {

    private final Document document;
    private final int most;
    private final List<Problem> problems = new ArrayList<>();
    private int more;

    Complaints(Document document, int most) {
        this.document = document;
        this.most = most;
    }

    /** Adds one, at a JSON Pointer. */
    void add(@Nullable String pointer, String message) {
        if (problems.size() >= most) {
            more++;
        } else {
            problems.add(problem(pointer, message));
        }
    }

    /** All of them; the last one counts those left out. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(problem(null, Wording.count(more, "more problem")));
        }
        return List.copyOf(all);
    }

    private Problem problem(@Nullable String pointer, String message) {
        String which = document.file().documents() == 1
                ? ""
                : "document " + document.span().number() + ": ";
        return new Problem(document.file().name(), pointer, which + message);
    }
}
