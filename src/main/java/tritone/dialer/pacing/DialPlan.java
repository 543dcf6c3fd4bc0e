package tritone.dialer.pacing;

/// What to do now.
///
/// @param orders  how many calls to place
/// @param because the rule that bound, then its figures, `FREE_AGENTS free=3 lines=1`: a screen translates the first
///     word
public record DialPlan(int orders, String because) {
    public DialPlan {
        if (orders < 0) throw new IllegalArgumentException("cannot place " + orders + " calls");
    }
}
