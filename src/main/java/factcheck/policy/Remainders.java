package factcheck.policy;

import factcheck.policy.Denials.Denial;
import factcheck.policy.Denials.Touching;
import factcheck.policy.Restrictions.Spared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Subtracts denials from the actions of one Allow, once for all principals that the same denials touch. */
final class Remainders {

    private static final List<Remainder> ALL = List.of(new Remainder(List.of(), List.of()));

    private final Actions actions;
    private final Denials denials;
    private final String service;
    private final Map<Touching, List<Remainder>> weighed = new HashMap<>();

    Remainders(Actions actions, Denials denials, String service) {
        this.actions = actions;
        this.denials = denials;
        this.service = service;
    }

    /** What remains of the Allow for one principal; nothing where denials take all of it back. */
    List<Remainder> of(Principal principal) {
        if (denials.isEmpty()) {
            return ALL;
        }
        return weighed.computeIfAbsent(denials.touching(principal), this::weigh);
    }

    private List<Remainder> weigh(Touching touching) {
        List<Denial> whole = new ArrayList<>();
        List<Integer> bounding = new ArrayList<>(touching.bounding());
        for (int number : touching.covering()) {
            if (denials.get(number).spared() == null) {
                whole.add(denials.get(number));
            } else {
                bounding.add(number);
            }
        }
        List<String> denied = whole.stream()
                .filter(denial -> !denial.actions().excepts())
                .flatMap(denial -> denial.actions().patterns().stream())
                .distinct()
                .toList();
        Set<Set<Integer>> bounds = new LinkedHashSet<>();
        for (String piece : actions.pieces(service)) {
            if (!Actions.isWithin(piece, denied) && whole.stream().noneMatch(d -> covers(d, piece, denied))) {
                Set<Integer> of = new TreeSet<>();
                bounding.stream()
                        .filter(number -> covers(denials.get(number), piece, denied))
                        .forEach(of::add);
                bounds.add(of);
            }
        }
        // What fewer denials bound reaches no less far.
        return bounds.stream()
                .filter(set -> bounds.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other)))
                .map(this::remainder)
                .toList();
    }

    private boolean covers(Denial denial, String piece, List<String> denied) {
        List<String> patterns = denial.actions().patterns();
        return denial.actions().excepts()
                ? actions.isOutside(piece, patterns, denied)
                : Actions.isWithin(piece, patterns);
    }

    private Remainder remainder(Set<Integer> bounds) {
        List<Spared> spared = bounds.stream()
                .map(number -> denials.get(number).spared())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Exceptions> exceptions = bounds.stream()
                .filter(number -> denials.get(number).statement().excepts())
                .map(denials::exceptions)
                .toList();
        return new Remainder(spared, exceptions);
    }
}
