package tritone.dialer.pacing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tritone.dialer.pacing.Beliefs;
import tritone.dialer.pacing.Spread;

/// A scenario's distributions as they are; of a single call it knows no more than anybody.
final class Truth implements Beliefs {
    private final Scenario scenario;
    private final Spread toAnswer;
    private final Spread toFailure;
    private final Spread talk;
    private final Spread wrapUp;
    private final Spread patience;

    Truth(Scenario scenario) {
        this.scenario = scenario;
        var subscribers = scenario.subscribers();
        this.toAnswer = subscribers.toAnswer().spread(180);
        List<Double> shares = new ArrayList<>();
        List<Length> parts = new ArrayList<>();
        subscribers.failures().forEach(failure -> {
            shares.add(failure.share());
            parts.add(failure.after());
        });
        this.toFailure = new Length.Mixture(shares, parts).spread(180);
        this.talk = scenario.work().talk().spread(3600);
        this.wrapUp = scenario.work().wrapUp().spread(1800);
        this.patience = subscribers.patience().spread(120);
    }

    @Override
    public double answered(int number, Instant now) {
        return scenario.subscribers()
                .answered(number, Duration.between(scenario.start(), now).toMillis() / 1000.0);
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
