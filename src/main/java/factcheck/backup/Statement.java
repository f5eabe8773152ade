package factcheck.backup;

import factcheck.facts.Evidence;
import factcheck.facts.Gap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say of a table, before what it rests on is added. */
record Statement(String message, @Nullable Gap gap, List<Evidence> evidence) {}
