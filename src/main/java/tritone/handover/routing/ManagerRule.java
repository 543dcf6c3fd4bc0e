package tritone.handover.routing;

import java.util.List;
import java.util.Optional;

/// One reason why a manager is not right for a lead.
@FunctionalInterface
interface ManagerRule {
    /// In this order: the further down the last objection, the closer somebody came.
    List<ManagerRule> ALL = List.of(
            ManagerRule::ownerOfTheClient,
            ManagerRule::segmentSkill,
            ManagerRule::regionSkill,
            ManagerRule::roomOnTheList,
            ManagerRule::presence,
            ManagerRule::freeLine);

    Optional<Unfit> objection(Wanted wanted, Candidate candidate);

    enum Unfit {
        OTHERS_CLIENT,
        SEGMENT,
        REGION,
        LIST_FULL,
        ABSENT,
        BUSY
    }

    private static Optional<Unfit> ownerOfTheClient(Wanted wanted, Candidate candidate) {
        return when(wanted.owner().isPresent() && !owns(wanted, candidate), Unfit.OTHERS_CLIENT);
    }

    private static Optional<Unfit> segmentSkill(Wanted wanted, Candidate candidate) {
        return when(!owns(wanted, candidate) && !candidate.skills().segment(wanted.segment()), Unfit.SEGMENT);
    }

    private static Optional<Unfit> regionSkill(Wanted wanted, Candidate candidate) {
        return when(!owns(wanted, candidate) && !candidate.skills().region(wanted.region()), Unfit.REGION);
    }

    /// An own client is on the list already, or needs no place on it.
    private static Optional<Unfit> roomOnTheList(Wanted wanted, Candidate candidate) {
        return when(!owns(wanted, candidate) && candidate.load().full(), Unfit.LIST_FULL);
    }

    private static Optional<Unfit> presence(Wanted wanted, Candidate candidate) {
        return when(wanted.live() && !candidate.present(), Unfit.ABSENT);
    }

    private static Optional<Unfit> freeLine(Wanted wanted, Candidate candidate) {
        return when(wanted.live() && candidate.busy(), Unfit.BUSY);
    }

    private static boolean owns(Wanted wanted, Candidate candidate) {
        return wanted.owner().filter(candidate.person()::equals).isPresent();
    }

    private static Optional<Unfit> when(boolean wrong, Unfit unfit) {
        return wrong ? Optional.of(unfit) : Optional.empty();
    }
}
