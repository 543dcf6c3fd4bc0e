package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tritone.dialer.pacing.Floor.Doing;

class PacersTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");
    private static final Pace PREDICTIVE = new Pace.Predictive(Limit.USUAL);

    @Test
    void theSameHistoryMakesTheSamePlansAndSoDoesOneGoneOnFromMemory() {
        for (long seed = 0; seed < 20; seed++) {
            var one = new Replay(seed, Pacers.of(PREDICTIVE));
            var same = new Replay(seed, Pacers.of(PREDICTIVE));
            var restarted = new Replay(seed, Pacers.of(PREDICTIVE));
            for (int step = 0; step < 300; step++) {
                // writing the memory is itself part of the history
                String memory = one.pacer.memory();
                assertThat(same.pacer.memory()).isEqualTo(memory);
                restarted.pacer = Pacers.restored(PREDICTIVE, restarted.pacer.memory());
                var plan = one.step();
                assertThat(same.step()).isEqualTo(plan);
                assertThat(restarted.step()).isEqualTo(plan);
            }
        }
    }

    @Test
    void itStartsWithALineForEachFreeAgentAndSaysWhy() {
        var plan = Pacers.of(PREDICTIVE).plan(floor(3, 0, 0, 50));
        assertThat(plan.orders()).isEqualTo(3);
        assertThat(plan.because())
                .startsWith("BUDGET free=3 lines=0 surplus=0 budget=0 answered=0.2 answer_s=")
                .contains(" occupancy=", " risk=", " threshold=");
    }

    @Test
    void withBudgetItGoesBeyondTheFreeAgentsAndStopsWhereTheRiskIsTooHigh() {
        var plan = Pacers.of(PREDICTIVE).plan(floor(3, 10_000, 0, 50));
        assertThat(plan.orders()).isBetween(5, 14);
        assertThat(plan.because()).startsWith("RISK ");
        assertThat(Pacers.of(PREDICTIVE).plan(floor(3, 40, 0, 50)).orders()).isEqualTo(4);
        assertThat(Pacers.of(PREDICTIVE).plan(floor(3, 10_000, 300, 50)).orders())
                .isEqualTo(3);
        assertThat(Pacers.of(PREDICTIVE).plan(floor(3, 10_000, 0, 4)))
                .satisfies(capped -> assertThat(capped.orders()).isEqualTo(4))
                .satisfies(capped -> assertThat(capped.because()).startsWith("MOST_LINES "));
        assertThat(Pacers.of(PREDICTIVE).plan(floor(0, 10_000, 0, 50)).because())
                .startsWith("NOBODY_ON_SHIFT ");
    }

    @Test
    void theOtherModesPlaceTheirNumberOfLines() {
        assertThat(Pacers.of(new Pace.Preview()).plan(floor(3, 1_000, 0, 50)).orders())
                .isEqualTo(3);
        assertThat(Pacers.of(new Pace.Progressive()).plan(floor(3, 1_000, 0, 50)))
                .satisfies(plan -> assertThat(plan.orders()).isEqualTo(3))
                .satisfies(plan -> assertThat(plan.because()).startsWith("FREE_AGENTS free=3 lines=0"));
        assertThat(Pacers.of(new Pace.Progressive())
                        .plan(floor(0, 1_000, 0, 50))
                        .because())
                .startsWith("NOBODY_FREE free=0");
        var ratio = new Pace.Ratio(2.5, Limit.USUAL);
        assertThat(Pacers.of(ratio).plan(floor(3, 1_000, 0, 50)))
                .satisfies(plan -> assertThat(plan.orders()).isEqualTo(8))
                .satisfies(plan ->
                        assertThat(plan.because()).startsWith("FREE_AGENTS ").endsWith(" ratio=2.5"));
        assertThat(Pacers.of(ratio).plan(floor(0, 1_000, 0, 50)).because()).startsWith("NOBODY_FREE ");
        assertThat(Pacers.of(ratio).plan(floor(3, 100, 0, 50)).orders()).isEqualTo(6);
        assertThatThrownBy(() -> new Pace.Ratio(0.9, Limit.USUAL)).hasMessageContaining("1 to 10 lines");
        assertThatThrownBy(() -> new Pace.Ratio(10.1, Limit.USUAL)).hasMessageContaining("1 to 10 lines");
    }

    private static Floor floor(int idle, long answered, long abandoned, int most) {
        var agents = new ArrayList<Floor.Agent>();
        for (int i = 0; i < idle; i++) agents.add(new Floor.Agent(i, Doing.IDLE, T));
        return new Floor(
                T, agents, List.of(), List.of(), new Floor.Ledger(answered, abandoned), new Floor.Caps(most, 0, 0));
    }

    /// A little day drawn from a seed: eight agents, half of them busy, calls answered or not.
    private static final class Replay {
        private final Random dice;
        private final List<String> flying = new ArrayList<>();
        private final Doing[] doing = new Doing[8];
        private Pacer pacer;
        private Instant now = T;
        private int placed;
        private long answered = 500;

        private Replay(long seed, Pacer pacer) {
            this.dice = new Random(seed);
            this.pacer = pacer;
            for (int agent = 0; agent < doing.length; agent++)
                doing[agent] = dice.nextBoolean() ? Doing.IDLE : Doing.TALKING;
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
            doing[agent] = Doing.values()[dice.nextInt(Doing.values().length)];
            pacer.observe(new Observation.TalkEnded("a" + dice.nextInt(placed + 1), agent, now));
            pacer.observe(new Observation.WrapUpEnded(agent, now));
            var agents = new ArrayList<Floor.Agent>();
            for (int i = 0; i < doing.length; i++)
                agents.add(new Floor.Agent(i, doing[i], now.minusSeconds(dice.nextInt(90))));
            var attempts = flying.stream()
                    .map(id -> new Floor.InFlight(id, Floor.Progress.DIALLING, now.minusSeconds(4), 1))
                    .toList();
            var plan = pacer.plan(new Floor(
                    now, agents, attempts, List.of(), new Floor.Ledger(answered, 9), new Floor.Caps(40, 0, 1)));
            for (int order = 0; order < plan.orders(); order++) {
                flying.add("a" + ++placed);
                pacer.observe(new Observation.Placed("a" + placed, 1 + dice.nextInt(3), now));
            }
            return plan;
        }
    }
}
