package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.law.Mode;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// A stopped line is tried by single calls until one gets through.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LineTrialTest extends TroubledLine {
    @Test
    void oneCallTriesAStoppedLineAndATelephoneThatRingsLetsTheOthersGo() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        await().until(() -> stopped(campaign).isPresent());
        line.tick(campaign);
        assertThat(calls.inFlight(campaign.id())).isEmpty();
        // When
        troubles.tryAt(campaign.settings().trunk(), clock.instant());
        line.tick(campaign);
        line.tick(campaign);
        // Then
        assertThat(calls.inFlight(campaign.id())).hasSize(1);
        line.ends(campaign, HangUpCause.NO_ANSWER);
        await().until(() -> stopped(campaign).isEmpty());
        line.tick(campaign);
        assertThat(calls.inFlight(campaign.id())).hasSizeGreaterThan(1);
    }

    @Test
    void aTrialThatFailsTheSameWayIsGivenBackTooAndTheNextWaitsLonger() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        await().until(() -> stopped(campaign).isPresent());
        troubles.tryAt(campaign.settings().trunk(), clock.instant());
        line.tick(campaign);
        // When
        line.ends(campaign, HangUpCause.REJECTED);
        // Then
        await().untilAsserted(() -> assertThat(
                        figure(campaign, "select coalesce(sum(attempts), 0) from hopper where campaign_id = ?"))
                .isZero());
        assertThat(stopped(campaign)).isPresent();
        var standing = troubles.open(campaign.settings().trunk()).orElseThrow();
        assertThat(standing.trials()).isEqualTo(1);
        assertThat(standing.nextTrial()).isAfter(clock.instant().plus(Duration.ofSeconds(90)));
    }

    @Test
    void aLineThatStillFailsAfterSomebodyStartedItIsStoppedAgainSoon() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        await().until(() -> stopped(campaign).isPresent());
        // When
        trunks.resume(campaign.settings().trunk());
        everyoneEnds(campaign, HangUpCause.REJECTED);
        // Then
        await().until(() -> stopped(campaign).isPresent());
        await().untilAsserted(() -> assertThat(
                        figure(campaign, "select coalesce(sum(attempts), 0) from hopper where campaign_id = ?"))
                .isZero());
    }
}
