package factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares an output with the file that holds it whole; {@code -Dgolden.update=true} writes the file anew. */
public final class Golden {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private Golden() {}

    /** Fails unless the test resource has exactly that text. */
    public static void check(String resource, String actual) throws IOException {
        Path file = RESOURCES.resolve(resource);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).as(resource).isEqualTo(Files.readString(file));
    }
}
