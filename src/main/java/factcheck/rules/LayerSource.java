package factcheck.rules;

import java.nio.file.Path;

/**
 * A folder of checks, before it is read.
 *
 * @param name the layer's name in reports
 * @param root the folder
 * @param display the folder as messages name it, with forward slashes
 */
public record LayerSource(String name, Path root, String display) {

    /** The layer of a folder as a user named it; it is called after the folder's own name. */
    public static LayerSource of(String folder) {
        Path root = Path.of(folder);
        Path name = root.toAbsolutePath().normalize().getFileName();
        String display = folder.replace('\\', '/').replaceAll("(?<=.)/+$", "");
        return new LayerSource(name == null ? "rules" : name.toString(), root, display);
    }

    /** A path below the folder as messages name it. */
    String display(String relative) {
        return relative.isEmpty() ? display : display.endsWith("/") ? display + relative : display + "/" + relative;
    }
}
