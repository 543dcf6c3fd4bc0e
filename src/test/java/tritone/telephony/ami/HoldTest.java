package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.telephony.ami.Trio.CLIENT;
import static tritone.telephony.ami.Trio.HEARD;
import static tritone.telephony.ami.Trio.NOT_HEARD;
import static tritone.telephony.ami.Trio.OPERATOR;
import static tritone.telephony.ami.Trio.THIRD;
import static tritone.telephony.ami.Trio.heard;
import static tritone.telephony.ami.Trio.more;

import java.io.IOException;
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
    void aHeldClientHearsMusicAndThenTheOperatorAgain() throws IOException {
        hold();
        var music = Raw.of(trio.client()).left();
        var silence = Raw.of(trio.operator()).left();
        resume();

        assertThat(Raw.loudness(music)).isGreaterThan(HEARD / 4);
        assertThat(Raw.purity(music, OPERATOR)).isLessThan(0.5);
        assertThat(Raw.tone(silence, CLIENT)).isLessThan(NOT_HEARD);
        bothHearEachOther();
    }

    @Test
    void theClientIsRecordedOnHoldTooAndTheTalkAfterItWhole() throws IOException {
        hold();
        more(trio.recording());
        var held = Raw.of(trio.recording());
        resume();
        more(trio.recording());
        var back = Raw.of(trio.recording());

        assertThat(Raw.tone(held.left(), CLIENT)).isGreaterThan(HEARD);
        assertThat(Raw.tone(held.right(), OPERATOR)).isLessThan(NOT_HEARD);
        assertThat(Raw.tone(back.left(), CLIENT)).isGreaterThan(HEARD);
        assertThat(Raw.tone(back.right(), OPERATOR)).isGreaterThan(HEARD);
        assertThat(back.seconds()).isGreaterThan(held.seconds());
    }

    @Test
    void aClientIsHeldMoreThanOnce() throws IOException {
        hold();
        resume();
        hold();
        assertThat(Raw.purity(Raw.of(trio.client()).left(), OPERATOR)).isLessThan(0.5);
        resume();

        bothHearEachOther();
    }

    @Test
    void anOperatorWhoseClientHangsUpOnHoldHearsTheNext() throws IOException {
        hold();
        desk.telephony.hangUp(ChannelId.of(trio.call()));
        desk.expect(TelephonyEvent.HungUp.class, trio.call());

        trio.twoTalkAndAreRecorded();
        more(trio.client());

        bothHearEachOther();
    }

    @Test
    void anOperatorWhoseLineIsNewTakesTheClientBackAllTheSame() throws IOException {
        hold();
        desk.telephony.hangUp(trio.line());
        desk.expect(TelephonyEvent.HungUp.class, event -> event.channel().equals(trio.line()));
        more(trio.client());
        assertThat(Raw.loudness(Raw.of(trio.client()).left())).isGreaterThan(HEARD / 4);

        trio.anOperatorWaits();
        resume();

        bothHearEachOther();
    }

    @Test
    void aManagerWhoComesMeanwhileWaitsForTheClientWithMusic() throws IOException {
        hold();
        var invited = trio.isInvited();
        desk.expect(
                TelephonyEvent.InvitationAnswered.class,
                event -> event.channel().equals(invited));
        more(trio.client());
        assertThat(Raw.purity(Raw.of(trio.third()).left(), CLIENT)).isLessThan(0.5);
        resume();
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        more(trio.client());

        allThreeHearEachOther();
    }

    @Test
    void managerAndOperatorTalkOnWhileTheClientIsHeld() throws IOException {
        var invited = trio.isInvited();
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        hold();
        var held = Raw.of(trio.client()).left();
        assertThat(heard(trio.third(), OPERATOR)).isGreaterThan(HEARD);
        assertThat(heard(trio.third(), CLIENT)).isLessThan(NOT_HEARD);
        assertThat(heard(trio.operator(), THIRD)).isGreaterThan(HEARD);
        resume();

        assertThat(Raw.purity(held, THIRD)).isLessThan(0.5);
        assertThat(Raw.purity(held, OPERATOR)).isLessThan(0.5);
        allThreeHearEachOther();
    }

    private static void hold() {
        trio.hold();
        more(trio.client());
    }

    private static void resume() {
        trio.resume();
        more(trio.client());
    }

    private void bothHearEachOther() throws IOException {
        assertThat(heard(trio.client(), OPERATOR)).isGreaterThan(HEARD);
        assertThat(heard(trio.operator(), CLIENT)).isGreaterThan(HEARD);
    }

    private void allThreeHearEachOther() throws IOException {
        bothHearEachOther();
        assertThat(heard(trio.client(), THIRD)).isGreaterThan(HEARD);
        assertThat(heard(trio.operator(), THIRD)).isGreaterThan(HEARD);
        assertThat(heard(trio.third(), CLIENT)).isGreaterThan(HEARD);
        assertThat(heard(trio.third(), OPERATOR)).isGreaterThan(HEARD);
    }
}
