package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.Invitation;
import tritone.telephony.Telephony.Join;
import tritone.telephony.Telephony.PhoneAccount;
import tritone.telephony.Telephony.RecordingTarget;
import tritone.telephony.TelephonyEvent;

/// A client, an operator and a third of ours on real phones: each says one tone and writes down what they hear.
final class Trio implements AutoCloseable {
    static final int CLIENT = 440;
    static final int OPERATOR = 880;
    static final int THIRD = 1150;
    /// Of a tone in the last second.
    static final double HEARD = 1000;

    static final double NOT_HEARD = 100;

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final int BYTES_A_MILLISECOND = 32;

    final Desk desk = new Desk();
    private final PhoneAccount operators = phone("hears-", "Оператор");
    private final PhoneAccount thirds = phone("super-", "Третий");
    private ChannelId line = new ChannelId("none");
    private CallId call = Desk.newCall();
    private PhoneNumber client = Desk.number("+7911");

    Trio() {
        desk.hasPhones(List.of(operators, thirds));
    }

    private static PhoneAccount phone(String habit, String name) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new PhoneAccount(habit + unique, "secret-" + unique, name, false);
    }

    void anOperatorWaits() {
        line = desk.anAgentWaiting(operators.username());
    }

    void twoTalk() {
        talk(false);
    }

    void twoTalkAndAreRecorded() {
        talk(true);
    }

    private void talk(boolean recorded) {
        client = Desk.number("+7911");
        call = desk.dial(client, "public", LONG, false);
        desk.expect(TelephonyEvent.Answered.class, call);
        var target = new RecordingTarget(call + "-1");
        desk.telephony.join(new Join(call, line, recorded ? Optional.of(target) : Optional.empty()));
        desk.expect(TelephonyEvent.Bridged.class, call);
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(line));
    }

    /// The third, as a manager of a group that is rung.
    ChannelId isInvited() {
        String group = "group-" + UUID.randomUUID().toString().substring(0, 8);
        desk.telephony.groupMembers(group, List.of(thirds.username()));
        var invited = new ChannelId(UUID.randomUUID().toString());
        desk.telephony.invite(new Invitation(call, invited, group, Duration.ofSeconds(10), "ООО \"Ромашка\""));
        return invited;
    }

    void hold() {
        long before = count(TelephonyEvent.Unbridged.class);
        desk.telephony.hold(ChannelId.of(call), line);
        await().atMost(LONG).until(() -> count(TelephonyEvent.Unbridged.class) > before);
    }

    void resume() {
        long before = count(TelephonyEvent.Bridged.class);
        desk.telephony.resume(ChannelId.of(call), line);
        await().atMost(LONG).until(() -> count(TelephonyEvent.Bridged.class) > before);
    }

    private long count(Class<? extends TelephonyEvent.OfChannel> kind) {
        return desk.all(kind).stream()
                .filter(event -> event.channel().equals(ChannelId.of(call)))
                .count();
    }

    CallId call() {
        return call;
    }

    ChannelId line() {
        return line;
    }

    String thirdsPhone() {
        return thirds.username();
    }

    /// What they wrote down.
    Path client() {
        return desk.board.talkOf(client.e164());
    }

    Path operator() {
        return desk.board.talkOf(operators.username());
    }

    Path third() {
        return desk.board.talkOf(thirds.username());
    }

    Path recording() {
        return desk.board.intake().resolve(call + "-1.raw");
    }

    /// Waits until one of them hears another's tone: sound needs a moment on a machine that does much else.
    ///
    /// @param by what the one who hears writes down
    static void hears(Path by, int whom) {
        settles(() ->
                assertThat(Raw.tone(Raw.of(by).left(), whom)).as("%d Hz", whom).isGreaterThan(HEARD));
    }

    /// Waits until a whole second passed without that tone.
    static void doesNotHear(Path by, int whom) {
        settles(() ->
                assertThat(Raw.tone(Raw.of(by).left(), whom)).as("%d Hz", whom).isLessThan(NOT_HEARD));
    }

    /// Waits until what is measured over the last second holds.
    static void settles(ThrowingRunnable measured) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(200)).untilAsserted(measured);
    }

    static void more(Path talk) {
        long until = talk.toFile().length() + A_WHILE.toMillis() * BYTES_A_MILLISECOND;
        await().atMost(LONG).until(() -> talk.toFile().length() >= until);
    }

    @Override
    public void close() {
        desk.close();
    }
}
