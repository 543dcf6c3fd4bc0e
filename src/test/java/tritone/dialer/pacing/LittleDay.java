package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tritone.campaign.law.Limit;

/// A little day drawn from a seed: eight agents, half of them busy, calls answered or not.
final class LittleDay {
    private final Random dice;
    private final List<String> flying = new ArrayList<>();
    private final Floor.Doing[] doing = new Floor.Doing[8];
    private Pacer pacer;
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private int placed;
    private long answered = 500;

    private LittleDay(long seed, Pacer pacer) {
        this.dice = new Random(seed);
        this.pacer = pacer;
        for (int agent = 0; agent < doing.length; agent++)
            doing[agent] = dice.nextBoolean() ? Floor.Doing.IDLE : Floor.Doing.TALKING;
    }

    /// The same history makes the same plans, and so does one gone on from memory at every step.
    static void goesOnAlike(long seed, int steps) {
        var pace = new Pace.Predictive(Limit.USUAL);
        var one = new LittleDay(seed, Pacers.of(pace));
        var same = new LittleDay(seed, Pacers.of(pace));
        var restarted = new LittleDay(seed, Pacers.of(pace));
        for (int step = 0; step < steps; step++) {
            // writing the memory is itself part of the history
            String memory = one.pacer.memory();
            assertThat(same.pacer.memory()).isEqualTo(memory);
            restarted.pacer = Pacers.restored(pace, restarted.pacer.memory());
            var plan = one.step();
            assertThat(same.step()).isEqualTo(plan);
            assertThat(restarted.step()).isEqualTo(plan);
        }
    }

    private DialPlan step() {
        now = now.plusMillis(dice.nextInt(3_000));
        for (String attempt : List.copyOf(flying)) {
            if (dice.nextInt(6) > 0) continue;
            flying.remove(attempt);
            pacer.observe(
                    dice.nextInt(3) == 0
                            ? new Observation.Joined(attempt, dice.nextInt(8), now)
                            : new Observation.Failed(attempt, "BUSY", now));
            answered++;
        }
        int agent = dice.nextInt(doing.length);
        doing[agent] = Floor.Doing.values()[dice.nextInt(Floor.Doing.values().length)];
        pacer.observe(new Observation.TalkEnded("a" + dice.nextInt(placed + 1), agent, now));
        pacer.observe(new Observation.WrapUpEnded(agent, now));
        var agents = new ArrayList<Floor.Agent>();
        for (int i = 0; i < doing.length; i++)
            agents.add(new Floor.Agent(i, doing[i], now.minusSeconds(dice.nextInt(90))));
        var attempts = flying.stream()
                .map(id -> new Floor.InFlight(id, Floor.Progress.DIALLING, now.minusSeconds(4), 1))
                .toList();
        var plan = pacer.plan(
                new Floor(now, agents, attempts, List.of(), new Floor.Ledger(answered, 9), new Floor.Caps(40, 0, 1)));
        for (int order = 0; order < plan.orders(); order++) {
            flying.add("a" + ++placed);
            pacer.observe(new Observation.Placed("a" + placed, 1 + dice.nextInt(3), now));
        }
        return plan;
    }
}
