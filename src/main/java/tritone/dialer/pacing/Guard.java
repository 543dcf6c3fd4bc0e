package tritone.dialer.pacing;

/// How far lines may go beyond idle agents. The law is in the package's description.
///
/// @param cover   idle agents who stay, and whom no other campaign's line wants
/// @param leaving idle agents who wait to leave
/// @param flying  lines in flight
/// @param budget  people who may still be abandoned, what is unaccounted for and what is held back taken off
record Guard(int cover, int leaving, int flying, long budget) {
    static Guard of(Floor floor, Lines lines, long budget) {
        int idle = floor.count(Floor.Doing.IDLE);
        int elsewhere = floor.caps().linesElsewhere();
        return new Guard(
                Math.max(0, idle - elsewhere),
                Math.max(0, floor.count(Floor.Doing.LEAVING) - Math.max(0, elsewhere - idle)),
                lines.flying(),
                Math.max(0, budget - lines.charges()));
    }

    /// Lines in flight that no idle agent is there for.
    int surplus() {
        return Math.max(0, flying - cover - leaving);
    }

    /// Lines that may be added at most. None counts on somebody who wants to leave.
    int room() {
        return (int) Math.clamp(cover + budget - flying, 0, Integer.MAX_VALUE);
    }

    /// Of those who wait to leave, so many can go when `orders` lines are added.
    int release(int orders) {
        long needed = Math.max(0, (long) flying + orders - cover - budget);
        return (int) Math.max(0, leaving - needed);
    }
}
