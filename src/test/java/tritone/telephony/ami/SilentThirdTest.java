package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.Invitation;
import tritone.telephony.Telephony.Join;
import tritone.telephony.Telephony.LiveChannel;
import tritone.telephony.Telephony.PhoneAccount;
import tritone.telephony.TelephonyEvent;

/// Live hand-overs, each drawn from a seed, with three real phones that write down what they hear: how long the
/// operator
/// introduces, whether the client was on hold when the manager came, and who hangs up first.
class SilentThirdTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final int CLIENT = 440;
    private static final int OPERATOR = 880;
    private static final int MANAGER = 1150;
    private static final double HEARD = 1000;
    private static final double NOT_HEARD = 100;

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final PhoneAccount OPERATORS = new PhoneAccount("hears-t" + RUN, "first-secret", "Оператор", false);
    private static final PhoneAccount MANAGERS = new PhoneAccount("super-t" + RUN, "second-secret", "Менеджер", false);

    private static Desk desk;
    private ChannelId line;
    private ChannelId invited;
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
        invited = new ChannelId(UUID.randomUUID().toString());
        client = Desk.number("+7911");
        call = desk.dial(client, "public", LONG, false);
        desk.expect(TelephonyEvent.Answered.class, call);
        desk.telephony.join(new Join(call, line, Optional.empty()));
        desk.expect(TelephonyEvent.Bridged.class, call);
    }

    @AfterEach
    void allHangUp() {
        desk.telephony.channels().stream().map(LiveChannel::channel).forEach(desk.telephony::hangUp);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> desk.telephony.channels().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void managerAndClientGoOnHearingEachOtherWhenTheOperatorLeaves(long seed) throws IOException {
        // Given
        var random = new Random(seed);
        boolean held = random.nextBoolean();
        var introduction = Duration.ofMillis(random.nextInt(1500));
        if (held) hold();
        aManagerAnswers();
        if (held) resume();
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        pass(introduction);
        // When
        desk.telephony.park(line);
        desk.expect(TelephonyEvent.Unbridged.class, event -> event.channel().equals(line) && isLast(event));
        // Then
        for (int again = 0; again < 2; again++) {
            more(client());
            more(manager());
            assertThat(heard(manager(), CLIENT)).isGreaterThan(HEARD);
            assertThat(heard(client(), MANAGER)).isGreaterThan(HEARD);
            assertThat(heard(client(), OPERATOR)).isLessThan(NOT_HEARD);
        }
        bothHangUp(random.nextBoolean());
        nobodyIsLeftBut(line);
    }

    private void bothHangUp(boolean managerFirst) {
        desk.telephony.hangUp(managerFirst ? invited : ChannelId.of(call));
        desk.telephony.hangUp(managerFirst ? ChannelId.of(call) : invited);
    }

    private void aManagerAnswers() {
        String group = "group-" + UUID.randomUUID().toString().substring(0, 8);
        desk.telephony.groupMembers(group, List.of(MANAGERS.username()));
        desk.telephony.invite(new Invitation(call, invited, group, Duration.ofSeconds(10), "ООО \"Ромашка\""));
        desk.expect(
                TelephonyEvent.InvitationAnswered.class,
                event -> event.channel().equals(invited));
    }

    private void hold() {
        desk.telephony.hold(ChannelId.of(call), line);
        desk.expect(TelephonyEvent.Unbridged.class, call);
    }

    private void resume() {
        long before = joins();
        desk.telephony.resume(ChannelId.of(call), line);
        await().atMost(LONG).until(() -> joins() > before);
    }

    private long joins() {
        return desk.all(TelephonyEvent.Bridged.class).stream()
                .filter(event -> event.channel().equals(ChannelId.of(call)))
                .count();
    }

    /// Not the one of stepping aside while the client was held.
    private static boolean isLast(TelephonyEvent.Unbridged event) {
        return desk.all(TelephonyEvent.Bridged.class).stream()
                .filter(joined -> joined.channel().equals(event.channel()))
                .noneMatch(joined -> joined.at().isAfter(event.at()));
    }

    private static void pass(Duration time) {
        var until = Instant.now().plus(time);
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Instant.now().isAfter(until));
    }

    /// The silent third goes too.
    private static void nobodyIsLeftBut(ChannelId only) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(desk.telephony.channels())
                        .extracting(LiveChannel::channel)
                        .containsExactly(only));
    }

    /// In the last second.
    private static double heard(Path talk, int whom) throws IOException {
        return Raw.tone(Raw.of(talk).left(), whom);
    }

    private static Path manager() {
        return desk.board.talkOf(MANAGERS.username());
    }

    private Path client() {
        return desk.board.talkOf(client.e164());
    }

    private static void more(Path talk) {
        long until = talk.toFile().length() + Duration.ofSeconds(2).toMillis() * 32;
        await().atMost(LONG).until(() -> talk.toFile().length() >= until);
    }
}
