package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor.Doing;

/// Who answers and how long things last: by [Told]. A call takes 14.5 s on the mean, every second one is answered, and
/// an agent works 109 s on each: 2 2/3 lines keep ten agents busy.
class ForesightTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");

    private final Told told = new Told();

    @Test
    void whenAsMuchIsLeftAsTheLinesNeedOneMoreMayRiskTheUsualThreshold() {
        // 1 and twice the lines: 6.32
        assertThat(threshold(10, 6.32, 100)).isCloseTo(0.03, within(0.001));
    }

    @Test
    void withLessLeftLessIsRiskedAndHardlyAnythingWhenTheLimitWasPassed() {
        assertThat(threshold(10, 3.16, 100)).isCloseTo(0.03 * Math.exp(-1.5), within(0.001));
        assertThat(threshold(10, 0, 100)).isCloseTo(0.03 * Math.exp(-3), within(0.001));
        assertThat(threshold(10, -200, 100)).isCloseTo(0.03 * Math.exp(-6), within(0.001));
    }

    @Test
    void withMoreLeftMoreIsRiskedUpToThreeTimesTheUsual() {
        assertThat(threshold(10, 7.37, 100)).isCloseTo(0.03 * Math.exp(0.5), within(0.001));
        assertThat(threshold(10, 20, 100)).isCloseTo(0.03 * Math.E, within(0.001));
        assertThat(threshold(10, 400, 400)).isCloseTo(0.03 * Math.E, within(0.001));
    }

    @Test
    void whatIsHeldBackIsNotLeft() {
        assertThat(threshold(10, 20, 0)).isCloseTo(threshold(10, 1, 100), within(1e-9));
        assertThat(threshold(10, 20, 5)).isCloseTo(threshold(10, 6, 100), within(1e-9));
        assertThat(threshold(10, 20, 19)).isEqualTo(threshold(10, 20, 100));
    }

    @Test
    void agentsWhoPauseNeedNoLines() {
        var agents = seats(Doing.TALKING, 10);
        double busy = threshold(agents, 5, 100);
        agents.addAll(seats(Doing.PAUSED, 10));
        assertThat(threshold(agents, 5, 100)).isEqualTo(busy);
        agents.addAll(seats(Doing.RESERVED, 1));
        assertThat(threshold(agents, 5, 100)).isLessThan(busy);
    }

    @Test
    void whereFewAnswerAgentsNeedMoreLines() {
        double before = threshold(10, 6, 100);
        told.toFailure = Told.lasting(50);
        assertThat(threshold(10, 6, 100)).isLessThan(before);
        told.toFailure = Told.lasting(20);
        told.talk = Told.lasting(50);
        assertThat(threshold(10, 6, 100)).isLessThan(before);
    }

    @Test
    void itSaysWhatItHoldsForTrueAndWhatItExpects() {
        var floor = floor(seats(Doing.TALKING, 10), 6.32);
        var wish = Foresight.told(Limit.USUAL, told).wish(floor, new Guard(0, 0, 0, 100), 5);
        assertThat(wish.orders()).isZero();
        assertThat(new Because(wish.word(), wish.figures()).text())
                .isEqualTo("RISK answered=0.5 answer_s=9.5 fail_s=19.5 talk_s=99.5 wrap_up_s=9.5 occupancy=1.0 risk=1.0"
                        + " threshold=0.03");
    }

    @Test
    void itPlacesCallsWhileOneMoreRisksLittleAndThereIsRoom() {
        var floor = floor(seats(Doing.IDLE, 3), 20);
        var foresight = Foresight.told(Limit.USUAL, told);
        // of three calls no two more than agents can answer; of a fourth the risk is that all the others do first
        assertThat(foresight.wish(floor, new Guard(3, 0, 0, 100), 50).orders()).isEqualTo(4);
        assertThat(foresight.wish(floor, new Guard(3, 0, 0, 100), 2).orders()).isEqualTo(2);
        assertThat(foresight.wish(floor, new Guard(3, 0, 0, 100), 0).orders()).isZero();
        // with hardly anything left none beyond the agents
        assertThat(foresight
                        .wish(floor(seats(Doing.IDLE, 3), -200), new Guard(3, 0, 0, 0), 50)
                        .orders())
                .isEqualTo(3);
    }

    @Test
    void whereNobodyWorksThereIsNobodyToCallFor() {
        var wish =
                Foresight.told(Limit.USUAL, told).wish(floor(seats(Doing.PAUSED, 3), 20), new Guard(0, 0, 0, 100), 50);
        assertThat(wish.orders()).isZero();
        assertThat(wish.word()).isEqualTo(BecauseCode.NOBODY_ON_SHIFT);
    }

    @Test
    void withNoGuardMoreIsRiskedTheMoreIsLeft() {
        var floor = floor(seats(Doing.IDLE, 3), 3);
        var guard = new Guard(3, 0, 0, 100);
        assertThat(figure(Foresight.spendingAll(Limit.USUAL, told).wish(floor, guard, 0)))
                .isEqualTo(0.05);
        var rich = floor(seats(Doing.IDLE, 3), 90);
        assertThat(figure(Foresight.spendingAll(Limit.USUAL, told).wish(rich, guard, 0)))
                .isGreaterThan(1);
    }

    private double threshold(int talking, double left, long budget) {
        return threshold(seats(Doing.TALKING, talking), left, budget);
    }

    private double threshold(List<Floor.Agent> agents, double left, long budget) {
        var foresight = Foresight.told(Limit.USUAL, told);
        return figure(foresight.wish(floor(agents, left), new Guard(0, 0, 0, budget), 0));
    }

    private static double figure(Rule.Wish wish) {
        var threshold = wish.figures().getLast();
        assertThat(threshold.name()).isEqualTo("threshold");
        return Double.parseDouble(threshold.value());
    }

    private static List<Floor.Agent> seats(Doing doing, int many) {
        var agents = new ArrayList<Floor.Agent>();
        for (int agent = 0; agent < many; agent++) agents.add(new Floor.Agent(agent, doing, T));
        return agents;
    }

    /// @param left of three in a hundred, as near as whole people come
    private static Floor floor(List<Floor.Agent> agents, double left) {
        long answered = 100_000 + Math.round(left % 1 / 0.03);
        long abandoned = Math.round(0.03 * answered - left);
        return new Floor(
                T, agents, List.of(), List.of(), new Floor.Ledger(answered, abandoned), new Floor.Caps(500, 0, 0));
    }
}
