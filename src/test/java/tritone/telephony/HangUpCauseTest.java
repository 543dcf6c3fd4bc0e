package tritone.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.telephony.HangUpCause.Ending;

class HangUpCauseTest {
    @ParameterizedTest
    @CsvSource({
        "486, 17, BUSY",
        "600, 17, BUSY",
        "404, 1, DEAD_NUMBER",
        "604, 1, DEAD_NUMBER",
        "410, 22, DEAD_NUMBER",
        "484, 28, DEAD_NUMBER",
        "408, 18, OUT_OF_REACH",
        "480, 19, OUT_OF_REACH",
        "403, 21, REJECTED",
        "603, 21, REJECTED",
        "401, 21, TRUNK_FAILURE",
        "488, 58, TRUNK_FAILURE",
        "606, 58, TRUNK_FAILURE",
        "500, 38, TRUNK_FAILURE",
        "502, 27, TRUNK_FAILURE",
        "503, 34, TRUNK_FAILURE",
        "504, 102, TRUNK_FAILURE",
        "400, 127, TRUNK_FAILURE",
        "482, 127, TRUNK_FAILURE",
        "487, 127, CANCELLED"
    })
    void aFailureBeforeRingingMeansWhatItsStatusSays(int sip, int cause, HangUpCause expected) {
        assertThat(HangUpCause.of(new Ending(OptionalInt.of(sip), cause, false, false, false, true)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, DEAD_NUMBER",
        "17, BUSY",
        "18, OUT_OF_REACH",
        "19, NO_ANSWER",
        "20, OUT_OF_REACH",
        "21, REJECTED",
        "34, TRUNK_FAILURE",
        "38, TRUNK_FAILURE",
        "16, CANCELLED",
        "0, CANCELLED"
    })
    void withoutAStatusTheCauseDecides(int cause, HangUpCause expected) {
        assertThat(HangUpCause.of(new Ending(OptionalInt.empty(), cause, false, false, false, true)))
                .isEqualTo(expected);
    }

    @Test
    void anAnsweredCallEndsNormallyWhateverTheCause() {
        assertThat(HangUpCause.of(new Ending(OptionalInt.of(503), 34, true, true, false, false)))
                .isEqualTo(HangUpCause.NORMAL);
    }

    @Test
    void ringingUntilOurTimeIsOverIsNoAnswer() {
        assertThat(HangUpCause.of(new Ending(OptionalInt.of(480), 19, false, true, true, true)))
                .isEqualTo(HangUpCause.NO_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"0", "16", "19", "26", "31"})
    void ourTimeBeingOverIsNoAnswerWhateverTheCause(int cause) {
        assertThat(HangUpCause.of(new Ending(OptionalInt.empty(), cause, false, false, true, true)))
                .isEqualTo(HangUpCause.NO_ANSWER);
    }

    @Test
    void aNetworkThatRangAndGaveUpIsNoAnswerToo() {
        assertThat(HangUpCause.of(new Ending(OptionalInt.of(480), 19, false, true, false, true)))
                .isEqualTo(HangUpCause.NO_ANSWER);
    }

    @Test
    void theSameEndOnADeadTrunkIsTheTrunksFailure() {
        assertThat(HangUpCause.of(new Ending(OptionalInt.of(480), 19, false, false, true, false)))
                .isEqualTo(HangUpCause.TRUNK_FAILURE);
    }

    @Test
    void aCallThatRangBeforeTheTrunkDiedIsStillNoAnswer() {
        assertThat(HangUpCause.of(new Ending(OptionalInt.of(480), 19, false, true, true, false)))
                .isEqualTo(HangUpCause.NO_ANSWER);
    }

    @Test
    void aBusyLineIsBusyEvenIfTheTrunkIsLostMeanwhile() {
        assertThat(HangUpCause.of(new Ending(OptionalInt.of(486), 17, false, false, false, false)))
                .isEqualTo(HangUpCause.BUSY);
    }
}
