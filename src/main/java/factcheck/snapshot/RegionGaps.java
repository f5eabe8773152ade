package factcheck.snapshot;

import factcheck.facts.Gap;
import factcheck.facts.Origin;
import factcheck.facts.Resource;
import factcheck.facts.Scope;
import factcheck.facts.Section;
import factcheck.facts.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gaps that one document records, and what each of them reaches. */
final class RegionGaps {

    private static final String POLICY = "dynamodb:GetResourcePolicy";
    private static final String STREAM = "/stream/";
    private static final String INDEX = "/index/";

    /** A gap, and the operation or member that it stands for. */
    private record Reach(String key, Gap gap) {}

    private final List<Gap> all = new ArrayList<>();
    private final Map<String, Gap> listings = new HashMap<>();
    private final Map<String, Gap> regionWide = new LinkedHashMap<>();
    private final Map<String, List<Reach>> byResource = new HashMap<>();
    private final Set<String> met = new HashSet<>();

    RegionGaps(Scope scope, Origin root, @Nullable Object gaps) {
        Set<String> listing = new HashSet<>();
        for (Section section : Sections.all()) {
            listing.addAll(section.listing());
            if (describesOne(section)) {
                listing.remove(section.describe());
            }
        }
        int index = 0;
        for (Object entry : gaps instanceof List<?> list ? list : List.of()) {
            Map<?, ?> map = (Map<?, ?>) entry;
            Gap gap = new Gap(
                    scope,
                    text(map, "operation"),
                    map.get("resource") instanceof String s && !s.isEmpty() ? s : null,
                    text(map, "code"),
                    text(map, "message"),
                    root.member("gaps").element(index++));
            all.add(gap);
            if (gap.resource() == null) {
                regionWide.putIfAbsent(gap.operation(), gap);
                listings.putIfAbsent(gap.operation(), gap);
            } else {
                reach(gap, gap.resource());
                if (listing.contains(gap.operation()) || !gap.operation().contains(":")) {
                    listings.putIfAbsent(gap.operation(), gap);
                }
            }
        }
    }

    private static String text(Map<?, ?> gap, String name) {
        return gap.get(name) instanceof String s ? s : "";
    }

    private void reach(Gap gap, String resource) {
        add(resource, new Reach(gap.operation(), gap));
        int stream = resource.indexOf(STREAM);
        int index = resource.indexOf(INDEX);
        if (resource.startsWith("arn:") && stream > 0) {
            boolean policy = gap.operation().equals(POLICY);
            add(resource.substring(0, stream), new Reach(policy ? "StreamResourcePolicy" : gap.operation(), gap));
        } else if (resource.startsWith("arn:") && index > 0) {
            add(resource.substring(0, index), new Reach(gap.operation(), gap));
        }
    }

    private void add(String resource, Reach reach) {
        byResource.computeIfAbsent(resource, k -> new ArrayList<>()).add(reach);
    }

    /** All gaps, in their order. */
    List<Gap> all() {
        return all;
    }

    /** Those that leave a section without a listing, by operation. */
    Map<String, Gap> listings() {
        return listings;
    }

    /** The gaps of the whole region that concern every element of a section, by operation. */
    Map<String, Gap> ofAll(Section section) {
        Set<String> operations = operations(section);
        Map<String, Gap> found = new LinkedHashMap<>();
        regionWide.forEach((operation, gap) -> {
            if (operations.contains(operation)) {
                found.put(operation, gap);
            }
        });
        return Map.copyOf(found);
    }

    /** The gaps that concern one element, by operation or member: its own before those of the whole region. */
    Map<String, Gap> of(Section section, Resource fact, String ids, Map<String, Gap> ofAll) {
        if (byResource.isEmpty()) {
            return ofAll;
        }
        Set<String> operations = operations(section);
        Map<String, Gap> own = new LinkedHashMap<>();
        for (String key : new String[] {fact.arn() == null ? "" : fact.arn(), ids}) {
            for (Reach reach : byResource.getOrDefault(key, List.of())) {
                if (operations.contains(reach.gap().operation())) {
                    own.putIfAbsent(reach.key(), reach.gap());
                    met.add(section.name() + ' ' + key);
                }
            }
        }
        if (own.isEmpty()) {
            return ofAll;
        }
        ofAll.forEach(own::putIfAbsent);
        return Map.copyOf(own);
    }

    /** The gaps of a section's describing operation whose resource is no element of it, by resource. */
    Map<String, Gap> unmet(Section section) {
        Map<String, Gap> found = new LinkedHashMap<>();
        if (!describesOne(section)) {
            return found;
        }
        for (Gap gap : all) {
            String resource = gap.resource();
            if (resource != null
                    && gap.operation().equals(section.describe())
                    && !met.contains(section.name() + ' ' + resource)) {
                found.putIfAbsent(resource, gap);
            }
        }
        return found;
    }

    /** Whether the describing operation, with a resource, is about one element of the section. */
    private static boolean describesOne(Section section) {
        return !section.listing().contains(section.describe())
                || section.equals(Sections.KMS_KEY)
                || section.equals(Sections.DAX_CLUSTER);
    }

    private static Set<String> operations(Section section) {
        Set<String> operations = new HashSet<>(section.operations().values());
        operations.add(section.describe());
        return operations;
    }
}
