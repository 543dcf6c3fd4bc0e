package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tritone.dialer.pacing.Floor.Doing;

class ProgressiveTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void eachFreeAgentGetsOneLine() {
        var plan = plan(floor(List.of(Doing.IDLE, Doing.IDLE, Doing.TALKING, Doing.PAUSED), 0, 0, caps(50, 0, 0)));
        assertThat(plan.orders()).isEqualTo(2);
        assertThat(plan.release()).isZero();
        assertThat(plan.because().text()).isEqualTo("FREE_AGENTS free=2 lines=0 surplus=0 budget=0 ratio=1.0");
    }

    @Test
    void linesInFlightWaitingPeopleAndTheTeamsOtherCampaignsTakeTheirAgents() {
        var idle = List.of(Doing.IDLE, Doing.IDLE, Doing.IDLE, Doing.IDLE);
        assertThat(plan(floor(idle, 1, 1, caps(50, 2, 1))).orders()).isEqualTo(1);
    }

    @Test
    void anAgentReservedForAPreviewIsNotFree() {
        assertThat(plan(floor(List.of(Doing.RESERVED), 0, 0, caps(50, 0, 0))).orders())
                .isZero();
    }

    @Test
    void mostLinesBind() {
        var idle = List.of(Doing.IDLE, Doing.IDLE, Doing.IDLE);
        var plan = plan(floor(idle, 0, 0, caps(10, 9, 0)));
        assertThat(plan.orders()).isEqualTo(1);
        assertThat(plan.release()).isZero();
        assertThat(plan.because().text()).isEqualTo("MOST_LINES free=3 lines=0 surplus=0 budget=0 ratio=1.0");
    }

    @Test
    void thereAreNeverMoreLinesThanFreeAgents() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            var agents = new ArrayList<Doing>();
            for (int n = random.nextInt(40); n > 0; n--)
                agents.add(Doing.values()[random.nextInt(Doing.values().length)]);
            int flying = random.nextInt(10);
            int waiting = random.nextInt(3);
            var caps = caps(1 + random.nextInt(30), random.nextInt(30), random.nextInt(5));
            int orders = plan(floor(agents, flying, waiting, caps)).orders();
            long free = agents.stream().filter(Doing.IDLE::equals).count();
            assertThat(orders).isBetween(0, caps.room());
            if (orders > 0)
                assertThat(orders + flying + waiting + caps.linesElsewhere()).isLessThanOrEqualTo((int) free);
        }
    }

    private static DialPlan plan(Floor floor) {
        return Pacers.of(new Pace.Progressive()).plan(floor);
    }

    private static Floor floor(List<Doing> agents, int flying, int waiting, Floor.Caps caps) {
        var seats = new ArrayList<Floor.Agent>();
        for (int i = 0; i < agents.size(); i++) seats.add(new Floor.Agent(i + 1, agents.get(i), NOW));
        var attempts = new ArrayList<Floor.InFlight>();
        for (int i = 0; i < flying; i++) attempts.add(new Floor.InFlight("c" + i, Floor.Progress.RINGING, NOW, 1));
        var people = new ArrayList<Instant>();
        for (int i = 0; i < waiting; i++) people.add(NOW);
        return new Floor(NOW, seats, attempts, people, new Floor.Ledger(0, 0), caps);
    }

    private static Floor.Caps caps(int most, int lines, int elsewhere) {
        return new Floor.Caps(most, lines, elsewhere);
    }
}
