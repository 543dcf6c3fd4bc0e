package tritone.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.Handovers.Answer;
import tritone.handover.Handovers.Refusal;
import tritone.handover.WorkItem.Task;
import tritone.handover.routing.Wanted.Way;
import tritone.lead.Lead;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class HandoverTest {
    private static final Said WARM = new Said(Disposition.WARM, Optional.empty(), false, Optional.empty());

    @Inject
    WarmTalks warm;

    @Inject
    Handovers handovers;

    @Inject
    LiveHandovers live;

    @Inject
    WorkLists lists;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    Leads leads;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    SomeManagers people;

    private PersonId olga;
    private Person manager;

    @BeforeEach
    void anOperatorAndAManager() {
        olga = warm.aReadyOperator();
        manager = warm.aPresentManager();
    }

    @Test
    void theOperatorStaysUntilTheManagerHasAnsweredIntroducesAndLeaves() {
        // Given
        var talk = warm.aTalk(olga);
        handovers.ask(warm.wish(talk.call(), olga, Way.LIVE));
        var invitation = warm.invitation(talk.call());
        assertThat(invitation.patience()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThat(warm.group(invitation)).startsWith(warm.account(manager));
        assertThat(handovers.leave(talk.call(), olga)).isEqualTo(new Answer.Refused(Refusal.MANAGER_NOT_THERE));
        phone.managerAnswers(invitation, warm.account(manager));
        warm.until(talk.call(), HandoverStep.INTRODUCING);
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
        // When
        var left = handovers.leave(talk.call(), olga);
        // Then
        assertThat(left).isInstanceOf(Answer.Given.class);
        assertThat(warm.step(talk.call())).isEqualTo(HandoverStep.DONE_LIVE);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        assertThat(phone.holds(talk.call())).isTrue();
        assertThat(phone.orders(FakeSwitch.Parked.class)).isNotEmpty();
        Lead given = leads.byId(talk.lead()).orElseThrow();
        assertThat(given.owner()).contains(manager.id());
        assertThat(given.stage()).isEqualTo(Stage.WARM);
        assertThat(given.state()).isEqualTo(LeadState.FIRST_CONTACT);
        assertThat(lists.of(manager.id())).extracting(WorkItem::task).containsExactly(Task.STATE_OUTCOME);
    }

    @Test
    void afterTheOperatorWentTheTalkEndsForBothWhenTheClientGoes() {
        // Given
        var talk = warm.aTalk(olga);
        var invitation = warm.aLiveHandover(talk, olga, manager);
        calls.dispose(talk.call(), olga, WARM);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        // When
        phone.customerGoes(talk.call(), HangUpCause.NORMAL);
        // Then
        await().until(() ->
                phone.orders(FakeSwitch.HungUpByUs.class).contains(new FakeSwitch.HungUpByUs(invitation.channel())));
        assertThat(warm.step(talk.call())).isEqualTo(HandoverStep.DONE_LIVE);
        assertThat(lists.of(manager.id())).hasSize(1);
        assertThat(floor.words(talk.call())).containsExactly("WARM");
    }

    @Test
    void afterTheOperatorWentTheClientIsHungUpWhenTheManagerGoes() {
        var talk = warm.aTalk(olga);
        phone.invitationEnds(warm.aLiveHandover(talk, olga, manager));
        await().until(() -> !phone.holds(talk.call()));
        await().until(() -> floor.outcomes(talk.call()).contains("CONNECTED"));
    }

    @Test
    void askedTwiceOneHandOverIsMade() {
        var talk = warm.aTalk(olga);
        var first = (Answer.Given) handovers.ask(warm.wish(talk.call(), olga, Way.TASK));
        var second = (Answer.Given) handovers.ask(warm.wish(talk.call(), olga, Way.LIVE));
        assertThat(second.handover().id()).isEqualTo(first.handover().id());
        assertThat(lists.of(manager.id())).hasSize(1);
    }

    @Test
    void aManagerWhoIsBeingRungIsNotRungForAnotherUntilFree() {
        // Given
        var first = warm.aTalk(olga);
        var elena = warm.aReadyOperator();
        var second = warm.aTalk(elena);
        handovers.ask(warm.wish(first.call(), olga, Way.LIVE));
        var invitation = warm.invitation(first.call());
        // When
        handovers.ask(warm.wish(second.call(), elena, Way.LIVE));
        live.tick();
        assertThat(warm.invitations(second.call())).isEmpty();
        phone.invitationEnds(invitation);
        warm.until(first.call(), HandoverStep.TASK);
        // Then
        await().until(() -> !warm.invitations(second.call()).isEmpty());
        assertThat(warm.step(second.call())).isEqualTo(HandoverStep.RINGING);
    }

    @Test
    void onlyTheOperatorOfTheCallMayHandItOver() {
        var talk = warm.aTalk(olga);
        var stranger = people.aPerson(Role.OPERATOR).id();
        assertThat(handovers.ask(warm.wish(talk.call(), stranger, Way.LIVE)))
                .isEqualTo(new Answer.Refused(Refusal.NOT_YOUR_CALL));
    }
}
