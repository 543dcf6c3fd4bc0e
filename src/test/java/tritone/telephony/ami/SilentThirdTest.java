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
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.LiveChannel;
import tritone.telephony.TelephonyEvent;

/// Live hand-overs on three real phones that write down what they hear. Drawn from a seed: how long the operator
/// introduces, whether the client was on hold when the manager came, and who hangs up first.
class SilentThirdTest {
    private static final Duration LONG = Duration.ofSeconds(60);

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
        trio.twoTalk();
    }

    @AfterEach
    void allHangUp() {
        desk.allHangUp();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void managerAndClientGoOnHearingEachOtherWhenTheOperatorLeaves(long seed) {
        // Given
        var random = new Random(seed);
        boolean held = random.nextBoolean();
        var introduction = Duration.ofMillis(random.nextInt(1500));
        if (held) trio.hold();
        var invited = aManagerAnswers();
        if (held) trio.resume();
        desk.expect(TelephonyEvent.Bridged.class, event -> event.channel().equals(invited));
        pass(introduction);
        // When
        desk.telephony.park(trio.line());
        desk.expect(TelephonyEvent.Unbridged.class, event -> event.channel().equals(trio.line()) && isLast(event));
        // Then
        for (int again = 0; again < 2; again++) {
            more(trio.client());
            more(trio.third());
            hears(trio.third(), CLIENT);
            hears(trio.client(), THIRD);
            doesNotHear(trio.client(), OPERATOR);
        }
        bothHangUp(random.nextBoolean(), invited);
        nobodyIsLeftBut(trio.line());
    }

    private static void bothHangUp(boolean managerFirst, ChannelId invited) {
        desk.telephony.hangUp(managerFirst ? invited : ChannelId.of(trio.call()));
        desk.telephony.hangUp(managerFirst ? ChannelId.of(trio.call()) : invited);
    }

    private static ChannelId aManagerAnswers() {
        var invited = trio.isInvited();
        desk.expect(
                TelephonyEvent.InvitationAnswered.class,
                event -> event.channel().equals(invited));
        return invited;
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
}
