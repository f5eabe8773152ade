package factcheck.rules;

import factcheck.facts.Arns;
import factcheck.facts.Scope;
import factcheck.facts.Sections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the snapshot documents of one case from its {@code given}, {@code absent} and {@code gaps}. */
final class CaseDocuments {

    private static final String ACCOUNT = "111122223333";
    private static final String REGION = "eu-west-1";
    private static final String COLLECTED_AT = "2026-01-15T00:00:00Z";

    private static final List<String> HEAD =
            List.of("account", "accountName", "organization", "region", "partition", "collectedAt", "absent", "gaps");

    /** An element that was completed, and the members that the case gives it. */
    private record Completed(String section, Map<String, @Nullable Object> element, Set<String> given) {}

    private final Set<String> sections = new TreeSet<>();
    private final SourceText source;
    private final Mistakes mistakes;
    private final CaseGaps gaps;
    private final CaseAbsences absences;

    CaseDocuments(FactTypes types, SourceText source, Mistakes mistakes) {
        this.source = source;
        this.mistakes = mistakes;
        sections.addAll(types.names());
        Sections.all().forEach(section -> sections.add(section.name()));
        gaps = new CaseGaps(types);
        absences = new CaseAbsences(sections);
    }

    /** The documents of a case; with a mistake noted, they are not to be used. */
    List<Map<String, @Nullable Object>> read(Entries ruleCase) {
        List<Entries> given = new ArrayList<>();
        YamlNode node = ruleCase.get("given");
        boolean plain = node == null || isEmptyMap(node);
        if (node instanceof YamlNode.Sequence list && !list.items().isEmpty()) {
            list.items().forEach(item -> {
                Entries document = Entries.of(item, "a document of `given`", source, mistakes);
                if (document != null) {
                    given.add(document);
                }
            });
        } else if (node != null && !plain) {
            Entries document = Entries.of(node, "`given`", source, mistakes);
            if (document != null) {
                given.add(document);
            }
        }
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        if (plain) {
            documents.add(document(null, ruleCase));
        }
        Set<String> places = new HashSet<>();
        for (Entries document : given) {
            Map<String, @Nullable Object> made = document(document, ruleCase);
            documents.add(made);
            if (!places.add(made.get("account") + "/" + made.get("region"))) {
                document.wrong(document.node(), "two documents are of the same account and region", null);
            }
        }
        absences.check(ruleCase);
        return List.copyOf(documents);
    }

    private static boolean isEmptyMap(YamlNode node) {
        return node instanceof YamlNode.Mapping map && map.entries().isEmpty();
    }

    private Map<String, @Nullable Object> document(@Nullable Entries given, Entries ruleCase) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        String account = text(given, "account", ACCOUNT);
        String region = text(given, "region", REGION);
        String partition = text(given, "partition", Arns.partitionOf(region));
        document.put("format", "factcheck-snapshot/1");
        document.put("account", account);
        document.put("region", region);
        document.put("partition", partition);
        document.put("collectedAt", text(given, "collectedAt", COLLECTED_AT));
        for (String optional : List.of("accountName", "organization")) {
            YamlNode node = given == null ? null : given.get(optional);
            if (node != null) {
                document.put(optional, node.plain());
            }
        }
        YamlNode accountNode = given == null ? null : given.get("account");
        if (given != null && accountNode != null && !account.matches("[0-9]{12}")) {
            given.wrong(accountNode, "an account's id has 12 digits", null);
        }
        Scope scope = new Scope(account, null, null, partition, region, null);
        List<Map<String, @Nullable Object>> found = new ArrayList<>(gaps.of(ruleCase, region));
        if (given != null) {
            found.addAll(gaps.of(given, null));
        }
        List<Completed> completed = new ArrayList<>();
        Map<String, @Nullable Object> facts = facts(given, scope, completed);
        absences.leaveOut(ruleCase, facts);
        if (given != null) {
            absences.leaveOut(given, facts);
        }
        completed.forEach(each -> CaseGaps.apply(each.section(), each.element(), each.given(), found));
        document.put("facts", facts);
        document.put("gaps", found);
        return document;
    }

    private static String text(@Nullable Entries given, String key, String otherwise) {
        String text = given == null ? null : given.text(key);
        return text == null ? otherwise : text;
    }

    private Map<String, @Nullable Object> facts(@Nullable Entries given, Scope scope, List<Completed> completed) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (String section : sections) {
            facts.put(section, PlainFacts.section(section));
        }
        if (given == null) {
            return facts;
        }
        Set<String> known = new TreeSet<>(sections);
        known.addAll(HEAD);
        given.known(known, "sections and keys");
        for (YamlNode.Entry entry : given.all().values()) {
            String section = entry.key().text();
            if (sections.contains(section)) {
                facts.put(section, elements(entry, scope, completed));
            }
        }
        return facts;
    }

    private List<Map<String, @Nullable Object>> elements(YamlNode.Entry entry, Scope scope, List<Completed> completed) {
        String section = entry.key().text();
        List<Map<String, @Nullable Object>> elements = new ArrayList<>();
        if (!(entry.value() instanceof YamlNode.Sequence list)) {
            String kind = entry.value().kind();
            mistakes.add(source.at(entry.value(), "`" + section + "` must be a list, found " + kind, null));
            return elements;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Mapping map) {
                var element = PlainFacts.complete(section, map.plain(), scope, elements.size());
                completed.add(new Completed(section, element, map.entries().keySet()));
                elements.add(element);
            } else {
                String kind = item.kind();
                mistakes.add(source.at(item, "an element of `" + section + "` must be a map, found " + kind, null));
            }
        }
        return elements;
    }
}
