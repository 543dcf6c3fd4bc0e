package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tritone.campaign.Disposition;
import tritone.campaign.rules.LineSign.Heard;
import tritone.campaign.rules.LineSign.Kind;

class LineSignTest {
    @Test
    void aFailureIsKnownByItsKindAndItsCode() {
        assertThat(unanswered(Disposition.REJECTED, 403, false)).contains(new LineSign(Kind.REFUSED, 403));
        assertThat(unanswered(Disposition.REJECTED, 603, false)).contains(new LineSign(Kind.REFUSED, 603));
        assertThat(unanswered(Disposition.DEAD_NUMBER, 404, false)).contains(new LineSign(Kind.NO_SUCH_NUMBER, 404));
        assertThat(unanswered(Disposition.TRUNK_FAILURE, 503, false)).contains(new LineSign(Kind.FAILED, 503));
    }

    @Test
    void silenceUntilOurTimeIsOverIsASignWhateverTheSwitchMakesOfIt() {
        assertThat(unanswered(Disposition.NO_ANSWER, 480, true)).contains(new LineSign(Kind.SILENT, 0));
        assertThat(unanswered(Disposition.OUT_OF_REACH, 480, true)).contains(new LineSign(Kind.SILENT, 0));
    }

    @Test
    void aTelephoneThatRangShowsThatTheLineWorks() {
        assertThat(unanswered(Disposition.NO_ANSWER, 480, false)).contains(LineSign.WORKS);
    }

    @Test
    void whoIsGoneAtOnceAfterAnAnswerSpokeToNobody() {
        assertThat(answered(Disposition.GONE_BEFORE_JOIN, 400)).contains(new LineSign(Kind.DROPPED, 0));
        assertThat(answered(Disposition.CONNECTED, 60_000)).contains(LineSign.WORKS);
    }

    @Test
    void aMachineThatAnswersIsASignOfItsOwnAndNoFailure() {
        var machine = answered(Disposition.MACHINE, 400).orElseThrow();
        assertThat(machine).isEqualTo(new LineSign(Kind.MACHINE, 0));
        assertThat(machine.getsThrough()).isTrue();
        assertThat(new LineSign(Kind.MIXED, 0).covers(machine)).isFalse();
    }

    @Test
    void whatWeWithdrewOrLostSightOfShowsNothing() {
        assertThat(unanswered(Disposition.CANCELLED, 487, false)).isEmpty();
        var lost = new Heard(Disposition.BUSY, false, OptionalInt.empty(), 0, Optional.empty(), false);
        assertThat(LineSign.of(lost)).isEmpty();
    }

    private static Optional<LineSign> unanswered(Disposition disposition, int sip, boolean mute) {
        return LineSign.of(new Heard(disposition, true, OptionalInt.of(sip), 1, Optional.empty(), mute));
    }

    private static Optional<LineSign> answered(Disposition disposition, long millis) {
        return LineSign.of(
                new Heard(disposition, true, OptionalInt.empty(), 16, Optional.of(Duration.ofMillis(millis)), false));
    }
}
