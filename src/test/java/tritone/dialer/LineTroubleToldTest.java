package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.law.Mode;
import tritone.dialer.pacing.Observation;
import tritone.telephony.CallId;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// Who is told, and how, that calls failed by the line's fault.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LineTroubleToldTest extends TroubledLine {
    @Test
    void otherSystemsAreToldWhatTheCallsBecame() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        // When
        everyoneEnds(campaign, HangUpCause.REJECTED);
        // Then
        await().until(() -> stopped(campaign).isPresent());
        await().untilAsserted(() ->
                assertThat(told(campaign, "call-outcome-corrected")).hasSameSizeAs(told(campaign, "call-ended")));
        assertThat(told(campaign, "call-ended"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(fact -> fact.contains("\"REJECTED\""));
        assertThat(told(campaign, "call-outcome-corrected"))
                .allMatch(fact -> fact.contains("\"said\":\"REJECTED\",\"disposition\":\"TRUNK_FAILURE\""));
        // and a second time nobody is told
        settlement.settle();
        assertThat(told(campaign, "call-outcome-corrected")).hasSameSizeAs(told(campaign, "call-ended"));
    }

    @Test
    void whatWasToldAsTheLinesFailureNeedsNoCorrection() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        // When
        everyoneEnds(campaign, HangUpCause.TRUNK_FAILURE);
        // Then
        await().until(() -> stopped(campaign).isPresent());
        settlement.settle();
        assertThat(told(campaign, "call-ended")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(told(campaign, "call-outcome-corrected")).isEmpty();
    }

    @Test
    void thePacerIsToldWhichCallsWereTheLines() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(3));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        var dialled = line.sql()
                .query(
                        row -> row.getString(1),
                        "select cast(id as char) from attempt where campaign_id = ? order by ordered_at",
                        campaign.id().value());
        // When
        line.trouble(campaign, dialled.getFirst());
        settlement.settle();
        // Then
        var heard = new ArrayList<String>();
        await().untilAsserted(() -> {
            for (var observation : observations.drain(campaign.id()))
                if (observation instanceof Observation.WasTheLine(var attempt, var at)) heard.add(attempt);
            assertThat(heard).containsExactlyInAnyOrderElementsOf(dialled);
        });
        // and whoever begins after a restart finds them in the rows
        assertThat(corrections.of(campaign.id(), clock.instant().minus(Duration.ofMinutes(10))))
                .extracting(CallId::toString)
                .containsExactlyInAnyOrderElementsOf(dialled);
    }
}
