package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tritone.telephony.ami.Trio.settles;

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
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.Invitation;
import tritone.telephony.Telephony.Join;
import tritone.telephony.Telephony.PhoneAccount;
import tritone.telephony.Telephony.RecordingTarget;
import tritone.telephony.TelephonyEvent;

class JoinTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int CLIENT = 440;
    private static final int MANAGER = 660;
    private static final int OPERATOR = 880;

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final PhoneAccount OPERATORS_PHONE =
            new PhoneAccount("op-" + RUN, "first-secret", "Оператор \"Первый\"; <1>", false);
    private static final PhoneAccount MANAGERS_PHONE =
            new PhoneAccount("manager-" + RUN, "second-secret", "Менеджер", false);
    private static final PhoneAccount DEAF_PHONE = new PhoneAccount("deaf-" + RUN, "third-secret", "Менеджер", false);
    private static final PhoneAccount HEARING_PHONE =
            new PhoneAccount("writes-" + RUN, "fourth-secret", "Менеджер", false);
    private static final List<PhoneAccount> PHONES =
            List.of(OPERATORS_PHONE, MANAGERS_PHONE, DEAF_PHONE, HEARING_PHONE);

    private static Desk desk;
    private ChannelId line;

    @BeforeAll
    static void phonesRegister() {
        desk = new Desk();
        desk.hasPhones(PHONES);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void anOperatorIsReady() {
        line = desk.anAgentWaiting(OPERATORS_PHONE.username());
    }

    @AfterEach
    void allHangUp() {
        desk.allHangUp();
    }

    @Test
    void clientAndOperatorHearEachOtherAndAreRecordedApart() {
        CallId call = anAnsweredCall();

        Path file = joined(call, 1);

        settles(() -> {
            var recording = Raw.of(file);
            assertThat(Raw.tone(recording.left(), CLIENT)).isGreaterThan(1000);
            assertThat(Raw.tone(recording.left(), OPERATOR)).isLessThan(100);
            assertThat(Raw.tone(recording.right(), OPERATOR)).isGreaterThan(1000);
            assertThat(Raw.tone(recording.right(), CLIENT)).isLessThan(100);
        });
        desk.telephony.hangUp(ChannelId.of(call));
        desk.expect(TelephonyEvent.HungUp.class, call);
    }

    @Test
    void theOperatorsLineWaitsAgainWhenTheClientHangsUp() {
        CallId call = anAnsweredCall();
        joined(call, 1);
        int before = desk.all(TelephonyEvent.AgentWaiting.class).size();

        desk.telephony.hangUp(ChannelId.of(call));

        await().atMost(LONG)
                .until(() -> desk.all(TelephonyEvent.AgentWaiting.class).size() > before);
        assertThat(desk.all(TelephonyEvent.HungUp.class))
                .extracting(TelephonyEvent.HungUp::channel)
                .doesNotContain(line);
    }

    @Test
    void oneLineServesOneCallAfterAnother() {
        for (int i = 0; i < 3; i++) {
            CallId call = anAnsweredCall();
            joined(call, 1);
            desk.telephony.hangUp(ChannelId.of(call));
            desk.expect(TelephonyEvent.HungUp.class, call);
        }

        assertThat(desk.all(TelephonyEvent.Bridged.class))
                .filteredOn(bridged -> bridged.channel().equals(line))
                .hasSize(3);
    }

    @Test
    void aManagerIsInvitedAndGoesOnAloneWithTheClient() {
        String group = group(List.of(MANAGERS_PHONE.username()));
        CallId call = anAnsweredCall();
        joined(call, 1);
        var invited = invite(call, group, Duration.ofSeconds(10));
        var answer = desk.expect(
                TelephonyEvent.InvitationAnswered.class,
                event -> event.channel().equals(invited));
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));

        desk.telephony.recordNextSegment(call, new RecordingTarget(call + "-2"));
        settles(() -> {
            var three = Raw.of(file(call, 2));
            assertThat(Raw.tone(three.left(), CLIENT)).isGreaterThan(1000);
            assertThat(Raw.tone(three.right(), OPERATOR)).isGreaterThan(500);
            assertThat(Raw.tone(three.right(), MANAGER)).isGreaterThan(500);
        });
        desk.telephony.park(line);
        desk.expect(TelephonyEvent.Unbridged.class, event -> event.channel().equals(line));
        desk.telephony.recordNextSegment(call, new RecordingTarget(call + "-3"));

        assertThat(answer.account()).contains(MANAGERS_PHONE.username());
        assertThat(answer.call()).isEqualTo(call);
        settles(() -> {
            var two = Raw.of(file(call, 3));
            assertThat(Raw.tone(two.left(), CLIENT)).isGreaterThan(1000);
            assertThat(Raw.tone(two.right(), MANAGER)).isGreaterThan(1000);
            assertThat(Raw.tone(two.right(), OPERATOR)).isLessThan(100);
        });
    }

    @Test
    void aManagerWhoIsLeftAloneWithTheClientHearsThem() {
        String group = group(List.of(HEARING_PHONE.username()));
        CallId call = anAnsweredCall();
        joined(call, 1);
        var invited = invite(call, group, Duration.ofSeconds(10));
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        hearsMore(Duration.ofSeconds(1));

        desk.telephony.park(line);
        desk.expect(TelephonyEvent.Unbridged.class, event -> event.channel().equals(line));

        hearsMore(Duration.ofSeconds(2));
        desk.telephony.recordNextSegment(call, new RecordingTarget(call + "-2"));
        hearsMore(Duration.ofSeconds(2));
    }

    @Test
    void theNextManagerIsRungWhenTheBestDoesNotAnswer() {
        String group = group(List.of(DEAF_PHONE.username(), MANAGERS_PHONE.username()));
        CallId call = anAnsweredCall();
        joined(call, 1);

        var invited = invite(call, group, Duration.ofSeconds(20));

        assertThat(desk.expect(
                                TelephonyEvent.InvitationAnswered.class,
                                event -> event.channel().equals(invited))
                        .account())
                .contains(MANAGERS_PHONE.username());
    }

    @Test
    void nobodyInTheGroupIsReachableAndTheInvitationFailsAtOnce() {
        String group = group(List.of("nobody-" + RUN));
        CallId call = anAnsweredCall();
        joined(call, 1);

        var invited = invite(call, group, Duration.ofSeconds(20));
        var answer = desk.expect(
                TelephonyEvent.InvitationAnswered.class,
                event -> event.channel().equals(invited));

        assertThat(answer.account()).isEmpty();
        assertThat(answer.call()).isEqualTo(call);
        assertThat(desk.telephony.channels())
                .filteredOn(channel -> channel.channel().equals(ChannelId.of(call)))
                .singleElement()
                .satisfies(still -> assertThat(still.bridge()).isPresent());
    }

    private CallId anAnsweredCall() {
        CallId call = desk.dial("+7900", LONG);
        desk.expect(TelephonyEvent.Answered.class, call);
        return call;
    }

    private Path joined(CallId call, int segment) {
        desk.telephony.join(new Join(call, line, Optional.of(new RecordingTarget(call + "-" + segment))));
        var client = desk.expect(TelephonyEvent.Bridged.class, call);
        desk.expect(
                TelephonyEvent.Bridged.class,
                event -> event.channel().equals(line) && event.bridge().equals(client.bridge()));
        return file(call, segment);
    }

    private Path file(CallId call, int segment) {
        return desk.board.intake().resolve(call + "-" + segment + ".raw");
    }

    private ChannelId invite(CallId call, String group, Duration patience) {
        var invited = new ChannelId(UUID.randomUUID().toString());
        desk.telephony.invite(new Invitation(call, invited, group, patience, "ООО \"Ромашка\""));
        return invited;
    }

    private String group(List<String> accounts) {
        String group = "group-" + UUID.randomUUID().toString().substring(0, 8);
        desk.telephony.groupMembers(group, accounts);
        return group;
    }

    private static void hearsMore(Duration more) {
        Path heard = desk.board.heardBy(HEARING_PHONE.username());
        long until = heard.toFile().length() + more.toMillis() * 8;
        // the far end writes down four seconds at a time
        await().atMost(LONG).until(() -> heard.toFile().length() >= until);
    }
}
