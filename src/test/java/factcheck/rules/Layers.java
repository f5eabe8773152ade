package factcheck.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Layers for tests. */
final class Layers {

    static final String DRL = "rule \"r\" when Table() then end\n";
    static final String METADATA = "title: Tables are well\nseverity: low\nresource: Table\n";

    private Layers() {}

    /** The checks of {@code layers/good}. */
    static RuleBook good() throws RulesException {
        return RuleBook.load(List.of(source(Path.of("src/test/resources/layers/good"))));
    }

    static LayerSource source(Path folder) {
        String name = folder.getFileName().toString();
        return new LayerSource(name, folder, name);
    }

    /** Writes a check with plain rules into a service's folder of a layer. */
    static Path check(Path layer, String id, String metadata) throws IOException {
        Path folder = Files.createDirectories(layer.resolve("dynamodb").resolve(id));
        Files.writeString(folder.resolve(id + ".drl"), DRL);
        Files.writeString(folder.resolve("metadata.yaml"), metadata);
        return folder;
    }
}
