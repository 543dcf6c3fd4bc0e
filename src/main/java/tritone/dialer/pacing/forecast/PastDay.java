package tritone.dialer.pacing.forecast;

import java.util.OptionalDouble;

/// A day of the campaign that is over, or of others like it.
///
/// @param tries    attempts that ended
/// @param answered by people
/// @param contacts people who talked to an agent
/// @param warm     of those, warm leads
/// @param presence agents' time at work over the time planned for them; none: nobody planned it
public record PastDay(
        long tries, long answered, long contacts, long warm, Lasted talk, Lasted wrapUp, OptionalDouble presence) {
    /// How long something lasted, in seconds.
    ///
    /// @param deviation the standard one
    public record Lasted(long count, double mean, double deviation) {
        public static final Lasted NEVER = new Lasted(0, 0, 0);

        boolean tells() {
            return count > 1 && mean > 0;
        }

        Observed seen() {
            double relative = Math.max(0.1, deviation / mean);
            return new Observed(StrictMath.log(mean), relative * relative / count);
        }
    }
}
