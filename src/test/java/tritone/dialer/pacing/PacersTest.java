package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor.Doing;

class PacersTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");
    private static final Pace PREDICTIVE = new Pace.Predictive(Limit.USUAL);

    @Test
    void theSameHistoryMakesTheSamePlansAndSoDoesOneGoneOnFromMemory() {
        LittleDay.goesOnAlike(0, 150);
    }

    @Test
    void itStartsWithALineForEachFreeAgentAndSaysWhy() {
        var plan = Pacers.of(PREDICTIVE).plan(floor(3, 0, 0, 50));
        assertThat(plan.orders()).isEqualTo(3);
        assertThat(plan.because().text())
                .startsWith("BUDGET free=3 lines=0 surplus=0 budget=0 answered=0.2 answer_s=")
                .contains(" occupancy=", " risk=", " threshold=");
    }

    @Test
    void withBudgetItGoesBeyondTheFreeAgentsAndStopsWhereTheRiskIsTooHigh() {
        var plan = Pacers.of(PREDICTIVE).plan(floor(3, 10_000, 0, 50));
        assertThat(plan.orders()).isBetween(5, 14);
        assertThat(plan.because().text()).startsWith("RISK ");
        assertThat(Pacers.of(PREDICTIVE).plan(floor(3, 40, 0, 50)).orders()).isEqualTo(4);
        assertThat(Pacers.of(PREDICTIVE).plan(floor(3, 10_000, 300, 50)).orders())
                .isEqualTo(3);
        assertThat(Pacers.of(PREDICTIVE).plan(floor(3, 10_000, 0, 4)))
                .satisfies(capped -> assertThat(capped.orders()).isEqualTo(4))
                .satisfies(capped -> assertThat(capped.because().text()).startsWith("MOST_LINES "));
        assertThat(Pacers.of(PREDICTIVE).plan(floor(0, 10_000, 0, 50)).because().text())
                .startsWith("NOBODY_ON_SHIFT ");
    }

    @Test
    void theOtherModesPlaceTheirNumberOfLines() {
        assertThat(Pacers.of(new Pace.Preview()).plan(floor(3, 1_000, 0, 50)).orders())
                .isEqualTo(3);
        assertThat(Pacers.of(new Pace.Progressive()).plan(floor(3, 1_000, 0, 50)))
                .satisfies(plan -> assertThat(plan.orders()).isEqualTo(3))
                .satisfies(plan -> assertThat(plan.because().text()).startsWith("FREE_AGENTS free=3 lines=0"));
        assertThat(Pacers.of(new Pace.Progressive())
                        .plan(floor(0, 1_000, 0, 50))
                        .because()
                        .text())
                .startsWith("NOBODY_FREE free=0");
        var ratio = new Pace.Ratio(2.5, Limit.USUAL);
        assertThat(Pacers.of(ratio).plan(floor(3, 1_000, 0, 50)))
                .satisfies(plan -> assertThat(plan.orders()).isEqualTo(8))
                .satisfies(plan -> assertThat(plan.because().text())
                        .startsWith("FREE_AGENTS ")
                        .endsWith(" ratio=2.5"));
        assertThat(Pacers.of(ratio).plan(floor(0, 1_000, 0, 50)).because().text())
                .startsWith("NOBODY_FREE ");
        assertThat(Pacers.of(ratio).plan(floor(3, 100, 0, 50)).orders()).isEqualTo(6);
        assertThatThrownBy(() -> new Pace.Ratio(0.9, Limit.USUAL)).hasMessageContaining("1 to 10 lines");
        assertThatThrownBy(() -> new Pace.Ratio(10.1, Limit.USUAL)).hasMessageContaining("1 to 10 lines");
    }

    @Test
    void aRatioCountsTheLinesThereAreAlready() {
        var ratio = Pacers.of(new Pace.Ratio(2, Limit.USUAL));
        for (String attempt : List.of("a", "b")) ratio.observe(new Observation.Placed(attempt, 1, T));
        assertThat(ratio.plan(floor(3, 1_000, 0, 50)).orders()).isEqualTo(4);
        assertThat(new Pace.Ratio(1, Limit.USUAL).lines()).isEqualTo(1);
        assertThat(new Pace.Ratio(10, Limit.USUAL).lines()).isEqualTo(10);
    }

    @Test
    void whatItIsToldMovesWhatItHoldsForTrue() {
        var pacer = Pacers.of(PREDICTIVE);
        for (int call = 0; call < 40; call++) {
            pacer.observe(new Observation.Placed("c" + call, 1, T));
            pacer.observe(new Observation.Failed("c" + call, "BUSY", T.plusSeconds(4)));
        }
        assertThat(figure(pacer.plan(floor(3, 1_000, 0, 50)), "answered")).isLessThan(0.12);
        assertThat(figure(Pacers.of(PREDICTIVE).plan(floor(3, 1_000, 0, 50)), "answered"))
                .isEqualTo(0.2);
    }

    @Test
    void forAgentsWhoVanishedWhileIdleBudgetIsHeldBack() {
        var pacer = Pacers.of(PREDICTIVE);
        assertThat(figure(pacer.plan(floor(3, 1_000, 0, 50)), "budget")).isEqualTo(30);
        assertThat(figure(pacer.plan(floor(1, 1_000, 0, 50)), "budget")).isEqualTo(28);
    }

    @Test
    void whoWantsToLeaveIsLetGoAndHasNotVanishedThen() {
        var pacer = Pacers.of(PREDICTIVE);
        var leaving = new Floor(
                T,
                List.of(new Floor.Agent(0, Doing.LEAVING, T), new Floor.Agent(1, Doing.IDLE, T)),
                List.of(),
                List.of(),
                new Floor.Ledger(1_000, 0),
                new Floor.Caps(0, 0, 0));
        assertThat(pacer.plan(leaving).release()).isEqualTo(1);
        var gone = new Floor(
                T,
                List.of(new Floor.Agent(0, Doing.PAUSED, T), new Floor.Agent(1, Doing.IDLE, T)),
                List.of(),
                List.of(),
                new Floor.Ledger(1_000, 0),
                new Floor.Caps(0, 0, 0));
        assertThat(figure(pacer.plan(gone), "budget")).isEqualTo(30);
    }

    @Test
    void whoIsToldTheTruthDoesNotLearnAndWithoutAGuardGoesBeyondTheBudget() {
        var told = Pacers.told(Limit.USUAL, new Told());
        for (int call = 0; call < 40; call++) {
            told.observe(new Observation.Placed("c" + call, 1, T));
            told.observe(new Observation.Failed("c" + call, "BUSY", T.plusSeconds(4)));
        }
        assertThat(figure(told.plan(floor(3, 0, 0, 50)), "answered")).isEqualTo(0.5);
        assertThat(told.plan(floor(5, 0, 0, 50)).orders()).isEqualTo(5);
        assertThat(Pacers.unguarded(Limit.USUAL, new Told())
                        .plan(floor(5, 100, 0, 50))
                        .orders())
                .isGreaterThan(5);
    }

    @Test
    void aRunThatWasTheLinesIsForgottenAsIfItHadNotBeen() {
        for (int run : new int[] {5, 30, 45, 300}) {
            // Given
            var spared = Pacers.of(PREDICTIVE);
            var struck = Pacers.of(PREDICTIVE);
            for (int call = 0; call < 400; call++) {
                someDayCall(spared, call);
                someDayCall(struck, call);
            }
            double before = figure(spared.plan(floor(3, 1_000, 0, 50)), "answered");
            // When
            for (int call = 0; call < run; call++) {
                struck.observe(new Observation.Placed("bad" + call, 1, T));
                struck.observe(new Observation.Failed("bad" + call, "REJECTED", T.plusSeconds(1)));
            }
            double during = figure(struck.plan(floor(3, 1_000, 0, 50)), "answered");
            // the newest are given back first
            for (int call = run - 1; call >= 0; call--)
                struck.observe(new Observation.WasTheLine("bad" + call, T.plusSeconds(60)));
            // Then
            var plan = struck.plan(floor(3, 1_000, 0, 50));
            assertThat(during).as("run of %d", run).isLessThan(0.95 * before);
            assertThat(figure(plan, "answered")).as("run of %d", run).isCloseTo(before, within(0.02));
            for (String length : List.of("answer_s", "fail_s", "talk_s"))
                assertThat(figure(plan, length))
                        .as("%s after a run of %d", length, run)
                        .isCloseTo(figure(spared.plan(floor(3, 1_000, 0, 50)), length), within(0.11));
        }
    }

    @Test
    void callsOfAnotherLineBetweenThoseOfTheRunStayLearnt() {
        // Given
        var spared = Pacers.of(PREDICTIVE);
        var struck = Pacers.of(PREDICTIVE);
        for (int call = 0; call < 400; call++) {
            someDayCall(spared, call);
            someDayCall(struck, call);
            if (call < 370) continue;
            struck.observe(new Observation.Placed("bad" + call, 1, T));
            struck.observe(new Observation.Failed("bad" + call, "REJECTED", T.plusSeconds(1)));
        }
        // When
        for (int call = 399; call >= 370; call--)
            struck.observe(new Observation.WasTheLine("bad" + call, T.plusSeconds(60)));
        // Then
        double learnt = figure(spared.plan(floor(3, 1_000, 0, 50)), "answered");
        assertThat(figure(struck.plan(floor(3, 1_000, 0, 50)), "answered")).isCloseTo(learnt, within(0.05));
    }

    /// Three in ten answer after six seconds and talk for a minute; the others ring for twenty.
    private static void someDayCall(Pacer pacer, int call) {
        String id = "c" + call;
        pacer.observe(new Observation.Placed(id, 1, T));
        if (call % 10 >= 3) {
            pacer.observe(new Observation.Failed(id, "NO_ANSWER", T.plusSeconds(20)));
            return;
        }
        pacer.observe(new Observation.Answered(id, T.plusSeconds(6)));
        pacer.observe(new Observation.Joined(id, 1, T.plusSeconds(7)));
        pacer.observe(new Observation.TalkEnded(id, 1, T.plusSeconds(67)));
    }

    @Test
    void whatIsNoPacersMemoryIsRefused() {
        for (String broken : List.of("open abc", "lost a,yesterday", "idle me", "answers.totals NaN 1", "open %x;"))
            assertThatThrownBy(() -> Pacers.restored(PREDICTIVE, broken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("memory");
        assertThat(Pacers.restored(PREDICTIVE, "").plan(floor(3, 0, 0, 50)).orders())
                .isEqualTo(3);
    }

    @Test
    void aFloorThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Floor.Caps(50, 0, -5)).hasMessageContaining("fewer than no lines");
        assertThatThrownBy(() -> new Floor.Caps(50, -1, 0)).hasMessageContaining("fewer than no lines");
        assertThatThrownBy(() -> new Floor.Caps(50, 0, 0, 1.1)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new Floor.Ledger(-1, 0)).hasMessageContaining("fewer than nobody");
        assertThatThrownBy(() -> new Floor.Ledger(0, -1)).hasMessageContaining("fewer than nobody");
        // more may have been abandoned than answered: who answered leaves the window first
        assertThat(Pacers.of(PREDICTIVE).plan(floor(3, 1, 5, 50)).orders()).isEqualTo(3);
    }

    private static double figure(DialPlan plan, String name) {
        return plan.because().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(figure -> Double.parseDouble(figure.value()))
                .findFirst()
                .orElseThrow();
    }

    private static Floor floor(int idle, long answered, long abandoned, int most) {
        var agents = new ArrayList<Floor.Agent>();
        for (int i = 0; i < idle; i++) agents.add(new Floor.Agent(i, Doing.IDLE, T));
        return new Floor(
                T, agents, List.of(), List.of(), new Floor.Ledger(answered, abandoned), new Floor.Caps(most, 0, 0));
    }
}
