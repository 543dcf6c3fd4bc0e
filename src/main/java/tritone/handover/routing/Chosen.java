package tritone.handover.routing;

import java.util.List;

/// Who takes a lead, or why nobody does.
public sealed interface Chosen {
    /// @param others of the same group who would be right too, best first
    record Choice(Candidate manager, List<Candidate> others, Why why) implements Chosen {}

    record Nobody(NobodyChosen reason) implements Chosen {}

    /// What set the chosen one apart.
    enum Why {
        OWNER,
        ONLY_ONE_RIGHT,
        SPECIALIST,
        PRESENT,
        LEAST_LOADED,
        LONGEST_WAITING
    }

    /// How close anybody came.
    enum NobodyChosen {
        NO_MANAGERS,
        NO_SKILL,
        LISTS_FULL,
        NOBODY_PRESENT,
        ALL_BUSY,
        OWNER_ABSENT,
        OWNER_BUSY
    }
}
