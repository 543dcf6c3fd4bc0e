package tritone.web.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tritone.people.Sessions.Listed;
import tritone.people.Sessions.Way;

/// A browser somebody is signed in with.
///
/// @param device  what it calls itself
/// @param address it was seen at last
/// @param here    whether it is the one that asks
public record SessionView(
        String id,
        Instant since,
        Instant seenAt,
        @Nullable String address,
        @Nullable String device,
        Way way,
        boolean locked,
        boolean here) {
    /// The form of an id: a SHA-256 in hex.
    public static final String ID = "[0-9a-f]{64}";

    public static SessionView of(Listed session, boolean here) {
        return new SessionView(
                session.id(),
                session.since(),
                session.seenAt(),
                session.address().orElse(null),
                session.device().orElse(null),
                session.way(),
                session.locked(),
                here);
    }
}
