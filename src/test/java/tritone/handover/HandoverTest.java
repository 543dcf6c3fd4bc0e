package tritone.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.PhoneAccounts;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.NewAttempt;
import tritone.call.Said;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.handover.Handover.Step;
import tritone.handover.Handovers.Answer;
import tritone.handover.Handovers.Refusal;
import tritone.handover.WorkItem.Task;
import tritone.handover.routing.Wanted.Way;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.Telephony.Invitation;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class HandoverTest {
    private static final Said WARM = new Said(Disposition.WARM, Optional.empty(), false, Optional.empty());

    @Inject
    Handovers handovers;

    @Inject
    LiveHandovers live;

    @Inject
    ManagerProfiles profiles;

    @Inject
    WorkLists lists;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    PhoneAccounts accounts;

    @Inject
    Leads leads;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Inject
    SomeManagers people;

    @Inject
    EntityManager db;

    private final String segment = SomeManagers.aSegment();
    private TeamId team;
    private CampaignId campaign;
    private PersonId olga;
    private Person manager;

    @BeforeEach
    void anOperatorAndAManager() {
        phone.behaves();
        team = floor.aTeam().id();
        campaign = floor.aCampaign(team);
        olga = floor.aReadyOperator(team);
        manager = people.aManagerOf(segment, 50);
        profiles.present(manager.id(), true);
    }

    @Test
    void theOperatorStaysUntilTheManagerHasAnsweredIntroducesAndLeaves() {
        // Given
        var talk = aTalk(olga);
        handovers.ask(wish(talk.call(), olga, Way.LIVE));
        var invitation = invitation(talk.call());
        assertThat(invitation.patience()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThat(group(invitation)).startsWith(account(manager));
        assertThat(handovers.leave(talk.call(), olga)).isEqualTo(new Answer.Refused(Refusal.MANAGER_NOT_THERE));
        phone.managerAnswers(invitation, account(manager));
        until(talk.call(), Step.INTRODUCING);
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
        // When
        var left = handovers.leave(talk.call(), olga);
        // Then
        assertThat(left).isInstanceOf(Answer.Given.class);
        assertThat(step(talk.call())).isEqualTo(Step.DONE_LIVE);
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
        var talk = aTalk(olga);
        var invitation = aLiveHandover(talk);
        calls.dispose(talk.call(), olga, WARM);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        // When
        phone.customerGoes(talk.call(), HangUpCause.NORMAL);
        // Then
        await().until(() ->
                phone.orders(FakeSwitch.HungUpByUs.class).contains(new FakeSwitch.HungUpByUs(invitation.channel())));
        assertThat(step(talk.call())).isEqualTo(Step.DONE_LIVE);
        assertThat(lists.of(manager.id())).hasSize(1);
        assertThat(floor.words(talk.call())).containsExactly("WARM");
    }

    @Test
    void afterTheOperatorWentTheClientIsHungUpWhenTheManagerGoes() {
        var talk = aTalk(olga);
        phone.invitationEnds(aLiveHandover(talk));
        await().until(() -> !phone.holds(talk.call()));
        await().until(() -> floor.outcomes(talk.call()).contains("CONNECTED"));
    }

    @Test
    void withNobodyPresentItBecomesATaskAtOnceAndTheOperatorTalksOn() {
        profiles.present(manager.id(), false);
        var talk = aTalk(olga);
        handovers.ask(wish(talk.call(), olga, Way.LIVE));
        until(talk.call(), Step.TASK);
        assertThat(handovers.ofCall(talk.call()).orElseThrow().why()).contains("NOBODY_RIGHT");
        assertThat(lists.of(manager.id())).extracting(WorkItem::task).containsExactly(Task.CALL_WARM_LEAD);
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
    }

    @Test
    void whenNoManagerAnswersItBecomesATask() {
        var talk = aTalk(olga);
        handovers.ask(wish(talk.call(), olga, Way.LIVE));
        phone.invitationEnds(invitation(talk.call()));
        until(talk.call(), Step.TASK);
        assertThat(handovers.ofCall(talk.call()).orElseThrow().why()).contains("NOBODY_ANSWERED");
    }

    @Test
    void aClientWhoHangsUpMeanwhileBecomesATaskAndNoManagerIsRungInVain() {
        var talk = aTalk(olga);
        handovers.ask(wish(talk.call(), olga, Way.LIVE));
        var invitation = invitation(talk.call());
        phone.customerGoes(talk.call(), HangUpCause.NORMAL);
        until(talk.call(), Step.TASK);
        assertThat(handovers.ofCall(talk.call()).orElseThrow().why()).contains("CLIENT_HUNG_UP");
        await().until(() ->
                phone.orders(FakeSwitch.HungUpByUs.class).contains(new FakeSwitch.HungUpByUs(invitation.channel())));
    }

    @Test
    void aSwitchOutOfReachBecomesATask() {
        var talk = aTalk(olga);
        phone.linkDown();
        handovers.ask(wish(talk.call(), olga, Way.LIVE));
        until(talk.call(), Step.TASK);
        phone.linkUp();
        assertThat(handovers.ofCall(talk.call()).orElseThrow().why()).contains("SWITCH_OUT_OF_REACH");
    }

    @Test
    void askedTwiceOneHandOverIsMade() {
        var talk = aTalk(olga);
        var first = (Answer.Given) handovers.ask(wish(talk.call(), olga, Way.TASK));
        var second = (Answer.Given) handovers.ask(wish(talk.call(), olga, Way.LIVE));
        assertThat(second.handover().id()).isEqualTo(first.handover().id());
        assertThat(lists.of(manager.id())).hasSize(1);
    }

    @Test
    void aManagerWhoIsBeingRungIsNotRungForAnotherUntilFree() {
        // Given
        var first = aTalk(olga);
        var elena = floor.aReadyOperator(team);
        var second = aTalk(elena);
        handovers.ask(wish(first.call(), olga, Way.LIVE));
        var invitation = invitation(first.call());
        // When
        handovers.ask(wish(second.call(), elena, Way.LIVE));
        live.tick();
        assertThat(invitations(second.call())).isEmpty();
        phone.invitationEnds(invitation);
        until(first.call(), Step.TASK);
        // Then
        await().until(() -> !invitations(second.call()).isEmpty());
        assertThat(step(second.call())).isEqualTo(Step.RINGING);
    }

    @Test
    void aTaskMayStillBeGivenWhileWritingUp() {
        var talk = aTalk(olga);
        phone.customerGoes(talk.call(), HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        assertThat(handovers.ask(wish(talk.call(), olga, Way.LIVE))).isEqualTo(new Answer.Refused(Refusal.NOT_IN_TALK));
        assertThat(handovers.ask(wish(talk.call(), olga, Way.TASK))).isInstanceOf(Answer.Given.class);
        calls.dispose(talk.call(), olga, WARM);
        assertThat(lists.of(manager.id())).hasSize(1);
    }

    @Test
    void onlyTheOperatorOfTheCallMayHandItOver() {
        var talk = aTalk(olga);
        var stranger = people.aPerson(Role.OPERATOR).id();
        assertThat(handovers.ask(wish(talk.call(), stranger, Way.LIVE)))
                .isEqualTo(new Answer.Refused(Refusal.NOT_YOUR_CALL));
    }

    private Invitation aLiveHandover(Talk talk) {
        handovers.ask(wish(talk.call(), olga, Way.LIVE));
        var invitation = invitation(talk.call());
        phone.managerAnswers(invitation, account(manager));
        until(talk.call(), Step.INTRODUCING);
        handovers.leave(talk.call(), olga);
        return invitation;
    }

    private Talk aTalk(PersonId operator) {
        NewAttempt attempt = floor.anAttempt(campaign);
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("update leads set segment = ?1 where id = ?2")
                        .setParameter(1, segment)
                        .setParameter(2, attempt.lead().value())
                        .executeUpdate());
        var call = calls.place(attempt);
        phone.answer(call);
        await().until(() -> agents.stateOf(operator) instanceof AgentState.Talking);
        return new Talk(call, attempt.lead());
    }

    private static NewHandover wish(CallId call, PersonId operator, Way way) {
        return new NewHandover(call, operator, way, Optional.of("Ждёт предложения"), Optional.empty());
    }

    private Invitation invitation(CallId call) {
        await().until(() -> !invitations(call).isEmpty());
        return invitations(call).getLast();
    }

    private List<Invitation> invitations(CallId call) {
        return phone.orders(Invitation.class).stream()
                .filter(invitation -> invitation.call().equals(call))
                .toList();
    }

    private List<String> group(Invitation invitation) {
        return phone.orders(FakeSwitch.Group.class).stream()
                .filter(group -> group.name().equals(invitation.group()))
                .toList()
                .getLast()
                .accounts();
    }

    private String account(Person person) {
        return accounts.of(person.id()).phone().username();
    }

    private void until(CallId call, Step step) {
        await().until(() -> step(call) == step);
    }

    private Step step(CallId call) {
        return handovers.ofCall(call).orElseThrow().step();
    }

    private record Talk(CallId call, LeadId lead) {}
}
