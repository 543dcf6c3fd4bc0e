package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.HangUpCause;
import tritone.telephony.TelephonyEvent;

/// What a real switch makes of each final status, and we of that.
class SipStatusTest {
    private static Desk desk;
    private static SipAnswerer network;

    @BeforeAll
    static void open() throws IOException {
        desk = new Desk("public", "spare");
        network = new SipAnswerer(desk.board.spareAddress());
        desk.expectTrunk("spare", true);
    }

    @AfterAll
    static void close() {
        network.close();
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0486, 17, BUSY",
        "0600, 17, BUSY",
        "1486, 17, BUSY",
        "0404, 1, DEAD_NUMBER",
        "0604, 1, DEAD_NUMBER",
        "0410, 22, DEAD_NUMBER",
        "0484, 28, DEAD_NUMBER",
        "0408, 18, OUT_OF_REACH",
        "0480, 19, OUT_OF_REACH",
        "1480, 19, NO_ANSWER",
        "1408, 18, NO_ANSWER",
        "0403, 21, REJECTED",
        "0603, 21, REJECTED",
        "1603, 21, REJECTED",
        "0488, 58, TRUNK_FAILURE",
        "0606, 58, TRUNK_FAILURE",
        "0500, 38, TRUNK_FAILURE",
        "0502, 27, TRUNK_FAILURE",
        "0503, 34, TRUNK_FAILURE",
        "0504, 102, TRUNK_FAILURE",
        "0482, 127, TRUNK_FAILURE"
    })
    void aFinalStatusBecomesAVerdict(String ending, int cause, HangUpCause expected) {
        var number = new PhoneNumber("+7910555" + ending);

        CallId call = desk.dial(number, "spare", Duration.ofSeconds(15), false);

        var hungUp = desk.expect(TelephonyEvent.HungUp.class, call);
        assertThat(hungUp.verdict()).isEqualTo(expected);
        assertThat(hungUp.cause()).isEqualTo(cause);
        assertThat(hungUp.sip()).hasValue(Integer.parseInt(ending.substring(1)));
    }

    @ParameterizedTest
    @CsvSource({"0401", "0407"})
    void aTrunkThatDoesNotKnowUsHasFailed(String ending) {
        var number = new PhoneNumber("+7910555" + ending);

        CallId call = desk.dial(number, "spare", Duration.ofSeconds(15), false);

        assertThat(desk.expect(TelephonyEvent.HungUp.class, call).verdict()).isEqualTo(HangUpCause.TRUNK_FAILURE);
    }
}
