package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Mode;
import tritone.lead.DoNotCall;
import tritone.lead.LeadPhone;
import tritone.lead.Leads;
import tritone.phone.PhoneNumber;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class RecyclingTest {
    @Inject
    ALine line;

    @Inject
    HopperFill fill;

    @Inject
    TestCampaigns given;

    @Inject
    DoNotCall doNotCall;

    @Inject
    Leads leads;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    FakeSwitch phone;

    @Inject
    Clock clock;

    @Test
    void aConversationsOutcomeEndsTheLead() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        // When
        line.talk(campaign, olga, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        // Then
        assertThat(line.standing(campaign, "FINISHED")).isEqualTo(1);
        assertThat(line.lead(campaign).attempts()).isEqualTo(1);
    }

    @Test
    void aPromisedCallbackGoesToTheOneWhoPromised() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        Instant at = clock.instant().plus(Duration.ofDays(2));
        // When
        line.talk(campaign, olga, new Said(Disposition.CALLBACK, Optional.of(at), true, Optional.empty()));
        // Then
        assertThat(line.standing(campaign, "CALLBACK_LATER")).isEqualTo(1);
        line.due(campaign);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        line.tick(campaign);
        assertThat(line.sql()
                        .query(
                                row -> row.getLong(1),
                                "select for_agent from attempt where campaign_id = ? and number_of = 2",
                                campaign.id().value()))
                .containsExactly(olga.value());
    }

    @Test
    void aNumberSaidToBeNobodysGivesWayToTheNextAtOnceAndRestsForTheDay() {
        // Given
        String dead = TestCampaigns.aNumber();
        String next = TestCampaigns.aNumber();
        var lead = given.aLead(line.base(), "Europe/Moscow", dead, next);
        var campaign = line.running(Mode.PROGRESSIVE, List.of(lead));
        line.aReadyOperator();
        line.tick(campaign);
        // When
        line.ends(campaign, HangUpCause.DEAD_NUMBER);
        line.tick(campaign);
        line.ends(campaign, HangUpCause.DEAD_NUMBER);
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).containsExactly(dead, next);
        assertThat(line.standing(campaign, "RETRY_LATER")).isEqualTo(1);
        assertThat(leads.byId(lead).orElseThrow().phones()).noneMatch(LeadPhone::dead);
    }

    @Test
    void aNumberIsDeadForGoodWhenTheSameIsSaidOnAnotherDay() {
        // Given
        String number = TestCampaigns.aNumber();
        var lead = given.aLead(line.base(), "Europe/Moscow", number);
        var campaign = line.running(Mode.PROGRESSIVE, List.of(lead));
        line.aReadyOperator();
        line.tick(campaign);
        line.ends(campaign, HangUpCause.DEAD_NUMBER);
        line.daysPass(campaign, 1);
        // When
        line.tick(campaign);
        line.ends(campaign, HangUpCause.DEAD_NUMBER);
        // Then
        assertThat(line.dialled(campaign)).containsExactly(number, number);
        assertThat(line.standing(campaign, "NO_LIVE_NUMBER")).isEqualTo(1);
        assertThat(leads.byId(lead).orElseThrow().phones()).allMatch(LeadPhone::dead);
    }

    @Test
    void aCallTheFarEndDropsWithoutAReasonIsNotDialledAgainAtOnce() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        line.aReadyOperator();
        line.tick(campaign);
        // When
        line.ends(campaign, HangUpCause.CANCELLED);
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).hasSize(1);
        assertThat(line.standing(campaign, "RETRY_LATER")).isEqualTo(1);
        assertThat(line.lead(campaign).attempts()).isEqualTo(1);
    }

    @Test
    void nobodyAtHomeIsTriedAgainLaterAndOthersMeanwhile() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(2));
        line.aReadyOperator();
        line.tick(campaign);
        // When
        line.ends(campaign, HangUpCause.BUSY);
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).doesNotHaveDuplicates().hasSize(2);
        assertThat(line.standing(campaign, "RETRY_LATER")).isEqualTo(1);
    }

    @Test
    void anAbandonedPersonIsCalledBackBeforeTheOthers() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(2));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        // stays for the line that counts on her, until the deadline for that has passed
        agents.pause(olga, "break");
        agents.letGo(olga);
        var call = line.only(campaign);
        // When
        phone.answer(call);
        await().until(() -> phone.orders(FakeSwitch.Apology.class).contains(new FakeSwitch.Apology(call)));
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
        // Then
        assertThat(line.standing(campaign, "CALLBACK_LATER")).isEqualTo(1);
        line.due(campaign);
        agents.ready(olga);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        line.tick(campaign);
        assertThat(line.dialled(campaign))
                .hasSize(2)
                .satisfies(numbers -> assertThat(numbers.getFirst()).isEqualTo(numbers.getLast()));
    }

    @Test
    void whoAsksNotToBeCalledIsClosedInEveryCampaign() {
        // Given
        String number = TestCampaigns.aNumber();
        var lead = given.aLead(line.base(), "Europe/Moscow", number);
        var campaign = line.running(Mode.PROGRESSIVE, List.of(lead));
        var other = given.running(given.settings(line.base()));
        fill.fill(other);
        var olga = line.aReadyOperator();
        line.tick(campaign);
        // When
        line.talk(campaign, olga, new Said(Disposition.DO_NOT_CALL, Optional.empty(), false, Optional.empty()));
        // Then
        assertThat(doNotCall.contains(new PhoneNumber(number))).isTrue();
        assertThat(line.standing(campaign, "DO_NOT_CALL")).isEqualTo(1);
        assertThat(line.standing(other, "DO_NOT_CALL")).isEqualTo(1);
    }
}
