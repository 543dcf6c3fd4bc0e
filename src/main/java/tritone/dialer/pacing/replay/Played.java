package tritone.dialer.pacing.replay;

import java.util.ArrayList;
import java.util.List;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pacer;
import tritone.dialer.pacing.Pacers;

/// A tick played back.
///
/// @param plan made anew from what is on the tape
public record Played(Tick tick, DialPlan plan) {
    /// Whether it is the plan of then, to the last figure.
    public boolean identical() {
        return Tick.Planned.of(plan).equals(tick.planned());
    }

    public static List<Played> of(Reel reel) {
        Pacer pacer = reel.memory().isEmpty() ? Pacers.of(reel.pace()) : Pacers.restored(reel.pace(), reel.memory());
        var played = new ArrayList<Played>(reel.ticks().size());
        for (Tick tick : reel.ticks()) {
            if (tick.remembered()) pacer.memory();
            for (Observation seen : tick.observed()) pacer.observe(seen);
            played.add(new Played(tick, pacer.plan(tick.floor())));
        }
        return played;
    }
}
