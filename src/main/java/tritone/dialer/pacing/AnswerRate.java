package tritone.dialer.pacing;

import java.time.Instant;
import java.time.ZoneOffset;

/// Learns how many attempts a person answers. A slow part knows hours of the day and attempt numbers, each cell shrunk
/// to the whole. A quick part, [Level], follows by how much it is different now.
final class AnswerRate {
    static final int NUMBERS = 4;

    private static final int HOURS = 24;
    private static final double LEAST = 0.005;
    private static final double MOST = 0.98;
    private static final double USUAL = 0.2;
    private static final double USUAL_WEIGHT = 12;
    private static final double CELL_WEIGHT = 150;
    private static final double KEPT = 1 - 1.0 / 20_000;

    private final double[] totals = new double[2];
    private final double[] tries = new double[HOURS + NUMBERS];
    private final double[] answers = new double[HOURS + NUMBERS];
    private final Level level = new Level();

    void learn(boolean answered, int number, Instant at) {
        level.learn(answered, slow(number, at));
        count(hour(at), answered);
        count(HOURS + row(number), answered);
        totals[0] = KEPT * totals[0] + 1;
        totals[1] = KEPT * totals[1] + (answered ? 1 : 0);
    }

    /// As if it had not been learnt: exactly, when it was the last; else nearly.
    void unlearn(boolean answered, int number, Instant at) {
        uncount(hour(at), answered);
        uncount(HOURS + row(number), answered);
        totals[0] = without(totals[0], 1);
        totals[1] = without(totals[1], answered ? 1 : 0);
        level.unlearn(answered, slow(number, at));
    }

    private void uncount(int cell, boolean answered) {
        tries[cell] = without(tries[cell], 1);
        answers[cell] = without(answers[cell], answered ? 1 : 0);
    }

    private static double without(double count, double one) {
        return Math.max(0, (count - one) / KEPT);
    }

    private void count(int cell, boolean answered) {
        tries[cell] = KEPT * tries[cell] + 1;
        answers[cell] = KEPT * answers[cell] + (answered ? 1 : 0);
    }

    double share(int number, Instant at) {
        return clamp(slow(number, at) * level.now());
    }

    private double slow(int number, Instant at) {
        double whole = (totals[1] + USUAL_WEIGHT * USUAL) / (totals[0] + USUAL_WEIGHT);
        return clamp(whole * factor(hour(at), whole) * factor(HOURS + row(number), whole));
    }

    private double factor(int cell, double whole) {
        return (answers[cell] + CELL_WEIGHT * whole) / ((tries[cell] + CELL_WEIGHT) * whole);
    }

    private static int hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour();
    }

    static int row(int number) {
        return Math.clamp(number, 1, NUMBERS) - 1;
    }

    static double clamp(double share) {
        return Math.clamp(share, LEAST, MOST);
    }

    void write(Memory.Writer out) {
        out.numbers("answers.totals", totals);
        out.numbers("answers.tries", tries);
        out.numbers("answers.answers", answers);
        level.write(out);
    }

    void read(Memory in) {
        in.numbers("answers.totals", totals);
        in.numbers("answers.tries", tries);
        in.numbers("answers.answers", answers);
        level.read(in);
    }
}
