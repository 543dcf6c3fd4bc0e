package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tritone.EmptyDatabase;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.Said;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Mode;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// In a database of its own: every team that runs a campaign would be dialled for, those of other tests too.
@QuarkusTest
@TestProfile(TicksTest.WithTicks.class)
@WithTestResource(EmptyDatabase.class)
class TicksTest {
    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    Floor floor;

    @Inject
    FakeSwitch phone;

    private Optional<Campaign> started = Optional.empty();

    @AfterEach
    void stop() {
        started.ifPresent(campaign -> campaigns.become(campaign.id(), CampaignStatus.STOPPED, null));
    }

    @Test
    void aStartedCampaignDialsByItselfAndGoesOnWhenAnOperatorIsFreeAgain() {
        // Given
        var team = floor.aTeam().id();
        var base = given.aBase();
        for (int i = 0; i < 3; i++) given.aLead(base);
        var olga = floor.aReadyOperator(team);
        // When
        var campaign =
                given.running(TestCampaigns.with(given.settings(base), team, Mode.PROGRESSIVE, TestCampaigns.ALWAYS));
        started = Optional.of(campaign);
        // Then
        await().until(() -> calls.inFlight(campaign.id()).size() == 1);
        var first = calls.inFlight(campaign.id()).getFirst();
        phone.answer(first.call());
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Talking);
        phone.customerGoes(first.call(), HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        calls.dispose(first.call(), olga, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        await().untilAsserted(() -> assertThat(calls.inFlight(campaign.id()))
                .hasSize(1)
                .allSatisfy(call -> assertThat(call.lead()).isNotEqualTo(first.lead())));
    }

    public static class WithTicks extends WithFakeSwitch {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tritone.dialer.enabled", "true");
        }
    }
}
