package tritone.call;

import java.util.Optional;
import tritone.call.lifecycle.AgentLine;
import tritone.telephony.CallId;

/// An attempt whose row is written and of which the switch has not heard yet.
public final class WrittenAttempt {
    final Placed placed;
    final Optional<AgentLine> promised;

    WrittenAttempt(Placed placed, Optional<AgentLine> promised) {
        this.placed = placed;
        this.promised = promised;
    }

    public CallId call() {
        return placed.id();
    }
}
