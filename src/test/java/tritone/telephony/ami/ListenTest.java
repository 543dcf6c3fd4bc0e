package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tritone.telephony.ami.Trio.CLIENT;
import static tritone.telephony.ami.Trio.OPERATOR;
import static tritone.telephony.ami.Trio.THIRD;
import static tritone.telephony.ami.Trio.doesNotHear;
import static tritone.telephony.ami.Trio.hears;
import static tritone.telephony.ami.Trio.more;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.Ear;
import tritone.telephony.Telephony.Listen;
import tritone.telephony.TelephonyEvent;

/// A supervisor on a talk, with three real phones that each write down what they hear.
class ListenTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static Trio trio;
    private static Desk desk;
    private ChannelId listener;

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
        listener = new ChannelId(UUID.randomUUID().toString());
        trio.anOperatorWaits();
        trio.twoTalkAndAreRecorded();
    }

    @AfterEach
    void allHangUp() {
        desk.allHangUp();
    }

    @Test
    void aListenerHearsBothAndIsHeardByNobody() {
        listen(Ear.LISTEN);

        hears(trio.third(), CLIENT);
        hears(trio.third(), OPERATOR);
        doesNotHear(trio.operator(), THIRD);
        doesNotHear(trio.client(), THIRD);
        bothStillTalk();
    }

    @Test
    void aWhisperIsHeardByTheOperatorOnly() {
        listen(Ear.WHISPER);

        hears(trio.operator(), THIRD);
        doesNotHear(trio.client(), THIRD);
        hears(trio.third(), CLIENT);
        bothStillTalk();
    }

    @Test
    void whoBargesInIsHeardByBothAndHearsBoth() {
        listen(Ear.BARGE);

        hears(trio.operator(), THIRD);
        hears(trio.client(), THIRD);
        hears(trio.third(), CLIENT);
        hears(trio.third(), OPERATOR);
        bothStillTalk();
    }

    @Test
    void theWayToListenChangesWithoutRingingAnew() {
        listen(Ear.LISTEN);

        change(Ear.BARGE);
        hears(trio.client(), THIRD);
        change(Ear.WHISPER);
        doesNotHear(trio.client(), THIRD);
        hears(trio.operator(), THIRD);
        change(Ear.LISTEN);
        doesNotHear(trio.operator(), THIRD);
        bothStillTalk();
    }

    @Test
    void aListenerWhoHangsUpIsNotNoticed() {
        listen(Ear.BARGE);

        desk.telephony.hangUp(listener);
        desk.expect(TelephonyEvent.HungUp.class, event -> event.channel().equals(listener));
        more(trio.client());

        bothStillTalk();
        doesNotHear(trio.client(), THIRD);
        assertThat(desk.all(TelephonyEvent.HungUp.class))
                .extracting(TelephonyEvent.HungUp::channel)
                .doesNotContain(trio.line(), ChannelId.of(trio.call()));
    }

    @Test
    void listeningEndsWithTheOperatorsLine() {
        listen(Ear.LISTEN);

        desk.telephony.hangUp(trio.line());

        desk.expect(TelephonyEvent.HungUp.class, event -> event.channel().equals(listener));
    }

    private void listen(Ear ear) {
        desk.telephony.listen(new Listen(listener, trio.thirdsPhone(), trio.line(), ear, LONG));
        desk.expect(TelephonyEvent.Listens.class, event -> event.channel().equals(listener));
        more(trio.client());
    }

    private void change(Ear ear) {
        long before = listens();
        desk.telephony.listenAs(listener, ear);
        await().atMost(LONG).until(() -> listens() > before);
        more(trio.client());
    }

    private static long listens() {
        return desk.all(TelephonyEvent.Listens.class).size();
    }

    private void bothStillTalk() {
        hears(trio.client(), OPERATOR);
        hears(trio.operator(), CLIENT);
    }
}
