package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.access.Postings;
import tritone.campaign.CampaignId;
import tritone.people.TeamId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.WithFakeSwitch;

/// An outside operator gets calls of their one campaign, and none of the others their team works.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class OutsideOperatorTest {
    @Inject
    Calls calls;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    Postings postings;

    private TeamId team;
    private CampaignId own;

    @BeforeEach
    void aTeamWithTwoCampaigns() {
        phone.behaves();
        team = floor.aTeam().id();
        own = floor.aCampaign(team);
    }

    @Test
    void theCallOfTheirCampaignIsTheirs() {
        var outside = floor.aReadyOperator(team);
        postings.outsource(outside, Optional.of(own));
        var call = calls.place(floor.anAttempt(own)).call().orElseThrow();
        phone.answer(call);
        await().until(() ->
                calls.of(outside).map(InFlight::call).filter(call::equals).isPresent());
    }

    @Test
    void aCallOfAnotherCampaignOfTheirTeamIsNot() {
        // Given
        var outside = floor.aReadyOperator(team);
        postings.outsource(outside, Optional.of(own));
        var call = calls.place(floor.anAttempt(floor.aCampaign(team))).call().orElseThrow();
        // When
        phone.answer(call);
        // Then
        await().until(() -> phone.orders(FakeSwitch.Apology.class).contains(new FakeSwitch.Apology(call)));
        assertThat(calls.of(outside)).isEmpty();
    }
}
