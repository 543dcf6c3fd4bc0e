package tritone.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A day of dialling, cut into equal slots.
///
/// @param from   the day's first moment for the reader
/// @param slot   how long each is
/// @param slots  until now
/// @param zones  where the people called live, the most called first
public record DayCurve(Instant from, Duration slot, List<Slot> slots, List<ZoneRate> zones) {
    public DayCurve {
        slots = List.copyOf(slots);
        zones = List.copyOf(zones);
    }

    /// @param answered by a person, as in the ledger of the limit
    /// @param busy seconds that agents talked and wrote up
    /// @param free seconds that they waited for a call
    public record Slot(long attempts, long answered, long abandoned, long busy, long free) {}

    public record ZoneRate(String zone, long attempts, long answered) {}
}
