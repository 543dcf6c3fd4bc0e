package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.access.LookStops;
import tritone.call.Calls;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.campaign.law.Mode;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class PreviewsTest {
    @Inject
    ALine line;

    @Inject
    Previews previews;

    @Inject
    Calls calls;

    @Inject
    LookStops stops;

    @Test
    void inPreviewTheOperatorSeesTheLeadAndSaysWhenToCall() {
        // Given
        var campaign = line.running(Mode.PREVIEW, line.leads(2));
        var olga = line.aReadyOperator();
        // When
        line.tick(campaign);
        line.tick(campaign);
        // Then
        assertThat(calls.inFlight(campaign.id())).isEmpty();
        var shown = previews.of(olga).orElseThrow();
        assertThat(line.standing(campaign, "LEASED")).isEqualTo(1);
        assertThat(previews.call(olga)).isTrue();
        var call = calls.inFlight(campaign.id()).getFirst();
        assertThat(call.lead()).isEqualTo(shown.lead());
        assertThat(previews.of(olga)).isEmpty();
        line.talk(campaign, olga, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        assertThat(line.standing(campaign, "FINISHED")).isEqualTo(1);
    }

    @Test
    void aLeadPassedOverInPreviewComesRoundTomorrow() {
        var campaign = line.running(Mode.PREVIEW, line.leads(1));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        assertThat(previews.passOver(olga)).isEqualTo(Previews.Passing.PASSED);
        line.tick(campaign);
        assertThat(previews.of(olga)).isEmpty();
        assertThat(line.standing(campaign, "PASSED_OVER")).isEqualTo(1);
    }

    @Test
    void nobodyPassesOverOneClientAfterTheOther() {
        // Given
        int most = 15;
        var campaign = line.running(Mode.PREVIEW, line.leads(most + 2));
        var olga = line.aReadyOperator();
        for (int i = 0; i < most; i++) {
            line.tick(campaign);
            assertThat(previews.passOver(olga)).isEqualTo(Previews.Passing.PASSED);
        }
        line.tick(campaign);
        // When
        var once = previews.passOver(olga);
        // Then
        assertThat(once).isEqualTo(Previews.Passing.TOO_OFTEN);
        assertThat(previews.of(olga)).isPresent();
        var stop = stops.lately().stream()
                .filter(one -> one.person().equals(olga))
                .findFirst()
                .orElseThrow();
        assertThat(stop.kind()).isEqualTo(LookStops.LookStopKind.PASSES);
        stops.lift(stop, olga);
        assertThat(previews.passOver(olga)).isEqualTo(Previews.Passing.PASSED);
    }
}
