package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.dialer.pacing.Floor.Doing;

class GuardTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void linesGoAsFarAsIdleAgentsAndWhatIsLeftOfTheBudget() {
        assertThat(new Guard(3, 0, 0, 0).room()).isEqualTo(3);
        assertThat(new Guard(3, 0, 0, 4).room()).isEqualTo(7);
        assertThat(new Guard(3, 0, 5, 4).room()).isEqualTo(2);
        assertThat(new Guard(3, 0, 8, 4).room()).isZero();
        assertThat(new Guard(0, 0, 0, Long.MAX_VALUE / 2).room()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void noNewLineCountsOnAnAgentWhoWantsToLeave() {
        assertThat(new Guard(0, 2, 0, 0).room()).isZero();
        assertThat(new Guard(1, 2, 0, 3).room()).isEqualTo(4);
    }

    @Test
    void surplusIsWhatNoAgentIsThereForEvenOneWhoWantsToLeave() {
        assertThat(new Guard(3, 1, 3, 0).surplus()).isZero();
        assertThat(new Guard(3, 1, 4, 0).surplus()).isZero();
        assertThat(new Guard(3, 1, 6, 0).surplus()).isEqualTo(2);
    }

    @Test
    void whoWantsToLeaveGoesWhenNoLineCountsOnThem() {
        assertThat(new Guard(1, 2, 0, 0).release(0)).isEqualTo(2);
        assertThat(new Guard(1, 2, 1, 0).release(0)).isEqualTo(2);
        assertThat(new Guard(1, 2, 2, 0).release(0)).isEqualTo(1);
        assertThat(new Guard(1, 2, 3, 0).release(0)).isZero();
        assertThat(new Guard(1, 2, 9, 0).release(0)).isZero();
    }

    @Test
    void whatIsLeftOfTheBudgetStandsInForWhoLeaves() {
        assertThat(new Guard(1, 2, 3, 1).release(0)).isEqualTo(1);
        assertThat(new Guard(1, 2, 3, 2).release(0)).isEqualTo(2);
        assertThat(new Guard(1, 2, 2, 2).release(2)).isEqualTo(1);
    }

    @Test
    void linesOfTheTeamsOtherCampaignsTakeIdleAgentsFirstThenThoseWhoWantToLeave() {
        var seats = List.of(Doing.IDLE, Doing.IDLE, Doing.LEAVING, Doing.LEAVING, Doing.TALKING);
        assertThat(guard(seats, 0)).isEqualTo(new Guard(2, 2, 0, 7));
        assertThat(guard(seats, 1)).isEqualTo(new Guard(1, 2, 0, 7));
        assertThat(guard(seats, 3)).isEqualTo(new Guard(0, 1, 0, 7));
        assertThat(guard(seats, 9)).isEqualTo(new Guard(0, 0, 0, 7));
    }

    @Test
    void whatIsUnaccountedForIsTakenOffTheBudget() {
        var lines = new Lines();
        for (String attempt : List.of("a", "b", "c")) {
            lines.take(new Observation.Placed(attempt, 1, T));
            lines.take(new Observation.Abandoned(attempt, T));
        }
        lines.compare(floor(List.of(), 0));
        assertThat(Guard.of(floor(List.of(), 0), lines, 5).budget()).isEqualTo(2);
        assertThat(Guard.of(floor(List.of(), 0), lines, 2).budget()).isZero();
    }

    private static Guard guard(List<Doing> seats, int elsewhere) {
        return Guard.of(floor(seats, elsewhere), new Lines(), 7);
    }

    private static Floor floor(List<Doing> seats, int elsewhere) {
        var agents = new ArrayList<Floor.Agent>();
        for (Doing doing : seats) agents.add(new Floor.Agent(agents.size(), doing, T));
        return new Floor(T, agents, List.of(), List.of(), new Floor.Ledger(0, 0), new Floor.Caps(50, 0, elsewhere));
    }
}
