package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.Calls;
import tritone.campaign.law.Mode;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LostLinesTest {
    @Inject
    ALine line;

    @Inject
    Ledgers ledgers;

    @Inject
    Calls calls;

    @Inject
    FakeSwitch phone;

    @Inject
    Clock clock;

    @Test
    void aLineOfWhoseEndNoNewsCameCountsAgainstTheLimitAsIfSomebodyHadAnsweredInVain() {
        // Given
        var campaign = line.running(Mode.PREDICTIVE, line.leads(3));
        for (int i = 0; i < 3; i++) line.aReadyOperator();
        line.tick(campaign);
        assertThat(calls.inFlight(campaign.id())).hasSize(3);
        phone.customerGoes(line.only(campaign), HangUpCause.BUSY);
        await().until(() -> calls.inFlight(campaign.id()).size() == 2);
        // When
        phone.crash();
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
        // Then
        await().untilAsserted(() -> {
            var counts = ledgers.of(campaign.id(), Ledgers.MONTH, clock.instant());
            assertThat(counts.lost()).isEqualTo(2);
            assertThat(counts.charged()).isEqualTo(2);
            assertThat(counts.abandoned()).isZero();
            assertThat(counts.answered()).isZero();
        });
    }
}
