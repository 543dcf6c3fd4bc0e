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
import tritone.telephony.Telephony.Invitation;
import tritone.telephony.Telephony.Join;
import tritone.telephony.Telephony.LiveChannel;
import tritone.telephony.Telephony.PhoneAccount;
import tritone.telephony.Telephony.RecordingTarget;
import tritone.telephony.TelephonyEvent;

/// A client on hold and back, with real phones that write down what they hear.
class HoldTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final int CLIENT = 440;
    private static final int OPERATOR = 880;
    private static final int MANAGER = 1150;
    private static final double HEARD = 1000;
    private static final double NOT_HEARD = 100;

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final PhoneAccount OPERATORS = new PhoneAccount("hears-h" + RUN, "first-secret", "Оператор", false);
    private static final PhoneAccount MANAGERS = new PhoneAccount("super-h" + RUN, "second-secret", "Менеджер", false);

    private static Desk desk;
    private ChannelId line;
    private CallId call;
    private PhoneNumber client;

    @BeforeAll
    static void phonesRegister() {
        desk = new Desk();
        desk.telephony.accounts(List.of(OPERATORS, MANAGERS));
        for (var phone : List.of(OPERATORS, MANAGERS)) {
            desk.board.phone(phone.username(), phone.secret());
            desk.expect(
                    TelephonyEvent.PhoneSeen.class,
                    seen -> seen.account().equals(phone.username()) && seen.reachable());
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void twoTalk() {
        line = desk.anAgentWaiting(OPERATORS.username());
        client = Desk.number("+7911");
        call = aJoinedCall(client);
        more(client());
    }

    @AfterEach
    void allHangUp() {
        desk.telephony.channels().stream().map(LiveChannel::channel).forEach(desk.telephony::hangUp);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> desk.telephony.channels().isEmpty());
    }

    @Test
    void aHeldClientHearsMusicAndThenTheOperatorAgain() throws IOException {
        hold();
        var music = Raw.of(client()).left();
        var silence = Raw.of(operator()).left();
        resume();

        assertThat(Raw.loudness(music)).isGreaterThan(HEARD / 4);
        assertThat(Raw.purity(music, OPERATOR)).isLessThan(0.5);
        assertThat(Raw.tone(silence, CLIENT)).isLessThan(NOT_HEARD);
        bothHearEachOther();
    }

    @Test
    void theClientIsRecordedOnHoldTooAndTheTalkAfterItWhole() throws IOException {
        hold();
        more(recording());
        var held = Raw.of(recording());
        resume();
        more(recording());
        var back = Raw.of(recording());

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
        assertThat(Raw.purity(Raw.of(client()).left(), OPERATOR)).isLessThan(0.5);
        resume();

        bothHearEachOther();
    }

    @Test
    void anOperatorWhoseClientHangsUpOnHoldHearsTheNext() throws IOException {
        hold();
        desk.telephony.hangUp(ChannelId.of(call));
        desk.expect(TelephonyEvent.HungUp.class, call);

        client = Desk.number("+7911");
        call = aJoinedCall(client);
        more(client());

        bothHearEachOther();
    }

    @Test
    void anOperatorWhoseLineIsNewTakesTheClientBackAllTheSame() throws IOException {
        hold();
        desk.telephony.hangUp(line);
        desk.expect(TelephonyEvent.HungUp.class, event -> event.channel().equals(line));
        more(client());
        assertThat(Raw.loudness(Raw.of(client()).left())).isGreaterThan(HEARD / 4);

        line = desk.anAgentWaiting(OPERATORS.username());
        resume();

        bothHearEachOther();
    }

    @Test
    void aManagerWhoComesMeanwhileWaitsForTheClientWithMusic() throws IOException {
        hold();
        var invited = aManagerIsInvited();
        desk.expect(
                TelephonyEvent.InvitationAnswered.class,
                event -> event.channel().equals(invited));
        more(client());
        assertThat(Raw.purity(Raw.of(manager()).left(), CLIENT)).isLessThan(0.5);
        resume();
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        more(client());

        allThreeHearEachOther();
    }

    @Test
    void managerAndOperatorTalkOnWhileTheClientIsHeld() throws IOException {
        var invited = aManagerIsInvited();
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        hold();
        var held = Raw.of(client()).left();
        assertThat(Raw.tone(Raw.of(manager()).left(), OPERATOR)).isGreaterThan(HEARD);
        assertThat(Raw.tone(Raw.of(manager()).left(), CLIENT)).isLessThan(NOT_HEARD);
        assertThat(Raw.tone(Raw.of(operator()).left(), MANAGER)).isGreaterThan(HEARD);
        resume();

        assertThat(Raw.purity(held, MANAGER)).isLessThan(0.5);
        assertThat(Raw.purity(held, OPERATOR)).isLessThan(0.5);
        allThreeHearEachOther();
    }

    private CallId aJoinedCall(PhoneNumber number) {
        var fresh = desk.dial(number, "public", LONG, false);
        desk.expect(TelephonyEvent.Answered.class, fresh);
        desk.telephony.join(new Join(fresh, line, Optional.of(new RecordingTarget(fresh + "-1"))));
        desk.expect(TelephonyEvent.Bridged.class, fresh);
        return fresh;
    }

    private ChannelId aManagerIsInvited() {
        String group = "group-" + UUID.randomUUID().toString().substring(0, 8);
        desk.telephony.groupMembers(group, List.of(MANAGERS.username()));
        var invited = new ChannelId(UUID.randomUUID().toString());
        desk.telephony.invite(new Invitation(call, invited, group, Duration.ofSeconds(10), "ООО \"Ромашка\""));
        return invited;
    }

    private void hold() {
        long before = count(TelephonyEvent.Unbridged.class);
        desk.telephony.hold(ChannelId.of(call), line);
        await().atMost(LONG).until(() -> count(TelephonyEvent.Unbridged.class) > before);
        more(client());
    }

    private void resume() {
        long before = count(TelephonyEvent.Bridged.class);
        desk.telephony.resume(ChannelId.of(call), line);
        await().atMost(LONG).until(() -> count(TelephonyEvent.Bridged.class) > before);
        more(client());
    }

    private long count(Class<? extends TelephonyEvent.OfChannel> kind) {
        return desk.all(kind).stream()
                .filter(event -> event.channel().equals(ChannelId.of(call)))
                .count();
    }

    private void bothHearEachOther() throws IOException {
        assertThat(Raw.tone(Raw.of(client()).left(), OPERATOR)).isGreaterThan(HEARD);
        assertThat(Raw.tone(Raw.of(operator()).left(), CLIENT)).isGreaterThan(HEARD);
    }

    private void allThreeHearEachOther() throws IOException {
        bothHearEachOther();
        assertThat(Raw.tone(Raw.of(client()).left(), MANAGER)).isGreaterThan(HEARD);
        assertThat(Raw.tone(Raw.of(operator()).left(), MANAGER)).isGreaterThan(HEARD);
        assertThat(Raw.tone(Raw.of(manager()).left(), CLIENT)).isGreaterThan(HEARD);
        assertThat(Raw.tone(Raw.of(manager()).left(), OPERATOR)).isGreaterThan(HEARD);
    }

    private Path client() {
        return desk.board.talkOf(client.e164());
    }

    private static Path operator() {
        return desk.board.talkOf(OPERATORS.username());
    }

    private static Path manager() {
        return desk.board.talkOf(MANAGERS.username());
    }

    private Path recording() {
        return desk.board.intake().resolve(call + "-1.raw");
    }

    private static void more(Path talk) {
        long until = talk.toFile().length() + A_WHILE.toMillis() * 32;
        await().atMost(LONG).until(() -> talk.toFile().length() >= until);
    }
}
