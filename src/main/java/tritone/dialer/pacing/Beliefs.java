package tritone.dialer.pacing;

import java.time.Instant;

/// What is held for true of people and agents. Learnt by [Experience]; a simulation's mark knows it from the start.
public interface Beliefs {
    /// How many attempts of that number placed now a person answers.
    double answered(int number, Instant now);

    /// From placing an attempt to its answer, of those answered.
    Spread toAnswer();

    /// From placing an attempt to its end, of those not answered.
    Spread toFailure();

    Spread talk();

    Spread wrapUp();

    /// How long somebody who answered waits before hanging up, when nobody joins.
    Spread patience();
}
