package tritone.web.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.campaign.Trunk;

/// A trunk was stopped or goes on.
@HouseText
record TrunkNews(
        String name,
        @Nullable Instant stoppedSince,
        @Nullable String stoppedWhy) {
    static TrunkNews of(Trunk trunk) {
        return new TrunkNews(
                trunk.name(),
                trunk.stopped().map(Trunk.Stopped::since).orElse(null),
                trunk.stopped().map(Trunk.Stopped::why).orElse(null));
    }
}
