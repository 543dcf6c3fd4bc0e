package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.HangUpCause;
import tritone.telephony.TelephonyEvent;

class DialTest {
    private static final Duration LONG = Duration.ofSeconds(15);

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void anAnsweredPersonWaitsInSilenceUntilWeHangUp() {
        CallId call = desk.dial("+7900", LONG);

        var ringing = desk.expect(TelephonyEvent.Ringing.class, call);
        var answered = desk.expect(TelephonyEvent.Answered.class, call);
        desk.telephony.hangUp(ChannelId.of(call));

        assertThat(answered.at()).isAfter(ringing.at());
        assertThat(desk.expect(TelephonyEvent.HungUp.class, call).verdict()).isEqualTo(HangUpCause.NORMAL);
    }

    @Test
    void anAnsweredPersonNobodyIsJoinedToIsHungUpByTheSwitch() {
        CallId call = desk.dial("+7900", LONG);

        desk.expect(TelephonyEvent.Answered.class, call);
        var hungUp = desk.expect(TelephonyEvent.HungUp.class, call);

        assertThat(hungUp.verdict()).isEqualTo(HangUpCause.NORMAL);
    }

    @ParameterizedTest
    @CsvSource({"+7902, BUSY", "+7903, DEAD_NUMBER", "+7905, OUT_OF_REACH", "+7906, REJECTED", "+7907, TRUNK_FAILURE"})
    void aFailureIsToldWithItsMeaning(String prefix, HangUpCause expected) {
        CallId call = desk.dial(prefix, LONG);

        var hungUp = desk.expect(TelephonyEvent.HungUp.class, call);

        assertThat(hungUp.verdict()).isEqualTo(expected);
        assertThat(hungUp.sip()).isPresent();
    }

    @Test
    void nobodyPicksUpInTime() {
        CallId call = desk.dial("+7904", Duration.ofSeconds(1));

        assertThat(desk.expect(TelephonyEvent.HungUp.class, call).verdict()).isEqualTo(HangUpCause.NO_ANSWER);
    }

    @Test
    void aRingingCallCanBeWithdrawn() {
        CallId call = desk.dial("+7904", LONG);
        desk.expect(TelephonyEvent.Ringing.class, call);

        desk.telephony.hangUp(ChannelId.of(call));

        assertThat(desk.expect(TelephonyEvent.HungUp.class, call).verdict()).isEqualTo(HangUpCause.CANCELLED);
    }

    @Test
    void anAnswerThatIsOverAtOnceIsStillAnAnswer() {
        CallId call = desk.dial("+7909", LONG);

        assertThat(desk.expect(TelephonyEvent.HungUp.class, call).verdict()).isEqualTo(HangUpCause.NORMAL);
        assertThat(desk.all(TelephonyEvent.Answered.class))
                .extracting(TelephonyEvent.Answered::channel)
                .contains(ChannelId.of(call));
    }

    @Test
    void anUnknownTrunkIsNotPlaced() {
        CallId call = desk.dial(Desk.number("+7900"), "nowhere", LONG, false);

        desk.expect(TelephonyEvent.NotPlaced.class, call);
    }

    @Test
    void theMachineDetectorSpeaksBeforeTheAnswer() {
        CallId call = desk.dial(Desk.number("+7908"), "public", LONG, true);

        var detected = desk.expect(TelephonyEvent.MachineDetected.class, call);
        var answered = desk.expect(TelephonyEvent.Answered.class, call);
        desk.telephony.hangUp(ChannelId.of(call));

        assertThat(detected.machine()).isTrue();
        // two channels of two bytes, 8,000 times a second: what led to the verdict is there to be heard
        assertThat(desk.board.intake().resolve(call + "-machine.raw"))
                .satisfies(file -> assertThat(Files.size(file)).isGreaterThan(32_000));
        assertThat(answered.at()).isBefore(detected.at());
    }

    @Test
    void anApologyIsPlayedAndTheCallEnds() {
        CallId call = desk.dial("+7900", LONG);
        var answered = desk.expect(TelephonyEvent.Answered.class, call);

        desk.telephony.apologise(call, "");

        var hungUp = desk.expect(TelephonyEvent.HungUp.class, call);
        assertThat(hungUp.verdict()).isEqualTo(HangUpCause.NORMAL);
        assertThat(Duration.between(answered.at(), hungUp.at())).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void channelsAreListedWithTheirCalls() {
        CallId call = desk.dial("+7900", LONG);
        desk.expect(TelephonyEvent.Answered.class, call);

        var channels = desk.telephony.channels();
        desk.telephony.hangUp(ChannelId.of(call));

        assertThat(channels)
                .filteredOn(channel -> channel.channel().equals(ChannelId.of(call)))
                .singleElement()
                .satisfies(channel -> {
                    assertThat(channel.up()).isTrue();
                    assertThat(channel.call()).contains(call);
                    assertThat(channel.bridge()).isPresent();
                });
    }
}
