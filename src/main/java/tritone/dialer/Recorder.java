package tritone.dialer;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.replay.Tape;
import tritone.dialer.pacing.replay.Tick;

/// Keeps each campaign's tape: in memory while it runs, in the database a reel at a time. A tick never waits for it.
@ApplicationScoped
class Recorder {
    private static final Duration REEL = Duration.ofMinutes(1);
    private static final int LARGEST = 1 << 20;

    private final Map<CampaignId, Running> running = new ConcurrentHashMap<>();
    private final Tapes tapes;
    private final Executor aside;

    Recorder(Tapes tapes, @Aside Executor aside) {
        this.tapes = tapes;
        this.aside = aside;
    }

    void began(@Observes PacerBegan began) {
        var before = running.put(began.campaign(), new Running(began.pace(), began.memory()));
        if (before != null) store(began.campaign(), before);
    }

    void wrote(@Observes PacerWrote wrote) {
        var now = running.get(wrote.campaign());
        if (now == null || now.holds(REEL, wrote.at())) {
            running.put(wrote.campaign(), new Running(wrote.pace(), wrote.memory()));
            if (now != null) store(wrote.campaign(), now);
        } else now.remembered();
    }

    void planned(@Observes Planned planned) {
        var now = running.get(planned.campaign());
        if (now == null) return;
        // goes on when the pacer writes its memory next
        if (now.size() > LARGEST) running.remove(planned.campaign());
        else now.add(planned);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running.forEach((campaign, last) -> last.reel().ifPresent(reel -> tapes.keep(campaign, reel)));
        running.clear();
    }

    private void store(CampaignId campaign, Running over) {
        over.reel().ifPresent(reel -> aside.execute(() -> tapes.keep(campaign, reel)));
    }

    /// The reel that is being recorded. Told by one thread at a time.
    private static final class Running {
        private final Pace pace;
        private final String memory;
        private final Tape.Recorder recorder = new Tape.Recorder();
        private Instant from = Instant.MAX;
        private Instant to = Instant.MIN;
        private int ticks;
        private boolean remembered;

        Running(Pace pace, String memory) {
            this.pace = pace;
            this.memory = memory;
        }

        synchronized void add(Planned planned) {
            Instant now = planned.floor().now();
            if (ticks == 0) from = now;
            to = now;
            ticks++;
            recorder.add(new Tick(remembered, planned.observed(), planned.floor(), Tick.Planned.of(planned.plan())));
            remembered = false;
        }

        synchronized void remembered() {
            // before the first tick it is as it was written
            remembered = ticks > 0;
        }

        synchronized boolean holds(Duration length, Instant now) {
            return ticks > 0 && !now.isBefore(from.plus(length));
        }

        synchronized int size() {
            return recorder.size();
        }

        synchronized Optional<Tapes.Stored> reel() {
            return ticks == 0
                    ? Optional.empty()
                    : Optional.of(new Tapes.Stored(pace, memory, from, to, ticks, recorder.bytes()));
        }
    }
}
