package tritone.dialer.pacing.replay;

import java.util.List;
import tritone.dialer.pacing.Pace;

/// A piece of tape that can be played by itself.
///
/// @param memory of the pacer before the first tick; empty: it was new
public record Reel(Pace pace, String memory, List<Tick> ticks) {
    public Reel {
        ticks = List.copyOf(ticks);
    }
}
