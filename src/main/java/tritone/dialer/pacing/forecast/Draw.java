package tritone.dialer.pacing.forecast;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// One day as it may be: each thing in doubt drawn from what the days before leave open.
///
/// @param answered  the share of attempts people answer
/// @param talk      mean seconds, as `wrapUp`
/// @param presence  of the planned agents' time
/// @param warm      of contacts
record Draw(Daily.Drawn answered, Daily.Drawn talk, Daily.Drawn wrapUp, Daily.Drawn presence, Daily.Drawn warm) {
    private static final Daily.Usual ANSWERED = new Daily.Usual(Observed.odds(0.22), 0.7, 0.15, 10);
    private static final Daily.Usual TALK = new Daily.Usual(StrictMath.log(85), 0.5, 0.08, 10);
    private static final Daily.Usual WRAP_UP = new Daily.Usual(StrictMath.log(18), 0.5, 0.1, 10);
    private static final Daily.Usual PRESENCE = new Daily.Usual(StrictMath.log(0.9), 0.1, 0.05, 10);
    private static final Daily.Usual WARM = new Daily.Usual(Observed.odds(0.05), 0.9, 0.2, 10);
    private static final double LEAST = 0.005;
    private static final double MOST = 0.95;

    static Draw of(List<PastDay> past, RandomGenerator dice) {
        return new Draw(
                daily(ANSWERED, past, day -> when(day.tries() > 0, Observed.share(day.tries(), day.answered())))
                        .draw(dice),
                daily(TALK, past, day -> lasted(day.talk())).draw(dice),
                daily(WRAP_UP, past, day -> lasted(day.wrapUp())).draw(dice),
                daily(PRESENCE, past, Draw::presence).draw(dice),
                daily(WARM, past, day -> when(day.contacts() > 0, Observed.share(day.contacts(), day.warm())))
                        .draw(dice));
    }

    private static Daily daily(Daily.Usual usual, List<PastDay> past, Function<PastDay, Optional<Observed>> of) {
        return new Daily(
                usual, past.stream().flatMap(day -> of.apply(day).stream()).toList());
    }

    private static Optional<Observed> when(boolean known, Observed seen) {
        return known ? Optional.of(seen) : Optional.empty();
    }

    private static Optional<Observed> lasted(PastDay.Lasted length) {
        return length.tells() ? Optional.of(length.seen()) : Optional.empty();
    }

    private static Optional<Observed> presence(PastDay day) {
        if (day.presence().isEmpty()) return Optional.empty();
        return Optional.of(
                new Observed(StrictMath.log(Math.max(0.05, day.presence().getAsDouble())), 0));
    }

    double answeredShare() {
        return Math.clamp(Observed.share(answered.tomorrow()), LEAST, MOST);
    }

    double answeredLevel() {
        return Math.clamp(Observed.share(answered.level()), LEAST, MOST);
    }

    double talkMean() {
        return StrictMath.exp(talk.tomorrow());
    }

    double wrapUpMean() {
        return StrictMath.exp(wrapUp.tomorrow());
    }

    double present() {
        return Math.min(1, StrictMath.exp(presence.tomorrow()));
    }

    double warmShare() {
        return Observed.share(warm.tomorrow());
    }
}
