package factcheck.engine;

import factcheck.rules.Diagnostic;
import factcheck.rules.RulesException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Turns the rule texts of checks into compiled rules. */
final class RuleCompiler {

    private RuleCompiler() {}

    /**
     * Compiles checks.
     *
     * @param sources the rule texts, one a check
     * @throws RulesException if any of them is wrong; it carries every mistake of every file
     */
    static CompiledRules compile(List<RuleText> sources) throws RulesException {
        List<RuleFile> files = sources.stream().map(RuleFile::read).toList();
        List<Diagnostic> faults =
                new ArrayList<>(files.stream().flatMap(f -> f.faults().stream()).toList());
        if (faults.isEmpty()) {
            Map<RuleText, String> texts = new LinkedHashMap<>();
            files.forEach(file -> texts.put(file.rules().source(), file.compiled()));
            KieBuilder build = build(texts);
            if (!failed(build)) {
                return load(files, build);
            }
            files.forEach(file -> faults.addAll(faults(file)));
        }
        throw new RulesException(faults);
    }

    /** What the compiler alone finds wrong with a file: each rule is compiled by itself, so that each mistake has its place. */
    private static List<Diagnostic> faults(RuleFile file) {
        RuleText source = file.rules().source();
        if (!failed(build(Map.of(source, file.compiled())))) {
            return List.of();
        }
        List<Diagnostic> faults = new ArrayList<>();
        for (int i = 0; i < file.starts().size(); i++) {
            KieBuilder alone = build(Map.of(source, file.compiled(i)));
            if (failed(alone)) {
                faults.addAll(CompileErrors.explain(source, file.starts().get(i), file.end(i), alone));
            }
        }
        return faults.isEmpty()
                ? List.of(Places.within(source, 0, 1, "", "the rules do not compile together", null))
                : faults;
    }

    private static boolean failed(KieBuilder build) {
        return build.getResults().hasMessages(Message.Level.ERROR);
    }

    private static KieBuilder build(Map<RuleText, String> texts) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        texts.forEach((source, text) -> {
            String path = source.packageName().replace('.', '/');
            system.write("src/main/resources/" + path + "/" + source.id() + ".drl", text);
        });
        return services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
    }

    private static CompiledRules load(List<RuleFile> files, KieBuilder build) {
        InternalKieModule module = (InternalKieModule) build.getKieModule();
        GeneratedClasses classes = new GeneratedClasses(module);
        String names = new String(module.getBytes(modelList(module)), StandardCharsets.UTF_8);
        Map<String, Model> models = new HashMap<>();
        names.lines()
                .filter(line -> !line.contains(":"))
                .map(classes::model)
                .forEach(model -> models.put(RuleText.idOf(model.getPackageName()), model));
        Map<String, CheckRules> rules = new HashMap<>();
        files.forEach(file -> rules.put(file.rules().source().id(), file.rules()));
        return new CompiledRules(rules, models);
    }

    private static String modelList(InternalKieModule module) {
        ReleaseId id = module.getReleaseId();
        return "META-INF/kie/" + id.getGroupId() + "/" + id.getArtifactId() + "/drools-model";
    }
}
