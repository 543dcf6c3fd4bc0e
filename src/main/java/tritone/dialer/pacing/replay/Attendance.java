package tritone.dialer.pacing.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.simulation.Scenario;

/// Who was at work when, and how busy, as the floors on a tape show it. Where the tape has a hole nobody was.
final class Attendance {
    private static final Duration HOLE = Duration.ofSeconds(30);
    private static final double MILLION = 1e6;

    private final Instant start;
    private final Map<Long, Instant> present = new HashMap<>();
    private final List<Scenario.Crew> stays = new ArrayList<>();
    private double busy;
    private double paid;
    private @Nullable Floor last;

    Attendance(Instant start) {
        this.start = start;
    }

    void see(Floor floor) {
        if (last != null) {
            boolean hole = Duration.between(last.now(), floor.now()).compareTo(HOLE) > 0;
            if (hole) everybodyGone();
            else count(last, floor.now());
        }
        var here = new HashSet<Long>();
        for (Floor.Agent agent : floor.agents()) {
            if (agent.state() == Floor.Doing.PAUSED) continue;
            here.add(agent.id());
            present.putIfAbsent(agent.id(), floor.now());
        }
        for (long agent : List.copyOf(present.keySet())) if (!here.contains(agent)) gone(agent, floor.now());
        last = floor;
    }

    private void count(Floor floor, Instant until) {
        double seconds = floor.now().until(until, java.time.temporal.ChronoUnit.MICROS) / MILLION;
        for (Floor.Agent agent : floor.agents()) {
            switch (agent.state()) {
                case TALKING, WRAPPING_UP -> {
                    busy += seconds;
                    paid += seconds;
                }
                case IDLE, LEAVING, RESERVED -> paid += seconds;
                case PAUSED -> {}
            }
        }
    }

    private void gone(long agent, Instant at) {
        Instant since = present.remove(agent);
        var from = Duration.between(start, since);
        var to = Duration.between(start, at);
        if (to.compareTo(from) > 0) stays.add(new Scenario.Crew(1, from, to, Optional.empty()));
    }

    private void everybodyGone() {
        if (last == null) return;
        for (long agent : List.copyOf(present.keySet())) gone(agent, last.now());
    }

    /// Each stay of each agent.
    List<Scenario.Crew> stays() {
        everybodyGone();
        return List.copyOf(stays);
    }

    double occupancy() {
        return paid == 0 ? 0 : busy / paid;
    }
}
