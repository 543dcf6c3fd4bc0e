package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lines that a test tells what happened, a moment after the other.
abstract class LinesAtWork {
    static final Instant T = Instant.parse("2026-11-24T08:00:00Z");

    final Lines lines = new Lines();

    void place(String... attempts) {
        for (String attempt : attempts)
            assertThat(take(new Observation.Placed(attempt, 1, T))).isEmpty();
    }

    Optional<PaceFact> take(Observation observation) {
        return lines.take(observation);
    }

    int flying(Instant now, String... shown) {
        lines.compare(floor(now, List.of(), shown));
        return lines.flying();
    }

    static Floor floor(Instant now, List<Instant> waiting, String... shown) {
        var attempts = Stream.of(shown)
                .map(id -> new Floor.InFlight(id, Floor.Progress.RINGING, T, 1))
                .toList();
        return new Floor(now, List.of(), attempts, waiting, new Floor.Ledger(0, 0), new Floor.Caps(50, 0, 0));
    }

    static Instant at(double seconds) {
        return T.plusNanos(Math.round(seconds * 1e9));
    }
}
