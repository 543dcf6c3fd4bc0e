package tritone.handover;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tritone.handover.routing.LiveState;
import tritone.handover.routing.LiveState.AsTask;
import tritone.handover.routing.LiveState.DoneLive;
import tritone.handover.routing.LiveState.Introducing;
import tritone.handover.routing.LiveState.Ringing;
import tritone.people.PersonId;

/// A live hand-over in memory. Touched by one thread only, but for `handover` and `state`, which others may read.
final class Live {
    private volatile Handover handover;
    private volatile LiveState state;
    /// The accounts that are rung, and whose they are; empty while a manager is still sought.
    private Map<String, PersonId> rung = Map.of();

    Live(Handover handover, LiveState state) {
        this.handover = handover;
        this.state = state;
    }

    Handover handover() {
        return handover;
    }

    LiveState state() {
        return state;
    }

    void become(Handover next, LiveState nextState) {
        handover = next;
        state = nextState;
    }

    void rings(Map<String, PersonId> accounts) {
        rung = Map.copyOf(accounts);
    }

    boolean seeks() {
        return state instanceof Ringing && rung.isEmpty();
    }

    Optional<PersonId> owning(String account) {
        return Optional.ofNullable(rung.get(account)).or(handover::manager);
    }

    /// Who is kept on the telephone by it.
    Optional<PersonId> busy() {
        return switch (state) {
            case Ringing ringing -> handover.manager();
            case Introducing introducing -> Optional.of(introducing.manager());
            case DoneLive done -> Optional.of(done.manager());
            case AsTask task -> Optional.empty();
        };
    }

    boolean forgotten(Instant now) {
        return state.over() && handover.stepAt().isBefore(now.minus(LiveHandovers.MEMORY));
    }
}
