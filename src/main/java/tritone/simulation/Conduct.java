package tritone.simulation;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tritone.simulation.Dialogue.Side;

/// What an operator means to do with one conversation.
///
/// @param hangUpAfter   seconds after the join at which the operator ends it, if the client has not
/// @param wrapUpSeconds how long they take to say what it was
/// @param pauseSeconds  of the break they take afterwards, now and then
record Conduct(HandOver handOver, double hangUpAfter, double wrapUpSeconds, Optional<Double> pauseSeconds) {
    enum HandOver {
        NONE,
        /// While the client is on the line, instead of hanging up.
        LIVE,
        /// Onto a manager's working list.
        TASK
    }

    /// An operator hears by now that nobody is there.
    private static final double RECOGNISES_MACHINE = 6;
    /// So long the client may take to hang up first.
    private static final double PATIENCE = 6;

    private static final double PAUSE_SHARE = 0.07;

    static Conduct draw(Dialogue dialogue, RandomGenerator random) {
        var handOver = handOver(dialogue);
        Optional<Double> pause =
                random.nextDouble() < PAUSE_SHARE ? Optional.of(random.nextDouble(5, 20)) : Optional.empty();
        return new Conduct(handOver, hangUpAfter(dialogue, handOver, random), random.nextDouble(1, 4), pause);
    }

    /// The disposition's name in the API: `refusal-hard` is said as `REFUSAL_HARD`.
    static String disposition(Dialogue dialogue) {
        return dialogue.outcome().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static HandOver handOver(Dialogue dialogue) {
        if (dialogue.id().equals(Dialogues.PUT_THROUGH)) return HandOver.LIVE;
        return dialogue.outcome().equals("warm") ? HandOver.TASK : HandOver.NONE;
    }

    private static double hangUpAfter(Dialogue dialogue, HandOver handOver, RandomGenerator random) {
        double end = dialogue.seconds();
        if (handOver == HandOver.LIVE) return end + 0.3;
        if (dialogue.outcome().equals("answering-machine")) return RECOGNISES_MACHINE + random.nextDouble(3);
        boolean endsIt = dialogue.speaksLast() == Side.OPERATOR && random.nextDouble() < 0.6;
        return endsIt ? end + random.nextDouble(0.3, 1) : end + PATIENCE;
    }
}
