package tritone.call.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tritone.campaign.Disposition;
import tritone.people.PersonId;

/// Seeded lives of calls whose events are lost, doubled and out of order.
class TenThousandLivesTest {
    private static final int LIVES = 10_000;

    @Test
    void noCallStaysOpen() {
        lives().forEach(life -> {
            assertThat(life.state()).isEqualTo(new Ended());
            assertThat(life.channelGone()).isTrue();
        });
    }

    @Test
    void noCallEndsInTwoWays() {
        lives().forEach(life -> assertThat(life.done(Order.NoteOutcome.class)).hasSize(1));
    }

    @Test
    void whatWasTalkedIsSaidOnceAndNothingElseIs() {
        lives().forEach(life -> {
            int talks = life.done(Order.NoteTalk.class).size();
            assertThat(talks).isLessThanOrEqualTo(1);
            assertThat(life.done(Order.NoteWord.class)).hasSize(talks);
            assertThat(life.done(Order.TellWord.class)).hasSize(talks);
        });
    }

    @Test
    void aTalkIsConnectedAndNothingElseIs() {
        lives().forEach(life -> {
            var outcome = life.done(Order.NoteOutcome.class).getFirst().outcome();
            boolean talked = !life.done(Order.NoteTalk.class).isEmpty();
            assertThat(outcome.disposition() == Disposition.CONNECTED).isEqualTo(talked);
            assertThat(outcome.joinedAt().isPresent()).isEqualTo(talked);
        });
    }

    @Test
    void everyAgentWhoWasTakenIsGivenBackOnce() {
        lives().forEach(life -> {
            Set<PersonId> taken = new HashSet<>();
            for (var order : life.done) {
                if (order instanceof Order.NoteJoining(var line, var at))
                    assertThat(taken.add(line.agent())).isTrue();
                if (order instanceof Order.AgentFree(var line)) taken.remove(line.agent());
                if (order instanceof Order.AgentOverran(var line))
                    assertThat(taken.remove(line.agent())).isTrue();
            }
            assertThat(taken).isEmpty();
        });
    }

    @Test
    void aHoldIsWrittenOnAndOffInTurnAndNobodyIsBroughtBackWhoWasNotHeld() {
        lives().forEach(life -> {
            boolean held = false;
            for (var order : life.done) {
                if (order instanceof Order.NoteHold(boolean on)) {
                    assertThat(on).isNotEqualTo(held);
                    held = on;
                }
                if (order instanceof Order.Hold) assertThat(held).isTrue();
                if (order instanceof Order.Resume) assertThat(held).isFalse();
            }
        });
    }

    /// But for a hold, as long as the house needs to look at the switch and to act on what it sees.
    @Test
    void noClientIsLeftAloneUnnoticed() {
        lives().forEach(life -> assertThat(life.longestAlone()).isLessThanOrEqualTo(World.MOST_ALONE));
    }

    @Test
    void manyLivesKnowAHoldAndItsEnd() {
        long resumed =
                lives().filter(life -> !life.done(Order.Resume.class).isEmpty()).count();
        assertThat(resumed).isGreaterThan(LIVES / 100);
    }

    @Test
    void theLivesAreNotAllAlike() {
        var seen = new HashSet<Disposition>();
        lives().forEach(life ->
                seen.add(life.done(Order.NoteOutcome.class).getFirst().outcome().disposition()));
        assertThat(seen)
                .contains(
                        Disposition.CONNECTED,
                        Disposition.ABANDONED,
                        Disposition.BUSY,
                        Disposition.CANCELLED,
                        Disposition.MACHINE,
                        Disposition.NO_ANSWER,
                        Disposition.GONE_BEFORE_JOIN,
                        Disposition.TRUNK_FAILURE);
    }

    private static java.util.stream.Stream<World> lives() {
        return LongStream.range(0, LIVES).mapToObj(seed -> new World(seed).lived());
    }
}
