package tritone.report;

import java.util.List;

/// A group of managers and what waits for it.
///
/// @param waiting warm leads for which nobody has room on the list
public record ManagerQueue(long group, String name, long waiting, List<Member> members) {
    public ManagerQueue {
        members = List.copyOf(members);
    }

    /// @param busy   here, and not to be disturbed
    /// @param inWork leads on the list that are no clients
    /// @param due    of what is on the list, to be done by now
    public record Member(long person, String name, boolean present, boolean busy, long inWork, long limit, long due) {}
}
