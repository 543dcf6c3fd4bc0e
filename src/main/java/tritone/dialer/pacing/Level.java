package tritone.dialer.pacing;

/// By how much more or fewer people answer now than foretold. Holds several guesses of when it changed last, each with
/// the answers since, and trusts each as far as it foretold what came (Adams and MacKay 2007, "Bayesian online
/// changepoint detection", over the last guesses that matter): after a jump the youngest win within some tens of
/// attempts, else the oldest.
final class Level {
    private static final int GUESSES = 48;
    /// Before an attempt the level has changed with this chance.
    private static final double CHANGE = 0.004;
    /// Each guess begins as if so many answers had come as foretold.
    private static final double PRIOR = 1.5;
    /// Attempts a guess remembers: the level also drifts.
    private static final double KEPT = 1 - 1.0 / 800;
    /// So many may be taken back one after the other: what was forgotten meanwhile hardly mattered.
    private static final int MOST_UNDONE = 24;

    private final double[] trust = new double[GUESSES];
    private final double[] came = new double[GUESSES];
    private final double[] foretold = new double[GUESSES];
    private int guesses = 1;
    private int undone;

    Level() {
        trust[0] = 1;
    }

    void learn(boolean answered, double usual) {
        undone = 0;
        double sum = 0;
        for (int guess = 0; guess < guesses; guess++) {
            double said = AnswerRate.clamp(usual * level(guess));
            trust[guess] *= answered ? said : 1 - said;
            sum += trust[guess];
            came[guess] = KEPT * came[guess] + (answered ? 1 : 0);
            foretold[guess] = KEPT * foretold[guess] + usual;
        }
        for (int guess = 0; guess < guesses; guess++) trust[guess] *= (1 - CHANGE) / sum;
        if (guesses == GUESSES) forgetLeast();
        trust[guesses] = CHANGE;
        came[guesses] = 0;
        foretold[guesses] = 0;
        guesses++;
    }

    /// The guess that was born of it goes, the others are trusted as before it. Of a long run the guesses that were
    /// there before it have been forgotten: then nothing is known of now.
    void unlearn(boolean answered, double usual) {
        if (++undone > MOST_UNDONE || guesses == 1) {
            beginAnew();
            return;
        }
        guesses--;
        double sum = 0;
        for (int guess = 0; guess < guesses; guess++) {
            came[guess] = Math.max(0, (came[guess] - (answered ? 1 : 0)) / KEPT);
            foretold[guess] = Math.max(0, (foretold[guess] - usual) / KEPT);
            double said = AnswerRate.clamp(usual * level(guess));
            trust[guess] /= answered ? said : 1 - said;
            sum += trust[guess];
        }
        for (int guess = 0; guess < guesses; guess++) trust[guess] = sum > 0 ? trust[guess] / sum : 1.0 / guesses;
    }

    private void beginAnew() {
        guesses = 1;
        trust[0] = 1;
        came[0] = 0;
        foretold[0] = 0;
    }

    private void forgetLeast() {
        int least = 0;
        for (int guess = 1; guess < guesses; guess++) if (trust[guess] < trust[least]) least = guess;
        guesses--;
        for (int guess = least; guess < guesses; guess++) {
            trust[guess] = trust[guess + 1];
            came[guess] = came[guess + 1];
            foretold[guess] = foretold[guess + 1];
        }
    }

    double now() {
        double sum = 0;
        double all = 0;
        for (int guess = 0; guess < guesses; guess++) {
            sum += trust[guess] * level(guess);
            all += trust[guess];
        }
        return sum / all;
    }

    private double level(int guess) {
        return (came[guess] + PRIOR) / (foretold[guess] + PRIOR);
    }

    void write(Memory.Writer out) {
        out.numbers("level.guesses", guesses);
        out.numbers("level.undone", undone);
        out.numbers("level.trust", trust);
        out.numbers("level.came", came);
        out.numbers("level.foretold", foretold);
    }

    void read(Memory in) {
        double[] count = {guesses};
        in.numbers("level.guesses", count);
        guesses = Math.clamp((int) count[0], 1, GUESSES);
        double[] taken = {undone};
        in.numbers("level.undone", taken);
        undone = (int) taken[0];
        in.numbers("level.trust", trust);
        in.numbers("level.came", came);
        in.numbers("level.foretold", foretold);
    }
}
