package factcheck.snapshot;

import factcheck.facts.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Decides, of all documents of one account and region, which one is used. */
final class Choice {

    private record Key(String account, String region) {}

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, List<Chosen>> byAccount = new TreeMap<>();

    /** Decides; documents in the order of the run, and what those say of themselves that cannot be used. */
    Choice(List<Document> documents, List<Header> broken) {
        Map<Key, List<Document>> groups = new LinkedHashMap<>();
        for (Document d : documents) {
            groups.computeIfAbsent(key(d.header()), k -> new ArrayList<>()).add(d);
        }
        Map<Key, Document> used = new LinkedHashMap<>();
        Map<Key, Chosen> unusable = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            List<Document> newest = newest(group);
            if (newest.size() == 1) {
                used.put(key, newest.get(0));
                warn(group, newest.get(0));
            } else {
                unusable.put(key, conflict(newest));
            }
        });
        for (Document d : documents) {
            Key key = key(d.header());
            if (d.equals(used.get(key))) {
                add(new Chosen(d.header(), d, inputs.size(), ""));
                inputs.add(input(d));
            }
        }
        for (Header header : broken) {
            Key key = key(header);
            if (!used.containsKey(key)) {
                unusable.putIfAbsent(key, new Chosen(header, null, -1, "its snapshot cannot be used"));
            }
        }
        unusable.values().forEach(this::add);
        byAccount
                .values()
                .forEach(list -> list.sort(Comparator.comparing(c -> c.header().region())));
    }

    private static Key key(Header header) {
        return new Key(header.account(), header.region());
    }

    private static Input input(Document d) {
        Header h = d.header();
        return new Input(d.file().name(), d.file().sha256(), h.account(), h.region(), h.collected());
    }

    private void add(Chosen chosen) {
        byAccount
                .computeIfAbsent(chosen.header().account(), k -> new ArrayList<>())
                .add(chosen);
    }

    /** The newest documents that differ; all that differ where one does not say how old it is. */
    private static List<Document> newest(List<Document> group) {
        if (group.size() == 1) {
            return group;
        }
        List<Document> distinct = new ArrayList<>();
        Set<Fingerprint.Value> seen = new LinkedHashSet<>();
        for (Document d : group) {
            if (seen.add(d.span().fingerprint())) {
                distinct.add(d);
            }
        }
        if (distinct.stream().anyMatch(d -> d.header().time() == null)) {
            return distinct;
        }
        Instant last = distinct.stream()
                .map(d -> Objects.requireNonNull(d.header().time()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return distinct.stream().filter(d -> last.equals(d.header().time())).toList();
    }

    private void warn(List<Document> group, Document used) {
        for (Document d : group) {
            if (!d.span().fingerprint().equals(used.span().fingerprint())) {
                warnings.add(
                        d.describe() + ": not used, because " + used.describe() + " is a newer snapshot of account `"
                                + d.header().account() + "` in `" + d.header().region() + "`");
            }
        }
    }

    private Chosen conflict(List<Document> newest) {
        Document first = newest.get(0);
        Header header = first.header();
        boolean dated = newest.stream().allMatch(d -> d.header().time() != null);
        for (Document d : newest.subList(1, newest.size())) {
            String place = d.file().documents() == 1 ? null : d.span().place().toString();
            problems.add(new Problem(
                    d.file().name(),
                    place,
                    "another snapshot of account `" + header.account() + "` in `" + header.region() + "` than "
                            + first.describe()
                            + (dated
                                    ? ", with the same `collectedAt` and other content"
                                    : ", and without `collectedAt` in both it is not known which is newer")
                            + "; neither is used"));
        }
        return new Chosen(header, null, -1, "it has several snapshots and none is known to be the newest");
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> warnings() {
        return warnings;
    }

    List<Input> inputs() {
        return inputs;
    }

    /** By account, each list by region. */
    Map<String, List<Chosen>> byAccount() {
        return byAccount;
    }
}
