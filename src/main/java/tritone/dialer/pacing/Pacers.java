package tritone.dialer.pacing;

import java.time.DateTimeException;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Pacing.Surplus;

/// Makes pacers. Nothing else is needed to drive one, here or from outside:
///
/// ```
/// Pacer pacer = Pacers.of(new Pace.Predictive(Limit.USUAL));
/// pacer.observe(new Observation.Placed("call-1", 1, now));     // each event as it becomes known
/// DialPlan plan = pacer.plan(new Floor(...));                  // four times a second, or when something happened
/// String memory = pacer.memory();                              // now and then; Pacers.restored goes on from it
/// ```
///
/// Whoever drives one promises three things, and the share of abandoned calls never passes the limit:
/// 1. `orders` are placed at once or not at all, and what is placed is told or shown on the next floor;
/// 2. an idle agent who asks to go is [Floor.Doing#LEAVING], still gets calls, and goes when a plan's `release` lets
///    them (who vanishes all the same is made up for by holding back budget, as far as there is any);
/// 3. the ledger never shows more answered or fewer abandoned than there were in the legal window. It may be late: an
///    attempt counts as in flight until its end is told, and as abandoned when it never is.
public final class Pacers {
    private Pacers() {}

    public static Pacer of(Pace pace) {
        return make(pace);
    }

    /// One that goes on where another of the same pace was when it wrote its memory.
    ///
    /// @throws IllegalArgumentException when no pacer wrote that
    public static Pacer restored(Pace pace, String memory) {
        try {
            return make(pace).restored(memory);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("no pacer wrote this memory", broken);
        }
    }

    /// Paced as [Pace.Predictive], but told what others must learn: the mark that a simulation measures them by.
    public static Pacer told(Limit limit, Beliefs truth) {
        return new Pacing(limit, Foresight.told(limit, truth), Surplus.WITHIN_LIMIT);
    }

    /// The same with no guard: it keeps the limit on the whole, not at every instant.
    public static Pacer unguarded(Limit limit, Beliefs truth) {
        return new Pacing(limit, Foresight.spendingAll(limit, truth), Surplus.ANY);
    }

    private static Pacing make(Pace pace) {
        return switch (pace) {
            case Pace.Preview preview -> new Pacing(Limit.USUAL, new Multiple(1), Surplus.NONE);
            case Pace.Progressive progressive -> new Pacing(Limit.USUAL, new Multiple(1), Surplus.NONE);
            case Pace.Ratio ratio -> new Pacing(ratio.limit(), new Multiple(ratio.lines()), Surplus.WITHIN_LIMIT);
            case Pace.Predictive predictive ->
                new Pacing(predictive.limit(), new Foresight(predictive.limit()), Surplus.WITHIN_LIMIT);
        };
    }
}
