package tritone.dialer.pacing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.Pacer;
import tritone.dialer.pacing.Pacers;
import tritone.dialer.pacing.replay.Reel;
import tritone.dialer.pacing.replay.Tick;

/// A simulated day with a tape running: a new reel every few minutes, each from the pacer's memory.
public final class Taped implements Pacer {
    private static final Duration REEL = Duration.ofMinutes(3);

    public final List<Reel> reels = new ArrayList<>();
    private final Pace pace;
    private final Pacer pacer;
    private final List<Observation> observed = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private Instant begun = Instant.EPOCH;
    private String memory = "";
    private long ticksEver;

    private Taped(Pace pace) {
        this.pace = pace;
        this.pacer = Pacers.of(pace);
    }

    public static Taped day(Scenario scenario, Pace pace, long seed) {
        var taped = new Taped(pace);
        Day.run(scenario, taped, "taped", seed);
        taped.cut();
        return taped;
    }

    public static Scenario lasting(Scenario scenario, Duration length) {
        return scenario.lasting(length);
    }

    @Override
    public void observe(Observation observation) {
        observed.add(observation);
    }

    @Override
    public DialPlan plan(Floor floor) {
        if (floor.now().isAfter(begun.plus(REEL))) {
            cut();
            memory = ticksEver == 0 ? "" : pacer.memory();
            begun = floor.now();
        }
        // as the live dialler does for a restart to come
        boolean remembered = ++ticksEver % 30 == 0 && !ticks.isEmpty();
        if (remembered) pacer.memory();
        observed.forEach(pacer::observe);
        var plan = pacer.plan(floor);
        ticks.add(new Tick(remembered, observed, floor, Tick.Planned.of(plan)));
        observed.clear();
        return plan;
    }

    private void cut() {
        if (!ticks.isEmpty()) reels.add(new Reel(pace, memory, ticks));
        ticks.clear();
    }

    @Override
    public String memory() {
        return pacer.memory();
    }
}
