package tritone.dialer.pacing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Because;
import tritone.dialer.pacing.BecauseCode;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.simulation.BadScenario;
import tritone.dialer.pacing.simulation.Policy;
import tritone.dialer.pacing.simulation.Scenario;
import tritone.dialer.pacing.simulation.ScenarioReader;
import tritone.dialer.pacing.simulation.Taped;

class TapeTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");
    private static final Pace PREDICTIVE = new Pace.Predictive(Limit.USUAL);

    @Test
    void everyMinuteOfADayIsPlayedBackToTheIdenticalPlansFromItsOwnReel() throws IOException, BadScenario {
        var day = Taped.day(shipped("bad-news", Duration.ofMinutes(40)), PREDICTIVE, 3);
        assertThat(day.reels).hasSizeGreaterThan(10);
        int ticks = 0;
        for (Reel reel : day.reels) {
            var stored = new Reel(reel.pace(), reel.memory(), Tape.ticks(taped(reel.ticks())));
            assertThat(stored).isEqualTo(reel);
            assertThat(Played.of(stored)).allMatch(Played::identical);
            ticks += stored.ticks().size();
        }
        assertThat(ticks).isGreaterThan(4000);
    }

    @Test
    void aTickThatWasNotSoIsFound() throws IOException, BadScenario {
        var reel = Taped.day(shipped("ten-agents", Duration.ofMinutes(2)), PREDICTIVE, 1)
                .reels
                .getFirst();
        var ticks = new ArrayList<>(reel.ticks());
        var real = ticks.get(100);
        ticks.set(
                100,
                new Tick(
                        real.remembered(),
                        real.observed(),
                        real.floor(),
                        Tick.Planned.of(new DialPlan(real.planned().orders() + 1, new Because(BecauseCode.RISK)))));
        var played = Played.of(new Reel(reel.pace(), reel.memory(), ticks));
        assertThat(played).filteredOn(one -> !one.identical()).hasSize(1);
    }

    @Test
    void aTickCostsFewBytes() throws IOException, BadScenario {
        var ticks = Taped.day(shipped("twenty-come-and-go", Duration.ofMinutes(10)), PREDICTIVE, 1).reels.stream()
                .flatMap(reel -> reel.ticks().stream())
                .toList();
        assertThat(taped(ticks).length / ticks.size()).isLessThan(50);
    }

    /// Whatever a floor may show, in whatever order, it comes back.
    @Test
    void anyTickComesBackAsItWas() {
        for (long seed = 0; seed < 50; seed++) {
            var dice = new Random(seed);
            var ticks = new ArrayList<Tick>();
            for (int tick = 0; tick < 40; tick++) ticks.add(tick(dice));
            assertThat(Tape.ticks(taped(ticks))).isEqualTo(ticks);
        }
    }

    @Test
    void theOtherLimitIsTriedOnTheSamePeopleAndAgents() throws IOException, BadScenario {
        var day = Taped.day(shipped("ten-agents", Duration.ofHours(2)), new Pace.Progressive(), 5);
        var other = WhatIf.of(day.reels, new Policy.Paced(new Pace.Predictive(Limit.USUAL)), Limit.USUAL)
                .orElseThrow();
        // the simulation of what was is near what was, and foresight would have kept agents busier
        assertThat(other.again().occupancy())
                .isBetween(other.then().occupancy() - 0.05, other.then().occupancy() + 0.05);
        assertThat(other.other().occupancy()).isGreaterThan(other.again().occupancy() + 0.05);
        assertThat(other.other().abandonedShare()).isBetween(0.0001, 0.03);
        assertThat(other.then().abandoned()).isZero();
        assertThat(WhatIf.of(List.of(), new Policy.Progressive(), Limit.USUAL)).isEmpty();
    }

    private static byte[] taped(List<Tick> ticks) {
        var recorder = new Tape.Recorder();
        ticks.forEach(recorder::add);
        assertThat(recorder.size()).isEqualTo(recorder.bytes().length);
        return recorder.bytes();
    }

    private static Tick tick(Random dice) {
        var agents = new ArrayList<Floor.Agent>();
        for (long id = 0; id < 6; id++)
            if (dice.nextInt(4) > 0) agents.add(new Floor.Agent(id, Floor.Doing.values()[dice.nextInt(6)], time(dice)));
        if (dice.nextInt(5) == 0) java.util.Collections.shuffle(agents, dice);
        var attempts = new ArrayList<Floor.InFlight>();
        for (int id = 0; id < 6; id++)
            if (dice.nextInt(3) > 0)
                attempts.add(new Floor.InFlight(
                        "attempt-" + id, Floor.Progress.values()[dice.nextInt(2)], time(dice), 1 + dice.nextInt(5)));
        var waiting = new ArrayList<Instant>();
        for (int left = dice.nextInt(3); left > 0; left--) waiting.add(T.plusSeconds(dice.nextInt(3)));
        return new Tick(
                dice.nextBoolean(),
                observed(dice),
                new Floor(
                        time(dice),
                        agents,
                        attempts,
                        waiting,
                        new Floor.Ledger(dice.nextInt(1000), dice.nextInt(30)),
                        new Floor.Caps(dice.nextInt(3), dice.nextInt(9), dice.nextInt(4), dice.nextDouble())),
                new Tick.Planned(dice.nextInt(5), dice.nextInt(2), dice.nextInt()));
    }

    private static List<Observation> observed(Random dice) {
        String id = "attempt-" + dice.nextInt(5);
        long agent = dice.nextInt(4);
        List<Observation> all = List.of(
                new Observation.Placed(id, 1 + dice.nextInt(3), time(dice)),
                new Observation.Rang(id, time(dice)),
                new Observation.Answered(id, time(dice)),
                new Observation.Failed(id, "занято", time(dice)),
                new Observation.Joined(id, agent, time(dice)),
                new Observation.Abandoned(id, time(dice)),
                new Observation.MistakenForMachine(id, time(dice)),
                new Observation.WasTheLine(id, time(dice)),
                new Observation.TalkEnded(id, agent, time(dice)),
                new Observation.WrapUpEnded(agent, time(dice)),
                new Observation.AgentCame(agent, time(dice)),
                new Observation.AgentPaused(agent, time(dice)),
                new Observation.AgentLeft(agent, time(dice)));
        return all.stream().filter(seen -> dice.nextBoolean()).toList();
    }

    private static Instant time(Random dice) {
        return T.plusNanos(dice.nextLong(3_000_000_000_000L));
    }

    private static Scenario shipped(String name, Duration length) throws IOException, BadScenario {
        try (var in = TapeTest.class.getResourceAsStream("/scenarios/" + name + ".json")) {
            return Taped.lasting(ScenarioReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)), length);
        }
    }
}
