package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.phone.PhoneNumber;
import tritone.telephony.Alerting;
import tritone.telephony.CallId;
import tritone.telephony.HangUpCause;
import tritone.telephony.TelephonyEvent;

/// What a real switch tells when our own ring time runs out, and what we make of it.
class RingTimeTest {
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

    /// Whether the far end knows of the call or not, rings or plays, and whether it confirms that we withdrew.
    @ParameterizedTest
    @CsvSource({
        "0000, NEVER",
        "0100, NEVER",
        "1100, NEVER",
        "0180, IN_TIME",
        "1180, IN_TIME",
        "0183, IN_TIME",
        "1183, IN_TIME"
    })
    void aCallThatNobodyTookInTimeIsNotTakenForOneWeWithdrew(String ending, Alerting alerting) {
        // Given
        var number = new PhoneNumber("+7910555" + ending);
        // When
        CallId call = desk.dial(number, "spare", Duration.ofSeconds(2), false);
        // Then
        var hungUp = desk.expect(TelephonyEvent.HungUp.class, call);
        assertThat(hungUp.verdict()).isIn(HangUpCause.NO_ANSWER, HangUpCause.OUT_OF_REACH);
        assertThat(hungUp.alerting()).isEqualTo(alerting);
    }
}
