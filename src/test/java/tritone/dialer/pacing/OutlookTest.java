package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor.Doing;

/// Who answers and how long things last: by [Told].
class OutlookTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");

    private final Horizon horizon = new Horizon(new Told(), Limit.USUAL).at(T);
    private final List<Floor.Agent> agents = new ArrayList<>();
    private final List<Floor.InFlight> attempts = new ArrayList<>();
    private final List<Instant> waiting = new ArrayList<>();
    private int elsewhere;

    @Test
    void oneCallForAnIdleAgentRisksNothing() {
        agent(Doing.IDLE, 0);
        assertThat(outlook().risk()).isZero();
    }

    @Test
    void oneMoreThanAgentsRisksThatAnotherAnswersFirst() {
        agent(Doing.IDLE, 0);
        var outlook = outlook();
        outlook.place();
        // placed together: each of the two may be the first
        assertThat(outlook.risk()).isCloseTo(0.25, within(0.01));
        outlook.place();
        assertThat(outlook.risk()).isCloseTo(0.417, within(0.01));
    }

    @Test
    void withNobodyIdleWhoeverAnswersFindsNobody() {
        agent(Doing.TALKING, 5);
        assertThat(outlook().risk()).isEqualTo(1, within(1e-6));
        assertThat(outlook().occupancy(1)).isEqualTo(1);
    }

    @Test
    void anAgentWhoIsAboutToBecomeFreeIsCountedOn() {
        agent(Doing.WRAPPING_UP, 4);
        assertThat(outlook().risk()).isCloseTo(0, within(0.01));
        agents.clear();
        agent(Doing.TALKING, 97);
        // three seconds of talk and ten of wrap-up: later than the ten seconds to the answer and the two of waiting
        assertThat(outlook().risk()).isGreaterThan(0.5);
        agents.clear();
        // the talk is over within a second and the wrap-up ten later
        agent(Doing.TALKING, 99);
        assertThat(outlook().risk()).isCloseTo(0, within(0.1));
        agents.clear();
        agent(Doing.RESERVED, 5);
        agent(Doing.PAUSED, 5);
        agent(Doing.LEAVING, 5);
        assertThat(outlook().risk()).isEqualTo(1);
    }

    @Test
    void anAttemptThatRangLongerThanAnyAnswerIsDead() {
        agent(Doing.IDLE, 0);
        attempt(15);
        assertThat(outlook().risk()).isCloseTo(0, within(0.01));
        attempts.clear();
        attempt(5);
        assertThat(outlook().risk()).isCloseTo(0.5, within(0.03));
    }

    @Test
    void whoWaitsWantsAnAgent() {
        agent(Doing.IDLE, 0);
        waiting.add(T);
        assertThat(outlook().risk()).isCloseTo(1, within(0.01));
    }

    @Test
    void linesOfTheTeamsOtherCampaignsCountAsOwn() {
        agent(Doing.IDLE, 0);
        elsewhere = 1;
        assertThat(outlook().risk()).isGreaterThan(0.3);
    }

    @Test
    void occupancyIsWhoWillBeTakenWhenTheCallsAreAnswered() {
        for (int agent = 0; agent < 4; agent++) agent(Doing.IDLE, 0);
        var outlook = outlook();
        assertThat(outlook.occupancy(4)).isZero();
        assertThat(outlook.occupancy(8)).isEqualTo(0.5);
        assertThat(outlook.occupancy(0)).isZero();
        for (int call = 0; call < 4; call++) outlook.place();
        assertThat(outlook.occupancy(4)).isBetween(0.2, 0.5);
    }

    private Outlook outlook() {
        return new Outlook(
                new Floor(
                        T,
                        agents,
                        attempts,
                        waiting,
                        new Floor.Ledger(1000, 0),
                        new Floor.Caps(100, attempts.size(), elsewhere)),
                horizon);
    }

    private void agent(Doing doing, int seconds) {
        agents.add(new Floor.Agent(agents.size(), doing, T.minusSeconds(seconds)));
    }

    private void attempt(int seconds) {
        attempts.add(new Floor.InFlight("a" + attempts.size(), Floor.Progress.RINGING, T.minusSeconds(seconds), 1));
    }
}
