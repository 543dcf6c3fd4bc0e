package tritone.dialer.pacing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tritone.campaign.law.Limit;

/// The moments at which calls placed now will be answered, each as likely as the other, and what is held for true of
/// them. Kept between plans, because most of it changes only when something is learnt.
final class Horizon {
    static final int MOMENTS = 8;

    private static final int LONGEST = 3600;

    private final Beliefs beliefs;
    private final double join;
    private final double[] moments = new double[MOMENTS];
    private double[] @Nullable [] fromTalk = new double[LONGEST + 1][];
    private @Nullable Spread drawnFor;
    private @Nullable Spread talkOf;
    private @Nullable Spread wrapUpOf;
    private Instant now = Instant.EPOCH;
    private final double[] answered = new double[AnswerRate.NUMBERS];

    Horizon(Beliefs beliefs, Limit limit) {
        this.beliefs = beliefs;
        this.join = Seconds.of(limit.join());
    }

    Horizon at(Instant now) {
        this.now = now;
        for (int row = 0; row < answered.length; row++) answered[row] = beliefs.answered(row + 1, now);
        var toAnswer = beliefs.toAnswer();
        if (drawnFor != toAnswer) {
            for (int moment = 0; moment < MOMENTS; moment++)
                moments[moment] = quantile(toAnswer, (moment + 0.5) / MOMENTS);
            drawnFor = toAnswer;
            talkOf = null;
        }
        if (talkOf != beliefs.talk() || wrapUpOf != beliefs.wrapUp()) {
            talkOf = beliefs.talk();
            wrapUpOf = beliefs.wrapUp();
            fromTalk = new double[LONGEST + 1][];
        }
        return this;
    }

    private static double quantile(Spread spread, double share) {
        double low = 0;
        double high = 120;
        for (int round = 0; round < 24; round++) {
            double middle = (low + high) / 2;
            if (spread.within(middle) < share) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /// That an attempt of this age has been answered by each moment.
    double[] answers(double age, int number) {
        double share = answered[AnswerRate.row(number)];
        var toAnswer = beliefs.toAnswer();
        double open = share * toAnswer.beyond(age);
        double alive = open + (1 - share) * beliefs.toFailure().beyond(age);
        double[] chances = new double[MOMENTS];
        if (alive < 1e-9) return chances;
        for (int moment = 0; moment < MOMENTS; moment++)
            chances[moment] = (open - share * toAnswer.beyond(age + moments[moment])) / alive;
        return chances;
    }

    double[] freedFromWrapUp(double lasted) {
        double[] chances = new double[MOMENTS];
        for (int moment = 0; moment < MOMENTS; moment++)
            chances[moment] = beliefs.wrapUp().endsWithin(lasted, moments[moment] + join);
        return chances;
    }

    /// The talk must end and the wrap-up after it.
    double[] freedFromTalk(double lasted) {
        int whole = (int) Math.min(LONGEST, lasted);
        double[] known = fromTalk[whole];
        if (known == null) {
            known = new double[MOMENTS];
            for (int moment = 0; moment < MOMENTS; moment++) known[moment] = freed(whole, moments[moment] + join);
            fromTalk[whole] = known;
        }
        return known;
    }

    private double freed(int lasted, double within) {
        double sum = 0;
        double before = 0;
        for (int second = 1; second < within + 1; second++) {
            double until = Math.min(second, within);
            double ended = beliefs.talk().endsWithin(lasted, until);
            sum += (ended - before) * beliefs.wrapUp().within(within - (until + second - 1) / 2);
            before = ended;
        }
        return sum;
    }

    double staysFor(double waited) {
        return 1 - beliefs.patience().endsWithin(waited, Math.max(0, join - waited));
    }

    /// An attempt of which only is known that it is in flight is taken for one of this age.
    double usualAge() {
        return moments[MOMENTS / 4];
    }

    double answered() {
        return answered[0];
    }
}
