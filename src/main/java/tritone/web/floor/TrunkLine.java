package tritone.web.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.campaign.Trunk;

/// A way out to the public network, now.
///
/// @param reachable whether the far end answers when asked; null where the switch does not ask
@HouseText
public record TrunkLine(
        String name,
        @Nullable Boolean reachable,
        int mostLines,
        @Nullable Instant stoppedSince,
        @Nullable String stoppedWhy) {
    static TrunkLine of(Trunk trunk, @Nullable Boolean reachable) {
        return new TrunkLine(
                trunk.name(),
                reachable,
                trunk.mostLines(),
                trunk.stopped().map(Trunk.Stopped::since).orElse(null),
                trunk.stopped().map(Trunk.Stopped::why).orElse(null));
    }
}
