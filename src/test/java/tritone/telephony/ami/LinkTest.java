package tritone.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.HangUpCause;
import tritone.telephony.Telephony.LinkLost;
import tritone.telephony.Telephony.PhoneAccount;
import tritone.telephony.TelephonyEvent;

class LinkTest {
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aKilledSwitchIsNoticedAtOnceAndFoundAgain() {
        desk.board.killPbx();
        var down = desk.expect(TelephonyEvent.LinkDown.class);
        var refused = assertThatThrownBy(() -> desk.telephony.hangUp(ChannelId.of(Desk.newCall())));
        desk.heard.clear();
        desk.board.startPbx();
        var up = desk.expect(TelephonyEvent.LinkUp.class);
        desk.expectTrunk("public", true);
        CallId call = desk.dial("+7902", Duration.ofSeconds(15));

        refused.isInstanceOf(LinkLost.class);
        assertThat(up.at()).isAfter(down.at());
        assertThat(desk.expect(TelephonyEvent.HungUp.class, call).verdict()).isEqualTo(HangUpCause.BUSY);
    }

    @Test
    void anAccountAddedWhileACallGoesOnRegistersAndTheCallGoesOn() {
        CallId call = desk.dial("+7900", Duration.ofSeconds(15));
        desk.expect(TelephonyEvent.Answered.class, call);
        String account = "new-" + UUID.randomUUID().toString().substring(0, 8);

        desk.telephony.accounts(List.of(new PhoneAccount(account, "secret", "Новый", false)));
        desk.board.phone(account, "secret");

        desk.expect(TelephonyEvent.PhoneSeen.class, seen -> seen.account().equals(account) && seen.reachable());
        assertThat(desk.all(TelephonyEvent.HungUp.class))
                .extracting(TelephonyEvent.HungUp::channel)
                .doesNotContain(ChannelId.of(call));
        desk.telephony.hangUp(ChannelId.of(call));
        desk.expect(TelephonyEvent.HungUp.class, call);
    }

    @Test
    void aDeadTrunkIsNotTakenForPeopleWhoDoNotPickUp() {
        desk.board.killFarEnd();
        try {
            CallId call = desk.dial("+7900", Duration.ofSeconds(9));
            var hungUp = desk.expect(
                    TelephonyEvent.OfChannel.class, event -> event.channel().equals(ChannelId.of(call)));

            assertThat(hungUp)
                    .isInstanceOfSatisfying(
                            TelephonyEvent.HungUp.class,
                            ended -> assertThat(ended.verdict()).isEqualTo(HangUpCause.TRUNK_FAILURE));
            assertThat(desk.telephony.trunks()).containsEntry("public", false);
            assertThat(desk.expect(TelephonyEvent.TrunkSeen.class, seen -> !seen.reachable())
                            .trunk())
                    .isEqualTo("public");
        } finally {
            desk.board.startFarEnd();
        }
        desk.expectTrunk("public", true);
    }
}
