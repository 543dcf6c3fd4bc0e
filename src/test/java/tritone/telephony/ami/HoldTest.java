package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.telephony.ami.Trio.CLIENT;
import static tritone.telephony.ami.Trio.HEARD;
import static tritone.telephony.ami.Trio.NOT_HEARD;
import static tritone.telephony.ami.Trio.OPERATOR;
import static tritone.telephony.ami.Trio.THIRD;
import static tritone.telephony.ami.Trio.doesNotHear;
import static tritone.telephony.ami.Trio.hears;
import static tritone.telephony.ami.Trio.more;
import static tritone.telephony.ami.Trio.settles;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.telephony.ChannelId;
import tritone.telephony.TelephonyEvent;

/// A client on hold and back, with real phones that write down what they hear.
class HoldTest {
    private static Trio trio;
    private static Desk desk;

    @BeforeAll
    static void phonesRegister() {
        trio = new Trio();
        desk = trio.desk;
    }

    @AfterAll
    static void close() {
        trio.close();
    }

    @BeforeEach
    void twoTalk() {
        trio.anOperatorWaits();
        trio.twoTalkAndAreRecorded();
        more(trio.client());
    }

    @AfterEach
    void allHangUp() {
        desk.allHangUp();
    }

    @Test
    void aHeldClientHearsMusicAndThenTheOperatorAgain() {
        hold();
        hearsMusic(trio.client(), OPERATOR);
        doesNotHear(trio.operator(), CLIENT);
        resume();

        bothHearEachOther();
    }

    @Test
    void theClientIsRecordedOnHoldTooAndTheTalkAfterItWhole() throws IOException {
        hold();
        settles(() -> {
            var held = Raw.of(trio.recording());
            assertThat(Raw.tone(held.left(), CLIENT)).isGreaterThan(HEARD);
            assertThat(Raw.tone(held.right(), OPERATOR)).isLessThan(NOT_HEARD);
        });
        double secondsHeld = Raw.of(trio.recording()).seconds();
        resume();

        settles(() -> {
            var back = Raw.of(trio.recording());
            assertThat(Raw.tone(back.left(), CLIENT)).isGreaterThan(HEARD);
            assertThat(Raw.tone(back.right(), OPERATOR)).isGreaterThan(HEARD);
            assertThat(back.seconds()).isGreaterThan(secondsHeld);
        });
    }

    @Test
    void aClientIsHeldMoreThanOnce() {
        hold();
        resume();
        hold();
        hearsMusic(trio.client(), OPERATOR);
        resume();

        bothHearEachOther();
    }

    @Test
    void anOperatorWhoseClientHangsUpOnHoldHearsTheNext() {
        hold();
        desk.telephony.hangUp(ChannelId.of(trio.call()));
        desk.expect(TelephonyEvent.HungUp.class, trio.call());

        trio.twoTalkAndAreRecorded();
        more(trio.client());

        bothHearEachOther();
    }

    @Test
    void anOperatorWhoseLineIsNewTakesTheClientBackAllTheSame() {
        hold();
        desk.telephony.hangUp(trio.line());
        desk.expect(TelephonyEvent.HungUp.class, event -> event.channel().equals(trio.line()));
        hearsMusic(trio.client(), OPERATOR);

        trio.anOperatorWaits();
        resume();

        bothHearEachOther();
    }

    @Test
    void aManagerWhoComesMeanwhileWaitsForTheClientWithMusic() {
        hold();
        var invited = trio.isInvited();
        desk.expect(
                TelephonyEvent.InvitationAnswered.class,
                event -> event.channel().equals(invited));
        hearsMusic(trio.third(), CLIENT);
        resume();
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        more(trio.client());

        allThreeHearEachOther();
    }

    @Test
    void managerAndOperatorTalkOnWhileTheClientIsHeld() {
        var invited = trio.isInvited();
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        hold();
        hearsMusic(trio.client(), THIRD);
        hearsMusic(trio.client(), OPERATOR);
        hears(trio.third(), OPERATOR);
        doesNotHear(trio.third(), CLIENT);
        hears(trio.operator(), THIRD);
        resume();

        allThreeHearEachOther();
    }

    /// Music is loud and no pure tone.
    ///
    /// @param whose the tone that must not be what is heard
    private static void hearsMusic(Path by, int whose) {
        settles(() -> {
            var sound = Raw.of(by).left();
            assertThat(Raw.loudness(sound)).isGreaterThan(HEARD / 4);
            assertThat(Raw.purity(sound, whose)).isLessThan(0.5);
        });
    }

    private static void hold() {
        trio.hold();
        more(trio.client());
    }

    private static void resume() {
        trio.resume();
        more(trio.client());
    }

    private void bothHearEachOther() {
        hears(trio.client(), OPERATOR);
        hears(trio.operator(), CLIENT);
    }

    private void allThreeHearEachOther() {
        bothHearEachOther();
        hears(trio.client(), THIRD);
        hears(trio.operator(), THIRD);
        hears(trio.third(), CLIENT);
        hears(trio.third(), OPERATOR);
    }
}
