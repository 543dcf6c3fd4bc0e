package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.PhoneAccounts;
import tritone.call.CallHistory;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.InFlight;
import tritone.call.InFlight.Phase;
import tritone.call.NewAttempt;
import tritone.campaign.CampaignId;
import tritone.campaign.rules.Reason;
import tritone.dialer.OwnCalls.Answer;
import tritone.lead.DoNotCall;
import tritone.people.People;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// A manager calls a lead of their own by one click.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class OwnCallsTest {
    @Inject
    OwnCalls own;

    @Inject
    Calls calls;

    @Inject
    CallHistory history;

    @Inject
    Agents agents;

    @Inject
    PhoneAccounts accounts;

    @Inject
    DoNotCall doNotCall;

    @Inject
    People people;

    @Inject
    Floor floor;

    @Inject
    FakeSwitch phone;

    private CampaignId campaign;
    private NewAttempt before;
    private PersonId manager;

    @BeforeEach
    void aManagerWithALeadThatWasCalledOnce() {
        phone.behaves();
        var team = floor.aTeam().id();
        campaign = floor.aCampaign(team);
        before = floor.anAttempt(campaign);
        phone.customerGoes(calls.place(before).call().orElseThrow(), HangUpCause.NO_ANSWER);
        await().until(() -> calls.inFlight(campaign).isEmpty());
        manager = people.add(new People.NewPerson(
                        "m-" + UUID.randomUUID(), "Мария", Role.MANAGER, Optional.of(team), "correct-horse", "ru"))
                .id();
    }

    @Test
    void theOwnPhoneIsRungThenTheLeadAndAfterTheTalkTheLineGoesDown() {
        // Given
        assertThat(own.call(wish())).isEqualTo(new Answer.PhoneRings());
        var call = placed();
        assertThat(own.call(wish())).isEqualTo(new Answer.InACall());
        // When
        phone.answer(call);
        await().until(() -> agents.stateOf(manager) instanceof AgentState.Talking);
        phone.customerGoes(call, HangUpCause.NORMAL);
        // Then
        await().until(() -> agents.stateOf(manager) instanceof AgentState.Off);
        await().until(() -> floor.outcomes(call).contains("CONNECTED"));
        assertThat(phone.lineOf(accounts.of(manager).browser().username())).isEmpty();
        assertThat(history.of(before.lead(), 9))
                .filteredOn(past -> past.call().equals(call))
                .singleElement()
                .satisfies(past -> {
                    assertThat(past.byHand()).isTrue();
                    assertThat(past.agent()).contains(manager);
                });
        assertThat(floor.open(call)).isEmpty();
    }

    @Test
    void nobodyThereLeavesNoLineBehind() {
        own.call(wish());
        phone.customerGoes(placed(), HangUpCause.BUSY);
        await().until(() -> agents.stateOf(manager) instanceof AgentState.Off);
    }

    @Test
    void whatAManagerCallsIsNoneOfTheCampaignsLines() {
        own.call(wish());
        var call = placed();
        assertThat(calls.inFlight(campaign)).isEmpty();
        assertThat(calls.hangUp(call, manager)).isEqualTo(Calls.Answer.DONE);
        await().until(() -> agents.stateOf(manager) instanceof AgentState.Off);
    }

    @Test
    void whoeverAskedNotToBeCalledIsNotCalledByHandEither() {
        doNotCall.add(before.number(), "DO_NOT_CALL", null, null);
        assertThat(own.call(wish()))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(Reason.DO_NOT_CALL));
        assertThat(agents.stateOf(manager)).isInstanceOf(AgentState.Off.class);
    }

    @Test
    void aLeadIsCalledByOnePersonAtATime() {
        own.call(wish());
        placed();
        var another = people.add(new People.NewPerson(
                        "m-" + UUID.randomUUID(), "Марк", Role.MANAGER, Optional.empty(), "correct-horse", "ru"))
                .id();
        assertThat(own.call(new OwnCall(another, before.lead(), Optional.empty())))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(Reason.NUMBER_BUSY));
    }

    @Test
    void aWishIsTakenBackWhileTheOwnPhoneRings() {
        // nobody hears that it was picked up
        phone.loseNews(true);
        own.call(wish());
        assertThat(own.withdraw(manager)).isTrue();
        assertThat(agents.stateOf(manager)).isInstanceOf(AgentState.Off.class);
        phone.loseNews(false);
        phone.phoneLives(accounts.of(manager).browser().username());
        assertThat(calls.of(manager)).isEmpty();
    }

    private OwnCall wish() {
        return new OwnCall(manager, before.lead(), Optional.empty());
    }

    private CallId placed() {
        await().until(() -> calls.of(manager)
                .map(InFlight::phase)
                .filter(Phase.DIALLING::equals)
                .isPresent());
        return calls.of(manager).orElseThrow().call();
    }
}
