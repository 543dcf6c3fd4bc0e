package tritone.handover.routing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tritone.handover.routing.Chosen.Choice;
import tritone.handover.routing.Chosen.Nobody;
import tritone.handover.routing.Chosen.NobodyChosen;
import tritone.handover.routing.Chosen.Why;
import tritone.handover.routing.ManagerRule.Unfit;

/// Finds the right manager for a warm lead: the rules say who may, then the most fitting, least loaded and longest
/// waiting one goes first.
public final class ManagerChoice {
    private ManagerChoice() {}

    public static Chosen choose(Wanted asked, List<Candidate> managers) {
        // an owner who left the department owns nothing
        boolean ownerWorks = managers.stream()
                .anyMatch(manager ->
                        asked.owner().filter(manager.person()::equals).isPresent());
        Wanted wanted = ownerWorks ? asked : asked.withoutOwner();
        var right = managers.stream()
                .filter(manager -> objection(wanted, manager).isEmpty())
                .sorted(best(wanted))
                .toList();
        if (right.isEmpty()) return new Nobody(closest(wanted, managers));
        Candidate first = right.getFirst();
        var others = right.stream()
                .skip(1)
                .filter(other -> other.group().equals(first.group()))
                .toList();
        return new Choice(first, others, why(wanted, right));
    }

    private static Optional<Unfit> objection(Wanted wanted, Candidate manager) {
        return ManagerRule.ALL.stream()
                .flatMap(rule -> rule.objection(wanted, manager).stream())
                .findFirst();
    }

    private static Comparator<Candidate> best(Wanted wanted) {
        return preferences(wanted).values().stream()
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(manager -> manager.person().value());
    }

    /// In the order they count.
    private static Map<Why, Comparator<Candidate>> preferences(Wanted wanted) {
        var preferences = new LinkedHashMap<Why, Comparator<Candidate>>();
        preferences.put(
                Why.SPECIALIST,
                Comparator.comparing(manager -> -manager.skills().named(wanted)));
        preferences.put(Why.PRESENT, Comparator.comparing(manager -> !manager.present()));
        preferences.put(
                Why.LEAST_LOADED, Comparator.comparing(manager -> manager.load().inWork()));
        preferences.put(Why.LONGEST_WAITING, Comparator.comparing(Candidate::lastGivenAt));
        return preferences;
    }

    private static Why why(Wanted wanted, List<Candidate> right) {
        if (wanted.owner().isPresent()) return Why.OWNER;
        if (right.size() == 1) return Why.ONLY_ONE_RIGHT;
        return preferences(wanted).entrySet().stream()
                .filter(preference -> preference.getValue().compare(right.get(0), right.get(1)) != 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Why.LONGEST_WAITING);
    }

    private static NobodyChosen closest(Wanted wanted, List<Candidate> managers) {
        boolean owned = wanted.owner().isPresent();
        return managers.stream()
                .flatMap(manager -> objection(wanted, manager).stream())
                .max(Comparator.naturalOrder())
                .map(unfit -> switch (unfit) {
                    case OTHERS_CLIENT, ABSENT -> owned ? NobodyChosen.OWNER_ABSENT : NobodyChosen.NOBODY_PRESENT;
                    case SEGMENT, REGION -> NobodyChosen.NO_SKILL;
                    case LIST_FULL -> NobodyChosen.LISTS_FULL;
                    case BUSY -> owned ? NobodyChosen.OWNER_BUSY : NobodyChosen.ALL_BUSY;
                })
                .orElse(NobodyChosen.NO_MANAGERS);
    }
}
