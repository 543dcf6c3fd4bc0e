package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.Ear;
import tritone.telephony.Telephony.Join;
import tritone.telephony.Telephony.Listen;
import tritone.telephony.Telephony.PhoneAccount;
import tritone.telephony.Telephony.RecordingTarget;
import tritone.telephony.TelephonyEvent;

/// A supervisor on a talk, with three real phones that each write down what they hear.
class ListenTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final int CLIENT = 440;
    private static final int OPERATOR = 880;
    private static final int SUPERVISOR = 1150;
    private static final double HEARD = 1000;
    private static final double NOT_HEARD = 100;

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final PhoneAccount OPERATORS = new PhoneAccount("hears-" + RUN, "first-secret", "Оператор", false);
    private static final PhoneAccount SUPERVISORS =
            new PhoneAccount("super-" + RUN, "second-secret", "Супервайзер", false);

    private static Desk desk;
    private ChannelId line;
    private ChannelId listener;
    private CallId call;
    private PhoneNumber client;

    @BeforeAll
    static void phonesRegister() {
        desk = new Desk();
        desk.hasPhones(List.of(OPERATORS, SUPERVISORS));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void twoTalk() {
        line = desk.anAgentWaiting(OPERATORS.username());
        listener = new ChannelId(UUID.randomUUID().toString());
        client = Desk.number("+7911");
        call = desk.dial(client, "public", LONG, false);
        desk.expect(TelephonyEvent.Answered.class, call);
        desk.telephony.join(new Join(call, line, Optional.of(new RecordingTarget(call + "-1"))));
        desk.expect(TelephonyEvent.Bridged.class, call);
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(line));
    }

    @AfterEach
    void allHangUp() {
        desk.allHangUp();
    }

    @Test
    void aListenerHearsBothAndIsHeardByNobody() throws IOException {
        listen(Ear.LISTEN);

        assertThat(heard(supervisor(), CLIENT)).isGreaterThan(HEARD);
        assertThat(heard(supervisor(), OPERATOR)).isGreaterThan(HEARD);
        assertThat(heard(operator(), SUPERVISOR)).isLessThan(NOT_HEARD);
        assertThat(heard(client(), SUPERVISOR)).isLessThan(NOT_HEARD);
        bothStillTalk();
    }

    @Test
    void aWhisperIsHeardByTheOperatorOnly() throws IOException {
        listen(Ear.WHISPER);

        assertThat(heard(operator(), SUPERVISOR)).isGreaterThan(HEARD);
        assertThat(heard(client(), SUPERVISOR)).isLessThan(NOT_HEARD);
        assertThat(heard(supervisor(), CLIENT)).isGreaterThan(HEARD);
        bothStillTalk();
    }

    @Test
    void whoBargesInIsHeardByBothAndHearsBoth() throws IOException {
        listen(Ear.BARGE);

        assertThat(heard(operator(), SUPERVISOR)).isGreaterThan(HEARD);
        assertThat(heard(client(), SUPERVISOR)).isGreaterThan(HEARD);
        assertThat(heard(supervisor(), CLIENT)).isGreaterThan(HEARD);
        assertThat(heard(supervisor(), OPERATOR)).isGreaterThan(HEARD);
        bothStillTalk();
    }

    @Test
    void theWayToListenChangesWithoutRingingAnew() throws IOException {
        listen(Ear.LISTEN);

        change(Ear.BARGE);
        assertThat(heard(client(), SUPERVISOR)).isGreaterThan(HEARD);
        change(Ear.WHISPER);
        assertThat(heard(client(), SUPERVISOR)).isLessThan(NOT_HEARD);
        assertThat(heard(operator(), SUPERVISOR)).isGreaterThan(HEARD);
        change(Ear.LISTEN);
        assertThat(heard(operator(), SUPERVISOR)).isLessThan(NOT_HEARD);
        bothStillTalk();
    }

    @Test
    void aListenerWhoHangsUpIsNotNoticed() throws IOException {
        listen(Ear.BARGE);

        desk.telephony.hangUp(listener);
        desk.expect(TelephonyEvent.HungUp.class, event -> event.channel().equals(listener));
        more(client());

        bothStillTalk();
        assertThat(heard(client(), SUPERVISOR)).isLessThan(NOT_HEARD);
        assertThat(desk.all(TelephonyEvent.HungUp.class))
                .extracting(TelephonyEvent.HungUp::channel)
                .doesNotContain(line, ChannelId.of(call));
    }

    @Test
    void listeningEndsWithTheOperatorsLine() {
        listen(Ear.LISTEN);

        desk.telephony.hangUp(line);

        desk.expect(TelephonyEvent.HungUp.class, event -> event.channel().equals(listener));
    }

    private void listen(Ear ear) {
        desk.telephony.listen(new Listen(listener, SUPERVISORS.username(), line, ear, LONG));
        desk.expect(TelephonyEvent.Listens.class, event -> event.channel().equals(listener));
        more(client());
    }

    private void change(Ear ear) {
        long before = listens();
        desk.telephony.listenAs(listener, ear);
        await().atMost(LONG).until(() -> listens() > before);
        more(client());
    }

    private static long listens() {
        return desk.all(TelephonyEvent.Listens.class).size();
    }

    private void bothStillTalk() throws IOException {
        assertThat(heard(client(), OPERATOR)).isGreaterThan(HEARD);
        assertThat(heard(operator(), CLIENT)).isGreaterThan(HEARD);
    }

    /// In the last second.
    private static double heard(Path talk, int whom) throws IOException {
        return Raw.tone(Raw.of(talk).left(), whom);
    }

    private static Path operator() {
        return desk.board.talkOf(OPERATORS.username());
    }

    private static Path supervisor() {
        return desk.board.talkOf(SUPERVISORS.username());
    }

    private Path client() {
        return desk.board.talkOf(client.e164());
    }

    private static void more(Path talk) {
        long until = talk.toFile().length() + A_WHILE.toMillis() * 32;
        await().atMost(LONG).until(() -> talk.toFile().length() >= until);
    }
}
