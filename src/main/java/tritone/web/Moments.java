package tritone.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads points in time from the query of a request.
public final class Moments {
    private Moments() {}

    /// @return empty when the parameter is missing
    /// @throws Problem.Refused for text that is not an ISO-8601 time in UTC
    public static Optional<Instant> read(String name, @Nullable String text) {
        if (text == null) return Optional.empty();
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            throw Problem.invalid(name, "unreadable", "Send a time like 2026-11-22T10:00:00Z.")
                    .refused();
        }
    }

    /// @throws Problem.Refused for a missing parameter too
    public static Instant needed(String name, @Nullable String text) {
        return read(name, text == null ? "" : text).orElseThrow();
    }
}
