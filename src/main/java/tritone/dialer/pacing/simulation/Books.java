package tritone.dialer.pacing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Floor.InFlight;
import tritone.dialer.pacing.Observation;

/// What the dialler knows: the attempts and the ledger as the news had it, the agents as they are.
final class Books {
    /// An attempt without news is written off.
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private final Scenario scenario;
    private final Map<String, InFlight> attempts = new LinkedHashMap<>();
    private final Map<String, Instant> waiting = new LinkedHashMap<>();
    private long answered;
    private long abandoned;

    Books(Scenario scenario) {
        this.scenario = scenario;
        this.answered = scenario.ledger().answered();
        this.abandoned = scenario.ledger().abandoned();
    }

    void take(Observation news) {
        switch (news) {
            case Observation.Placed placed ->
                attempts.put(
                        placed.attempt(),
                        new InFlight(placed.attempt(), Floor.Progress.DIALLING, placed.at(), placed.number()));
            case Observation.Rang rang ->
                attempts.computeIfPresent(
                        rang.attempt(),
                        (id, was) -> new InFlight(id, Floor.Progress.RINGING, was.since(), was.number()));
            case Observation.Answered answer -> answered(answer.attempt(), answer.at());
            case Observation.Failed failed -> end(failed.attempt());
            case Observation.Joined joined -> {
                answered(joined.attempt(), joined.at());
                end(joined.attempt());
            }
            case Observation.Abandoned gone -> {
                answered(gone.attempt(), gone.at());
                if (end(gone.attempt())) abandoned++;
            }
            case Observation.TalkEnded ended -> end(ended.attempt());
            case Observation.MistakenForMachine mistake -> abandoned++;
            case Observation.WasTheLine was -> {}
            case Observation.WrapUpEnded ended -> {}
            case Observation.AgentCame came -> {}
            case Observation.AgentPaused paused -> {}
            case Observation.AgentLeft left -> {}
        }
    }

    private void answered(String attempt, Instant at) {
        @Nullable InFlight was = attempts.remove(attempt);
        if (was == null) return;
        answered++;
        waiting.put(attempt, at);
    }

    private boolean end(String attempt) {
        attempts.remove(attempt);
        return waiting.remove(attempt) != null;
    }

    Floor floor(Instant now, Iterable<SimulatedSeat> seats) {
        Instant last = now.minus(SILENCE);
        attempts.values().removeIf(attempt -> attempt.since().isBefore(last));
        waiting.values().removeIf(since -> since.isBefore(last));
        List<Floor.Agent> agents = new ArrayList<>();
        for (SimulatedSeat seat : seats)
            if (seat.doing != null)
                agents.add(new Floor.Agent(seat.id, seat.doing, scenario.start().plusNanos((long) (seat.since * 1e9))));
        return new Floor(
                now,
                agents,
                List.copyOf(attempts.values()),
                List.copyOf(waiting.values()),
                new Floor.Ledger(answered, abandoned),
                new Floor.Caps(scenario.lines(), attempts.size() + waiting.size(), 0));
    }
}
