package tritone.dialer.pacing.replay;

import java.util.List;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;

/// One look at a campaign: what its pacer was told since the last one, in order, the floor it saw, and what it planned.
///
/// @param remembered whether it wrote its memory just before: it draws its curves anew then
public record Tick(boolean remembered, List<Observation> observed, Floor floor, Planned planned) {
    public Tick {
        observed = List.copyOf(observed);
    }

    /// A plan, its figures kept as their digest only: they come back when the tick is played.
    public record Planned(int orders, int release, int because) {
        public static Planned of(DialPlan plan) {
            return new Planned(
                    plan.orders(), plan.release(), plan.because().text().hashCode());
        }
    }
}
