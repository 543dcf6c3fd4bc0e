package tritone.dialer.pacing;

import java.time.Instant;

/// Half of the first attempts are answered before noon, a quarter after it, of the second half as many, and so on; each
/// after nine to ten seconds. The others fail after twenty, just as evenly; a talk lasts a hundred, a wrap-up ten;
/// people wait for five.
final class Told implements Beliefs {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    Spread toAnswer = lasting(10);
    Spread toFailure = lasting(20);
    Spread talk = lasting(100);
    Spread wrapUp = lasting(10);
    Spread patience = lasting(5);

    static Spread lasting(int seconds) {
        double[] beyond = new double[200];
        for (int second = 0; second < beyond.length; second++) beyond[second] = second < seconds ? 1 : 0;
        return new Spread(beyond);
    }

    @Override
    public double answered(int number, Instant now) {
        return (now.isBefore(NOON) ? 0.5 : 0.25) / number;
    }

    @Override
    public Spread toAnswer() {
        return toAnswer;
    }

    @Override
    public Spread toFailure() {
        return toFailure;
    }

    @Override
    public Spread talk() {
        return talk;
    }

    @Override
    public Spread wrapUp() {
        return wrapUp;
    }

    @Override
    public Spread patience() {
        return patience;
    }
}
