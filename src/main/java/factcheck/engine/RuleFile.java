package factcheck.engine;

import factcheck.rules.Diagnostic;
import factcheck.rules.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * One parsed rule file.
 *
 * @param rules what its rules read
 * @param compiled the text to compile
 * @param faults everything that is wrong with it; where there is any, it is not to be compiled
 */
record RuleFile(CheckRules rules, String compiled, List<Diagnostic> faults) {

    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;?");
    private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+(static\\s+)?[\\w.*]+\\s*;?");
    private static final String FACTS = "factcheck.facts.";

    /** Reads the rules of one check. */
    static RuleFile read(RuleText source) {
        List<Diagnostic> faults = new ArrayList<>(RuleGuard.text(source));
        PackageDescr parsed = faults.isEmpty() ? parse(source, faults) : null;
        if (parsed == null) {
            return new RuleFile(CheckRules.of(source, List.of()), "", faults);
        }
        List<RuleText.Edit> edits = new ArrayList<>();
        header(source, parsed, faults, edits);
        refuseDeclarations(source, parsed, faults);
        List<RuleReads> rules = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (RuleDescr rule : parsed.getRules()) {
            Integer first = names.putIfAbsent(rule.getName(), rule.getLine());
            if (first != null) {
                faults.add(Places.of(
                        source,
                        rule,
                        rule.getName(),
                        "a rule `" + rule.getName() + "` stands at line " + first + " already",
                        null));
            }
            Diagnostic unusable = RuleGuard.name(source, rule);
            if (unusable != null) {
                faults.add(unusable);
            }
            RuleReader reader = new RuleReader(source, rule);
            rules.add(reader.read());
            faults.addAll(reader.faults());
            edits.addAll(reader.edits());
        }
        if (rules.isEmpty()) {
            faults.add(Diagnostic.of(
                    source.file(), "the file holds no rule", "a rule reads `rule \"…\" when … then … end`"));
        }
        return new RuleFile(CheckRules.of(source, rules), source.compiled(edits), faults);
    }

    private static @Nullable PackageDescr parse(RuleText source, List<Diagnostic> faults) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, source.text());
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            faults.add(Places.within(source, 0, 1, "", "the file cannot be read as rules", null));
        }
        if (parser.hasErrors()) {
            faults.addAll(SyntaxErrors.missingEnds(source));
        }
        if (faults.isEmpty()) {
            for (DroolsError error : parser.getErrors()) {
                SyntaxErrors.explain(source, error).ifPresent(faults::add);
            }
        }
        return faults.isEmpty() ? parsed : null;
    }

    private static void header(
            RuleText source, PackageDescr parsed, List<Diagnostic> faults, List<RuleText.Edit> edits) {
        String masked = RuleText.masked(source.text());
        Matcher matcher = PACKAGE.matcher(masked);
        if (!parsed.getName().isEmpty() && matcher.find()) {
            String wanted = source.service().isEmpty() ? source.id() : source.service() + "." + source.id();
            if (!matcher.group(1).equals(wanted)) {
                faults.add(Places.within(
                        source,
                        matcher.start(1),
                        matcher.end(1),
                        matcher.group(1),
                        "the package of this check is `" + wanted + "`, not `" + matcher.group(1) + "`",
                        "leave the line out; the package is implied"));
            }
            edits.add(blank(masked, matcher));
        }
        for (ImportDescr wanted : parsed.getImports()) {
            String target = wanted.getTarget();
            String name = target.startsWith(FACTS) ? target.substring(FACTS.length()) : "";
            if (!name.equals("*") && !name.equals("Finding") && Vocabulary.type(name) == null) {
                String near = Nearest.question(name, Vocabulary.typeNames());
                faults.add(Places.of(
                        source,
                        wanted,
                        target,
                        "`" + target + "` cannot be imported",
                        near != null ? near : "leave the line out; all fact types are imported already"));
            }
        }
        int end = parsed.getRules().stream()
                .mapToInt(BaseDescr::getStartCharacter)
                .min()
                .orElse(masked.length());
        Matcher imports = IMPORT.matcher(masked).region(0, Math.max(0, Math.min(end, masked.length())));
        while (imports.find()) {
            edits.add(blank(masked, imports));
        }
    }

    private static RuleText.Edit blank(String text, Matcher matcher) {
        String kept = text.substring(matcher.start(), matcher.end()).replaceAll("[^\\n]", " ");
        return new RuleText.Edit(matcher.start(), matcher.end(), kept);
    }

    private static void refuseDeclarations(RuleText source, PackageDescr parsed, List<Diagnostic> faults) {
        refuse(source, parsed.getFunctions(), "function", faults);
        refuse(source, parsed.getFunctionImports(), "import", faults);
        refuse(source, parsed.getAccumulateImports(), "import", faults);
        refuse(source, parsed.getGlobals(), "global", faults);
        refuse(source, parsed.getAttributes(), "attribute", faults);
        refuse(source, parsed.getTypeDeclarations(), "declare", faults);
        refuse(source, parsed.getEnumDeclarations(), "declare", faults);
        refuse(source, List.copyOf(parsed.getEntryPointDeclarations()), "declare", faults);
        refuse(source, List.copyOf(parsed.getWindowDeclarations()), "declare", faults);
        refuse(source, parsed.getRules().stream().filter(RuleDescr::isQuery).toList(), "query", faults);
        if (parsed.getUnit() != null) {
            refuse(source, List.of(parsed.getUnit()), "unit", faults);
        }
    }

    private static void refuse(RuleText source, List<? extends BaseDescr> found, String word, List<Diagnostic> faults) {
        for (BaseDescr descr : found) {
            String what = word.equals("import") ? "static imports" : "`" + word + "`";
            faults.add(Places.of(
                    source, descr, word, what + " cannot be used in a rule file", "a rule file holds rules alone"));
        }
    }
}
