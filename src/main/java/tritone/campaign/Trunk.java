package tritone.campaign;

import java.time.Instant;
import java.util.Optional;

/// A way out to the public network.
///
/// @param host    where the far end listens: `host` or `host:port`
/// @param stopped set while nothing is dialled on it
public record Trunk(String name, String host, int mostLines, Optional<Stopped> stopped) {
    public record Stopped(Instant since, String why) {}
}
