package tritone.dialer.pacing.simulation;

import org.jspecify.annotations.Nullable;
import tritone.dialer.pacing.Floor.Doing;

/// An agent as they are.
final class SimulatedSeat {
    final long id;
    final Scenario.Crew crew;
    /// None: not on shift.
    @Nullable
    Doing doing;

    double since;
    boolean wantsToLeave;
    boolean away;

    SimulatedSeat(long id, Scenario.Crew crew) {
        this.id = id;
        this.crew = crew;
    }

    boolean present() {
        return doing != null && doing != Doing.PAUSED;
    }
}
