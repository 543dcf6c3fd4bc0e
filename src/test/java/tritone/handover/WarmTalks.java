package tritone.handover;

import static org.awaitility.Awaitility.await;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.PhoneAccounts;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.InFlight.Phase;
import tritone.call.NewAttempt;
import tritone.campaign.CampaignId;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.routing.Wanted.Way;
import tritone.lead.LeadId;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.Telephony.Invitation;

/// Talks about warm leads of one segment, and what is asked of the switch for them.
@Dependent
class WarmTalks {
    @Inject
    Handovers handovers;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    PhoneAccounts accounts;

    /// There is none in runs on another switch, where nobody asks for this bean either.
    @Inject
    Instance<FakeSwitch> phone;

    @Inject
    Floor floor;

    @Inject
    SomeManagers managers;

    @Inject
    ManagerProfiles profiles;

    private final String segment = SomeManagers.aSegment();
    private CampaignId campaign;
    private TeamId team;

    @PostConstruct
    void aTeamWithACampaign() {
        phone.get().behaves();
        team = floor.aTeam().id();
        campaign = floor.aCampaign(team);
    }

    Person aPresentManager() {
        var manager = managers.aManagerOf(segment, 50);
        profiles.present(manager.id(), true);
        return manager;
    }

    PersonId aReadyOperator() {
        return floor.aReadyOperator(team);
    }

    Invitation aLiveHandover(Talk talk, PersonId operator, Person manager) {
        handovers.ask(wish(talk.call(), operator, Way.LIVE));
        var invitation = invitation(talk.call());
        phone.get().managerAnswers(invitation, account(manager));
        until(talk.call(), HandoverStep.INTRODUCING);
        handovers.leave(talk.call(), operator);
        return invitation;
    }

    Talk aTalk(PersonId operator) {
        NewAttempt attempt = floor.anAttempt(campaign);
        floor.ofSegment(attempt, segment);
        var call = calls.place(attempt).call().orElseThrow();
        phone.get().answer(call);
        await().until(() -> agents.stateOf(operator) instanceof AgentState.Talking
                && calls.inHand(call, operator)
                        .filter(mine -> mine.phase() == Phase.TALKING)
                        .isPresent());
        return new Talk(call, attempt.lead());
    }

    NewHandover wish(CallId call, PersonId operator, Way way) {
        return new NewHandover(call, operator, way, Optional.of("Ждёт предложения"), Optional.empty());
    }

    Invitation invitation(CallId call) {
        await().until(() -> !invitations(call).isEmpty());
        return invitations(call).getLast();
    }

    List<Invitation> invitations(CallId call) {
        return phone.get().orders(Invitation.class).stream()
                .filter(invitation -> invitation.call().equals(call))
                .toList();
    }

    List<String> group(Invitation invitation) {
        return phone.get().orders(FakeSwitch.Group.class).stream()
                .filter(group -> group.name().equals(invitation.group()))
                .toList()
                .getLast()
                .accounts();
    }

    String account(Person person) {
        return accounts.of(person.id()).phone().username();
    }

    void until(CallId call, HandoverStep step) {
        await().until(() -> step(call) == step);
    }

    HandoverStep step(CallId call) {
        return handovers.ofCall(call).orElseThrow().step();
    }

    record Talk(CallId call, LeadId lead) {}
}
