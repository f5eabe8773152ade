package factcheck.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads layers into a {@link RuleBook}: first where everything is, then the fact types, then the checks. */
final class LayerReader {

    /** A check whose files could be read, before anything is made of its metadata. */
    private record Draft(
            LayerSource layer,
            CheckFolder folder,
            SourceText drl,
            SourceText metadata,
            @Nullable SourceText cases,
            String digest) {}

    private final Mistakes mistakes = new Mistakes();
    private final FactTypesReader factTypes = new FactTypesReader();
    private final List<Diagnostic> warnings = new ArrayList<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, @Nullable Check> checks = new LinkedHashMap<>();
    private final Set<String> earlier = new LinkedHashSet<>();

    RuleBook read(List<LayerSource> sources) throws RulesException {
        List<LayerSource> layers = distinct(sources);
        List<List<Draft>> found = new ArrayList<>();
        List<Set<String>> ids = new ArrayList<>();
        for (LayerSource layer : layers) {
            LayerWalker walked = LayerWalker.walk(layer, mistakes);
            walked.facts().forEach((path, file) -> {
                SourceText text = SourceText.read(file, layer.display(path), mistakes);
                if (text != null) {
                    factTypes.read(text, layer.name(), mistakes);
                }
            });
            found.add(drafts(layer, walked.checks()));
            ids.add(walked.ids());
        }
        for (int i = 0; i < layers.size(); i++) {
            found.get(i).forEach(this::take);
            earlier.addAll(ids.get(i));
        }
        mistakes.throwIfAny();
        Map<String, Check> whole = new LinkedHashMap<>();
        checks.forEach((id, check) -> {
            if (check != null) {
                whole.put(id, check);
            }
        });
        return new RuleBook(
                layers.stream().map(LayerSource::name).toList(),
                whole,
                factTypes.types(),
                warnings.stream().map(Diagnostic::render).toList());
    }

    /** The layers with names of their own; a folder that is named twice is a mistake. */
    private List<LayerSource> distinct(List<LayerSource> sources) {
        List<LayerSource> found = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Set<Path> roots = new LinkedHashSet<>();
        for (LayerSource source : sources) {
            String name = source.name();
            for (int i = 2; !names.add(name); i++) {
                name = source.name() + "-" + i;
            }
            if (roots.add(real(source.root()))) {
                found.add(new LayerSource(name, source.root(), source.display()));
            } else {
                mistakes.add(Diagnostic.of(source.display(), "the folder is named twice", null));
            }
        }
        return found;
    }

    private static Path real(Path root) {
        try {
            return Files.exists(root) ? root.toRealPath() : root;
        } catch (IOException e) {
            return root;
        }
    }

    private List<Draft> drafts(LayerSource layer, List<CheckFolder> folders) {
        Map<String, CheckFolder> first = new LinkedHashMap<>();
        List<Draft> found = new ArrayList<>();
        for (CheckFolder folder : folders) {
            CheckFolder earlier = first.putIfAbsent(folder.id(), folder);
            if (earlier != null) {
                mistakes.add(Diagnostic.of(
                        layer.display(folder.relative()),
                        "the layer has two checks `" + folder.id() + "`",
                        "the other one is `" + layer.display(earlier.relative()) + "`"));
                continue;
            }
            SourceText drl = text(layer, folder, folder.drl());
            SourceText metadata = text(layer, folder, folder.metadata());
            Path caseFile = folder.cases();
            SourceText cases = caseFile == null ? null : text(layer, folder, caseFile);
            if (drl != null && metadata != null) {
                String digest = Digests.ofCheck(drl.text(), metadata.text());
                found.add(new Draft(layer, folder, drl, metadata, cases, digest));
            }
        }
        return found;
    }

    private @Nullable SourceText text(LayerSource layer, CheckFolder folder, Path file) {
        String name = file.getFileName().toString();
        return SourceText.read(file, layer.display(folder.path(name)), mistakes);
    }

    private void take(Draft draft) {
        String id = draft.folder().id();
        Draft base = drafts.put(id, draft);
        CheckMetadata metadata =
                MetadataReader.read(draft.metadata(), factTypes.types().names(), mistakes);
        if (metadata == null) {
            checks.put(id, null);
            return;
        }
        replace(draft, base, metadata.overrides());
        String drlName = id + CheckFolder.DRL;
        SourceText cases = draft.cases();
        checks.put(
                id,
                new Check(
                        id,
                        draft.folder().service(),
                        draft.layer().name(),
                        base == null ? null : base.layer().name(),
                        draft.digest(),
                        metadata,
                        draft.drl().text(),
                        draft.drl().display(),
                        draft.folder().path(drlName),
                        cases == null ? null : cases.text(),
                        draft.layer().display(draft.folder().path(CheckFolder.CASES))));
    }

    private void replace(Draft draft, @Nullable Draft base, @Nullable String overrides) {
        String id = draft.folder().id();
        SourceText metadata = draft.metadata();
        if (base == null) {
            if (overrides != null && !earlier.contains(id)) {
                String message = "no earlier layer has a check `" + id + "` to override";
                mistakes.add(at(metadata, message, Nearest.question(id, earlier)));
            }
            return;
        }
        String layer = base.layer().name();
        if (overrides == null) {
            mistakes.add(metadata.whole(
                    "the layer `" + layer + "` has a check `" + id + "` already",
                    "to replace it, add this line: `overrides: " + base.digest() + "`"));
        } else if (!overrides.equals("any") && !overrides.equals(base.digest())) {
            warnings.add(at(
                    metadata,
                    "the check `" + id + "` of the layer `" + layer + "` has changed since it was copied",
                    "compare them, then write `overrides: " + base.digest() + "`"));
        }
    }

    /** A diagnostic at the line of the overrides. */
    private static Diagnostic at(SourceText metadata, String message, @Nullable String help) {
        int line = 0;
        for (String content : metadata.text().lines().toList()) {
            line++;
            if (content.startsWith("overrides")) {
                return Diagnostic.at(metadata.display(), metadata.text(), line, 1, "overrides".length(), message, help);
            }
        }
        return metadata.whole(message, help);
    }
}
