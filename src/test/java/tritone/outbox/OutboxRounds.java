package tritone.outbox;

import io.quarkus.arc.Arc;

/// Delivers what waits, at the moment a test wants it.
public final class OutboxRounds {
    private OutboxRounds() {}

    public static void run() {
        Arc.container().instance(OutboxRelay.class).get().round();
    }
}
