package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.dialer.pacing.Floor.Doing;

class VanishingTest {
    private static final Instant T = Instant.parse("2026-11-24T08:00:00Z");

    private final Vanishing vanishing = new Vanishing();

    @Test
    void whoIsGivenACallHasNotVanished() {
        sees(0, Doing.IDLE, Doing.IDLE, Doing.LEAVING);
        sees(1, Doing.TALKING, Doing.WRAPPING_UP, Doing.TALKING);
        assertThat(vanishing.reserve()).isZero();
    }

    @Test
    void whoPausesIsKeptForAnotherOrIsGoneWhileIdleHas() {
        sees(0, Doing.IDLE, Doing.IDLE, Doing.LEAVING, Doing.IDLE);
        sees(1, Doing.PAUSED, Doing.RESERVED, Doing.PAUSED);
        assertThat(vanishing.reserve()).isEqualTo(4);
    }

    @Test
    void whoWasBusyBeforeHasNot() {
        sees(0, Doing.TALKING, Doing.PAUSED, Doing.RESERVED);
        sees(1);
        assertThat(vanishing.reserve()).isZero();
    }

    @Test
    void whoWasLetGoHasNot() {
        sees(0, Doing.LEAVING, Doing.LEAVING);
        vanishing.released(1);
        sees(1, Doing.PAUSED, Doing.PAUSED);
        assertThat(vanishing.reserve()).isEqualTo(1);
    }

    @Test
    void asManyAreHeldBackAsWentWithinHalfAMinute() {
        sees(0, Doing.IDLE, Doing.IDLE, Doing.IDLE, Doing.IDLE);
        sees(10, Doing.PAUSED, Doing.IDLE, Doing.IDLE, Doing.IDLE);
        assertThat(vanishing.reserve()).isEqualTo(1);
        sees(40, Doing.PAUSED, Doing.PAUSED, Doing.IDLE, Doing.IDLE);
        assertThat(vanishing.reserve()).isEqualTo(2);
        sees(71, Doing.PAUSED, Doing.PAUSED, Doing.PAUSED, Doing.IDLE);
        assertThat(vanishing.reserve()).isEqualTo(2);
        sees(72, Doing.PAUSED, Doing.PAUSED, Doing.PAUSED, Doing.PAUSED);
        assertThat(vanishing.reserve()).isEqualTo(2);
    }

    @Test
    void itIsForgottenAfterAnHour() {
        sees(0, Doing.IDLE);
        sees(10, Doing.PAUSED);
        sees(3610, Doing.PAUSED);
        assertThat(vanishing.reserve()).isEqualTo(1);
        sees(3611, Doing.PAUSED);
        assertThat(vanishing.reserve()).isZero();
    }

    @Test
    void whoGoesOnFromItsMemoryKnowsWhoWasIdleAndWhoVanished() {
        sees(0, Doing.IDLE, Doing.IDLE, Doing.LEAVING);
        sees(1, Doing.PAUSED, Doing.IDLE, Doing.LEAVING);
        vanishing.released(1);
        var out = new Memory.Writer();
        vanishing.write(out);
        var other = new Vanishing();
        other.read(new Memory(out.toString()));
        assertThat(other.reserve()).isEqualTo(1);
        // one of the two was let go
        other.compare(floor(2, Doing.PAUSED, Doing.PAUSED, Doing.PAUSED));
        assertThat(other.reserve()).isEqualTo(2);
    }

    private void sees(int second, Doing... doing) {
        vanishing.compare(floor(second, doing));
    }

    private static Floor floor(int second, Doing... doing) {
        var agents = new ArrayList<Floor.Agent>();
        for (int id = 0; id < doing.length; id++) agents.add(new Floor.Agent(id, doing[id], T));
        return new Floor(
                T.plusSeconds(second),
                agents,
                List.of(),
                List.of(),
                new Floor.Ledger(1000, 0),
                new Floor.Caps(100, 0, 0));
    }
}
