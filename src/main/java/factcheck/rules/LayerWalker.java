package factcheck.rules;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the check folders and {@code facts.yaml} files of a layer's folder. Hidden entries are passed over, and nothing
 * outside the folder is read: a link that leads out of it is a mistake, a linked folder inside it is passed over, as it is
 * found at its own place.
 */
final class LayerWalker {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_ENTRIES = 100_000;

    private final LayerSource layer;
    private final Path root;
    private final Mistakes mistakes;
    private final List<CheckFolder> checks = new ArrayList<>();
    private final Map<String, Path> facts = new TreeMap<>();
    private final Set<String> ids = new TreeSet<>();
    private int entries;

    private LayerWalker(LayerSource layer, Path root, Mistakes mistakes) {
        this.layer = layer;
        this.root = root;
        this.mistakes = mistakes;
    }

    /** Walks a layer; one whose folder is not there, or holds no check, is a mistake. */
    static LayerWalker walk(LayerSource layer, Mistakes mistakes) {
        Path root = layer.root();
        int before = mistakes.count();
        try {
            if (!Files.exists(root)) {
                mistakes.add(Diagnostic.of(layer.display(), "there is no such folder", null));
            } else if (!Files.isDirectory(root)) {
                mistakes.add(Diagnostic.of(layer.display(), "this is not a folder", "name the folder of the checks"));
            } else {
                root = root.toRealPath();
                var walker = new LayerWalker(layer, root, mistakes);
                walker.folder(root, "", 0, null);
                if (walker.checks.isEmpty() && mistakes.count() == before) {
                    mistakes.add(Diagnostic.of(
                            layer.display(),
                            "the folder holds no check",
                            "a check is a folder with a rule file of the same name and a `metadata.yaml`"));
                }
                return walker;
            }
        } catch (IOException e) {
            mistakes.add(Diagnostic.of(layer.display(), "the folder cannot be read", null));
        }
        return new LayerWalker(layer, root, mistakes);
    }

    /** The check folders, by path. */
    List<CheckFolder> checks() {
        return checks;
    }

    /** The ids of all check folders, also of those that are not whole. */
    Set<String> ids() {
        return ids;
    }

    /** The {@code facts.yaml} files, by path below the layer's folder. */
    Map<String, Path> facts() {
        return facts;
    }

    private void folder(Path folder, String relative, int depth, @Nullable String within) {
        Map<String, Path> files = new TreeMap<>();
        Map<String, Path> folders = new TreeMap<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (++entries > MAX_ENTRIES) {
                    complain(relative, "the layer's folder holds more than " + MAX_ENTRIES + " files", null);
                    return;
                }
                String name = entry.getFileName().toString().replace("/", "");
                if (!name.startsWith(".")) {
                    sort(entry, name, path(relative, name), files, folders);
                }
            }
        } catch (IOException e) {
            complain(relative, "the folder cannot be read", null);
            return;
        }
        String check = check(folder, relative, files, within);
        if (depth == MAX_DEPTH && !folders.isEmpty()) {
            complain(relative, "folders are nested deeper than " + MAX_DEPTH + " levels", null);
            return;
        }
        folders.forEach(
                (name, inner) -> folder(inner, path(relative, name), depth + 1, check == null ? within : check));
    }

    private void sort(Path entry, String name, String relative, Map<String, Path> files, Map<String, Path> folders)
            throws IOException {
        boolean link = Files.isSymbolicLink(entry);
        boolean directory = Files.isDirectory(entry);
        if (!directory && !isRead(name)) {
            return;
        }
        if (!link) {
            (directory ? folders : files).put(name, entry);
        } else if (!Files.exists(entry)) {
            complain(relative, "the link leads nowhere", null);
        } else if (!entry.toRealPath().startsWith(root)) {
            complain(relative, "the link leads out of the layer's folder", "copy what it leads to");
        } else if (!directory) {
            files.put(name, entry);
        }
    }

    private static boolean isRead(String name) {
        return name.endsWith(CheckFolder.DRL) || name.matches("(metadata|cases|facts)\\.ya?ml");
    }

    /** Takes the files of one folder; gives the folder as a message names it where it is a check. */
    private @Nullable String check(Path folder, String relative, Map<String, Path> files, @Nullable String within) {
        for (String name : files.keySet()) {
            if (name.endsWith(".yml")) {
                String right = name.replace(".yml", ".yaml");
                complain(path(relative, name), "a file of this name is not read", "name it `" + right + "`");
            }
        }
        Path facts = files.get(CheckFolder.FACTS);
        if (facts != null) {
            this.facts.put(path(relative, CheckFolder.FACTS), facts);
        }
        List<String> rules =
                files.keySet().stream().filter(f -> f.endsWith(CheckFolder.DRL)).toList();
        Path metadata = files.get(CheckFolder.METADATA);
        Path cases = files.get(CheckFolder.CASES);
        if (rules.isEmpty() && metadata == null && cases == null) {
            return null;
        }
        if (within != null) {
            complain(relative, "a check cannot stand within a check", "move it out of `" + within + "`");
            return null;
        }
        String id = folder.getFileName().toString();
        ids.add(id);
        if (isWhole(id, relative, rules, files) && metadata != null) {
            Path drl = files.get(id + CheckFolder.DRL);
            if (drl != null) {
                checks.add(new CheckFolder(id, service(folder), relative, drl, metadata, cases));
            }
        }
        return layer.display(relative);
    }

    private boolean isWhole(String id, String relative, List<String> rules, Map<String, Path> files) {
        int before = mistakes.count();
        String wanted = id + CheckFolder.DRL;
        if (!id.matches("[a-z][a-z0-9_]{2,79}")) {
            complain(
                    relative,
                    "`" + id + "` cannot be the id of a check",
                    "an id has 3 to 80 characters: small letters, digits and `_`, a letter first");
        }
        for (String rule : rules) {
            if (!rule.equals(wanted)) {
                complain(
                        path(relative, rule),
                        "the rule file is not named after its folder `" + id + "`",
                        "name it `" + wanted + "`, or the folder after it");
            }
        }
        if (rules.isEmpty()) {
            complain(relative, "the check has no rule file", "write its rules to `" + wanted + "`");
        }
        if (!files.containsKey(CheckFolder.METADATA) && !files.containsKey("metadata.yml")) {
            complain(relative, "the check has no `metadata.yaml`", "it needs `title`, `severity` and `resource`");
        }
        return mistakes.count() == before;
    }

    private static String service(Path folder) {
        Path above = folder.getParent();
        Path name = above == null ? null : above.getFileName();
        String service = name == null ? "" : name.toString().replace("/", "");
        return service.matches("[a-z][a-z0-9_]*") ? service : "";
    }

    private void complain(String relative, String message, @Nullable String help) {
        mistakes.add(Diagnostic.of(layer.display(relative), message, help));
    }

    private static String path(String relative, String name) {
        return relative.isEmpty() ? name : relative + "/" + name;
    }
}
