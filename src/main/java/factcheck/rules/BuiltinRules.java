package factcheck.rules;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the built-in checks are. Close it once the rules are loaded. */
public final class BuiltinRules implements AutoCloseable {

    /** The name of the built-in layer. */
    public static final String LAYER = "builtin";

    /** The system property that names the folder of the built-in checks; the launcher of a clone sets it. */
    public static final String PROPERTY = "factcheck.rules";

    private final LayerSource source;
    private final @Nullable FileSystem archive;

    private BuiltinRules(LayerSource source, @Nullable FileSystem archive) {
        this.source = source;
        this.archive = archive;
    }

    /**
     * Finds the built-in checks: the folder that {@link #PROPERTY} names, else the folder {@code rules} beside the classes,
     * in their jar or their folder.
     *
     * @throws RulesException where there are none
     */
    public static BuiltinRules open() throws RulesException {
        String folder = System.getProperty(PROPERTY);
        if (folder != null && !folder.isBlank()) {
            LayerSource named = LayerSource.of(seenFromHere(folder));
            return new BuiltinRules(new LayerSource(LAYER, named.root(), named.display()), null);
        }
        try {
            URI place = BuiltinRules.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return beside(Path.of(place));
        } catch (URISyntaxException e) {
            throw none();
        }
    }

    /** The same folder, named from the working folder where it lies below it. */
    private static String seenFromHere(String folder) {
        Path here = Path.of("").toAbsolutePath();
        Path there = Path.of(folder).toAbsolutePath();
        return there.startsWith(here) && !there.equals(here)
                ? here.relativize(there).toString()
                : folder;
    }

    /** The checks in a jar or a folder of classes. */
    static BuiltinRules beside(Path classes) throws RulesException {
        try {
            FileSystem archive = Files.isDirectory(classes) ? null : FileSystems.newFileSystem(classes);
            Path root = archive == null ? classes.resolve("rules") : archive.getPath("/rules");
            if (!Files.isDirectory(root)) {
                if (archive != null) {
                    archive.close();
                }
                throw none();
            }
            return new BuiltinRules(new LayerSource(LAYER, root, LAYER), archive);
        } catch (IOException e) {
            throw none();
        }
    }

    private static RulesException none() {
        return new RulesException(
                List.of(Diagnostic.of(LAYER, "the built-in checks are not there", "the installation is not whole")));
    }

    /** The layer of the built-in checks. */
    public LayerSource source() {
        return source;
    }

    @Override
    public void close() {
        if (archive != null) {
            try {
                archive.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
