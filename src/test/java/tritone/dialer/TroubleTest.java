package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.Calls;
import tritone.campaign.Trunks;
import tritone.campaign.law.Mode;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.TelephonyEvent;
import tritone.telephony.TelephonyEvent.TrunkSeen;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class TroubleTest {
    @Inject
    ALine line;

    @Inject
    Recovery recovery;

    @Inject
    Trunks trunks;

    @Inject
    Calls calls;

    @Inject
    FakeSwitch phone;

    @Inject
    Event<TelephonyEvent> news;

    @Inject
    Clock clock;

    @Test
    void aFailingTrunkCostsTheLeadsNothingIsStoppedAndGoesOnWhenItAnswersAgain() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(8));
        String trunk = campaign.settings().trunk();
        news.fire(new TrunkSeen(trunk, true, clock.instant()));
        for (int i = 0; i < 5; i++) line.aReadyOperator();
        line.tick(campaign);
        // When
        calls.inFlight(campaign.id()).forEach(call -> phone.customerGoes(call.call(), HangUpCause.TRUNK_FAILURE));
        // Then
        await().until(() -> trunks.byName(trunk).orElseThrow().stopped().isPresent());
        assertThat(line.sql()
                        .query(
                                row -> row.getInt(1),
                                "select coalesce(sum(attempts), 0) from hopper where campaign_id = ?",
                                campaign.id().value()))
                .containsExactly(0);
        line.tick(campaign);
        assertThat(line.dialled(campaign)).hasSize(5);
        await().untilAsserted(() ->
                assertThat(line.standing(campaign, "TRUNK_STOPPED")).isEqualTo(8));
        // a word that it answers is no news while it always has
        news.fire(new TrunkSeen(trunk, true, clock.instant()));
        line.tick(campaign);
        assertThat(line.dialled(campaign)).hasSize(5);
        // after a silence one call tries it, and a telephone that rings lets the others go out
        news.fire(new TrunkSeen(trunk, false, clock.instant()));
        news.fire(new TrunkSeen(trunk, true, clock.instant()));
        await().untilAsserted(() -> {
            line.tick(campaign);
            assertThat(line.dialled(campaign)).hasSize(6);
        });
        assertThat(trunks.byName(trunk).orElseThrow().stopped()).isPresent();
        line.ends(campaign, HangUpCause.NO_ANSWER);
        await().until(() -> trunks.byName(trunk).orElseThrow().stopped().isEmpty());
    }

    @Test
    void aTrunkStoppedByHandIsNotStartedByItsAnswer() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        String trunk = campaign.settings().trunk();
        trunks.stop(trunk, "the provider asked for it");
        // When
        news.fire(new TrunkSeen(trunk, false, clock.instant()));
        news.fire(new TrunkSeen(trunk, true, clock.instant()));
        news.fire(new TrunkSeen("other-" + trunk, true, clock.instant()));
        // Then
        await().during(java.time.Duration.ofMillis(300))
                .until(() -> trunks.byName(trunk).orElseThrow().stopped().isPresent());
    }

    @Test
    void anUnreachableTrunkGoesOnWhenItAnswers() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        String trunk = campaign.settings().trunk();
        // When
        news.fire(new TrunkSeen(trunk, false, clock.instant()));
        // Then
        await().until(() -> trunks.byName(trunk).orElseThrow().stopped().isPresent());
        news.fire(new TrunkSeen(trunk, true, clock.instant()));
        await().until(() -> trunks.byName(trunk).orElseThrow().stopped().isEmpty());
    }

    @Test
    void anOrderLostInACrashIsDueAgain() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        line.sql()
                .update(
                        "update hopper set standing = 'DIALLING', call_id = ? where campaign_id = ?",
                        CallId.at(clock.millis(), 1, 2).toString(),
                        campaign.id().value());
        // When
        recovery.mend(campaign);
        // Then
        line.aReadyOperator();
        line.tick(campaign);
        assertThat(calls.inFlight(campaign.id())).hasSize(1);
    }
}
