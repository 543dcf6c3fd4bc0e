package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.dialer.pacing.Floor.Doing;

/// Campaigns that share a team of agents.
class SharedTeamTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void aCampaignGetsItsShareOfTheTeamsLinesAndOneMore() {
        // a quarter of 12 + 4 are 4
        assertThat(plan(20, 0, new Floor.Caps(50, 0, 12, 0.25)).orders()).isEqualTo(5);
        assertThat(plan(20, 2, new Floor.Caps(50, 0, 12, 0.25)).orders()).isEqualTo(3);
        assertThat(plan(20, 5, new Floor.Caps(50, 0, 12, 0.25)).orders()).isZero();
        assertThat(plan(20, 0, new Floor.Caps(50, 0, 12, 0.25)).because().text())
                .startsWith("SHARE free=8 lines=0");
    }

    @Test
    void theFirstLineIsAnybodys() {
        assertThat(plan(3, 0, new Floor.Caps(50, 0, 0, 0.25)).orders()).isEqualTo(1);
        assertThat(plan(3, 0, new Floor.Caps(50, 0, 0, 0)).orders()).isEqualTo(1);
    }

    @Test
    void whoHasTheTeamAloneIsNotHeldBack() {
        assertThat(plan(7, 0, new Floor.Caps(50, 0, 0, 1)).orders()).isEqualTo(7);
        assertThat(plan(7, 0, new Floor.Caps(50, 0, 0)).because().text()).startsWith("FREE_AGENTS");
    }

    @Test
    void theReasonIsWhatBoundFirst() {
        assertThat(plan(20, 0, new Floor.Caps(3, 0, 12, 0.25)).because().text()).startsWith("MOST_LINES");
        assertThat(plan(14, 0, new Floor.Caps(50, 0, 12, 0.25)).because().text())
                .startsWith("FREE_AGENTS");
        assertThat(plan(12, 0, new Floor.Caps(50, 0, 12, 0.25)).because().text())
                .startsWith("NOBODY_FREE");
    }

    @Test
    void rivalsOfEqualWeightEndUpWithTheSameLines() {
        int[] lines = {0, 0};
        for (int round = 0; round < 30; round++) {
            int turn = round % 2;
            lines[turn] += plan(40, lines[turn], new Floor.Caps(50, 0, lines[1 - turn], 0.5))
                    .orders();
        }
        assertThat(lines[0] + lines[1]).isEqualTo(40);
        assertThat(lines[0] - lines[1]).isBetween(-1, 1);
    }

    @Test
    void aShareIsNoneToAll() {
        assertThatThrownBy(() -> new Floor.Caps(1, 0, 0, -0.01)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new Floor.Caps(1, 0, 0, 1.01)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new Floor.Caps(1, 0, 0, Double.NaN)).hasMessageContaining("0 to 1");
    }

    @Test
    void thereIsRoomForWhatIsNotHeldYet() {
        assertThat(new Floor.Caps(5, 2, 0).room()).isEqualTo(3);
        assertThat(new Floor.Caps(5, 5, 0).room()).isZero();
        assertThat(new Floor.Caps(5, 9, 0).room()).isZero();
    }

    @Test
    void aPlanTakesNothingBack() {
        assertThatThrownBy(() -> new DialPlan(-1, new Because(BecauseCode.RISK)))
                .hasMessageContaining("-1 calls");
        assertThatThrownBy(() -> new DialPlan(0, -2, new Because(BecauseCode.RISK)))
                .hasMessageContaining("-2 agents");
        assertThat(new DialPlan(0, new Because(BecauseCode.RISK)).release()).isZero();
    }

    private static DialPlan plan(int idle, int flying, Floor.Caps caps) {
        var agents = new ArrayList<Floor.Agent>();
        for (int agent = 0; agent < idle; agent++) agents.add(new Floor.Agent(agent, Doing.IDLE, T));
        var attempts = new ArrayList<Floor.InFlight>();
        for (int line = 0; line < flying; line++)
            attempts.add(new Floor.InFlight("c" + line, Floor.Progress.RINGING, T, 1));
        return Pacers.of(new Pace.Progressive())
                .plan(new Floor(T, agents, attempts, List.of(), new Floor.Ledger(0, 0), caps));
    }
}
