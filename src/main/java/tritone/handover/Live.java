package tritone.handover;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tritone.handover.routing.LiveEvent;
import tritone.handover.routing.LiveHandover;
import tritone.handover.routing.LiveState;
import tritone.handover.routing.LiveState.AsTask;
import tritone.handover.routing.LiveState.DoneLive;
import tritone.handover.routing.LiveState.Introducing;
import tritone.handover.routing.LiveState.Ringing;
import tritone.people.PersonId;
import tritone.telephony.TelephonyEvent;

/// A live hand-over in memory. Touched by one thread only, but for `handover` and `state`, which others may read.
final class Live {
    private volatile Handover handover;
    private volatile LiveState state;
    /// The accounts that are rung, best first, and whose they are.
    private Map<String, PersonId> rung = Map.of();
    private boolean rungEver;

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
        rung = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        rungEver = true;
    }

    /// Somebody will not be rung again; what is left.
    Map<String, PersonId> without(PersonId declined) {
        var left = new LinkedHashMap<>(rung);
        left.values().removeIf(declined::equals);
        rung = Collections.unmodifiableMap(left);
        return rung;
    }

    boolean isRinging(PersonId manager) {
        return state instanceof Ringing && rung.containsValue(manager);
    }

    /// Until when the phone of whoever is rung since `now` rings; empty when nobody's does.
    Optional<Instant> until(Instant now) {
        if (!(state instanceof Ringing ringing)) return Optional.empty();
        Instant end = ringing.until().minus(LiveHandover.GRACE);
        boolean several = rung.values().stream().distinct().count() > 1;
        Instant turn = now.plus(LiveHandover.TURN);
        return Optional.of(several && turn.isBefore(end) ? turn : end);
    }

    boolean seeks() {
        return state instanceof Ringing && !rungEver;
    }

    Optional<PersonId> owning(String account) {
        return Optional.ofNullable(rung.get(account)).or(handover::manager);
    }

    /// What an event of the manager's channel means for this hand-over.
    Optional<LiveEvent> meaning(TelephonyEvent event) {
        return switch (event) {
            case TelephonyEvent.InvitationAnswered answered ->
                Optional.of(answered.account()
                        .flatMap(this::owning)
                        .<LiveEvent>map(manager -> new LiveEvent.Answered(manager, answered.at()))
                        .orElseGet(LiveEvent.InvitationOver::new));
            case TelephonyEvent.HungUp over -> Optional.of(new LiveEvent.InvitationOver());
            case TelephonyEvent.NotPlaced never -> Optional.of(new LiveEvent.InvitationOver());
            case TelephonyEvent other -> Optional.empty();
        };
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

    boolean isWith(PersonId manager) {
        return busy().filter(manager::equals).isPresent();
    }

    boolean forgotten(Instant now) {
        return state.over() && handover.stepAt().isBefore(now.minus(LiveHandovers.MEMORY));
    }
}
