package tritone.dialer.pacing.simulation;

import java.util.List;

/// How a day went.
///
/// @param utilisation      talk and wrap-up over the time agents were present and not paused
/// @param waitMedian       seconds from a person's answer to the join
/// @param abandonedShare   of the people who answered this day
/// @param greatestShare    in the legal window, at any moment after 100 of this day's answers
/// @param adaptationSeconds from the last step of the answer rate, or else from the beginning, until agents were as
/// busy
///     again as they then stayed, to 3 points
/// @param timesOverLimit   moments at which more had been abandoned than the limit allows
public record Report(
        String scenario,
        String policy,
        long seed,
        double utilisation,
        double waitMedian,
        double wait95,
        double abandonedShare,
        double greatestShare,
        int timesOverLimit,
        long dials,
        long answered,
        long contacts,
        long abandoned,
        double dialsPerContact,
        double adaptationSeconds,
        List<Slice> slices) {
    public Report {
        slices = List.copyOf(slices);
    }

    /// Five minutes.
    public record Slice(int from, double utilisation, long dials, long answered, long abandoned) {}
}
