package tritone.dialer.pacing.forecast;

import java.time.Instant;
import java.util.List;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.simulation.Length;
import tritone.dialer.pacing.simulation.Scenario;

/// All that is known before a day begins.
///
/// @param past the campaign's own days; or when it has none, days of others like it; or none
/// @param most lines the campaign may hold
public record Known(
        List<PastDay> past, Shift shift, Ringing ringing, Leads leads, Pace pace, int most, Floor.Ledger ledger) {
    public Known {
        past = List.copyOf(past);
    }

    /// @param agents planned
    /// @param hours  how many more or fewer people answer in each hour of the shift than on the whole; 1 as many
    public record Shift(Instant start, double length, int agents, List<Double> hours) {
        public Shift {
            hours = List.copyOf(hours);
        }
    }

    /// @param toAnswer from placing to the answer
    /// @param failures what else becomes of an attempt, with shares that add up to 1
    public record Ringing(Length toAnswer, List<Scenario.Failure> failures) {
        public Ringing {
            failures = List.copyOf(failures);
        }
    }

    /// @param fresh   never tried
    /// @param retries tried in vain, and to be tried again
    /// @param today   of both, those who can be dialled today
    /// @param tries   most attempts to one
    /// @param closes  the share of failures after which a lead is not tried again
    public record Leads(long fresh, long retries, long today, int tries, double closes) {}
}
