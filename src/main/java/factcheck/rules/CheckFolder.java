package factcheck.rules;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of one check, found but not read.
 *
 * @param id the folder's name
 * @param service the name of the folder above, or empty
 * @param relative the folder below its layer's, with forward slashes; empty for the layer's folder itself
 * @param drl the rule file
 * @param metadata the metadata file
 * @param cases the case file, or null
 */
record CheckFolder(
        String id,
        String service,
        String relative,
        Path drl,
        Path metadata,
        @Nullable Path cases) {

    static final String METADATA = "metadata.yaml";
    static final String CASES = "cases.yaml";
    static final String FACTS = "facts.yaml";
    static final String DRL = ".drl";

    /** The path of a file of the folder below the layer's. */
    String path(String file) {
        return relative.isEmpty() ? file : relative + "/" + file;
    }
}
