package tritone.handover;

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
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.Handovers.Answer;
import tritone.handover.Handovers.Refusal;
import tritone.handover.WorkItem.Task;
import tritone.handover.routing.Wanted.Way;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class HandoverAsTaskTest {
    private static final Said WARM = new Said(Disposition.WARM, Optional.empty(), false, Optional.empty());

    @Inject
    WarmTalks warm;

    @Inject
    Handovers handovers;

    @Inject
    ManagerProfiles profiles;

    @Inject
    WorkLists lists;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    FakeSwitch phone;

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
    void withNobodyPresentItBecomesATaskAtOnceAndTheOperatorTalksOn() {
        profiles.present(manager.id(), false);
        var talk = warm.aTalk(olga);
        handovers.ask(warm.wish(talk.call(), olga, Way.LIVE));
        warm.until(talk.call(), HandoverStep.TASK);
        assertThat(handovers.ofCall(talk.call()).orElseThrow().why()).contains(HandoverReason.NOBODY_RIGHT);
        assertThat(lists.of(manager.id())).extracting(WorkItem::task).containsExactly(Task.CALL_WARM_LEAD);
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
    }

    @Test
    void whenNoManagerAnswersItBecomesATask() {
        var talk = warm.aTalk(olga);
        handovers.ask(warm.wish(talk.call(), olga, Way.LIVE));
        phone.invitationEnds(warm.invitation(talk.call()));
        warm.until(talk.call(), HandoverStep.TASK);
        assertThat(handovers.ofCall(talk.call()).orElseThrow().why()).contains(HandoverReason.NOBODY_ANSWERED);
    }

    @Test
    void aClientWhoHangsUpMeanwhileBecomesATaskAndNoManagerIsRungInVain() {
        var talk = warm.aTalk(olga);
        handovers.ask(warm.wish(talk.call(), olga, Way.LIVE));
        var invitation = warm.invitation(talk.call());
        phone.customerGoes(talk.call(), HangUpCause.NORMAL);
        warm.until(talk.call(), HandoverStep.TASK);
        assertThat(handovers.ofCall(talk.call()).orElseThrow().why()).contains(HandoverReason.CLIENT_HUNG_UP);
        await().until(() ->
                phone.orders(FakeSwitch.HungUpByUs.class).contains(new FakeSwitch.HungUpByUs(invitation.channel())));
    }

    @Test
    void aSwitchOutOfReachBecomesATask() {
        var talk = warm.aTalk(olga);
        phone.linkDown();
        handovers.ask(warm.wish(talk.call(), olga, Way.LIVE));
        warm.until(talk.call(), HandoverStep.TASK);
        phone.linkUp();
        assertThat(handovers.ofCall(talk.call()).orElseThrow().why()).contains(HandoverReason.SWITCH_OUT_OF_REACH);
    }

    @Test
    void aTaskMayStillBeGivenWhileWritingUp() {
        var talk = warm.aTalk(olga);
        phone.customerGoes(talk.call(), HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        assertThat(handovers.ask(warm.wish(talk.call(), olga, Way.LIVE)))
                .isEqualTo(new Answer.Refused(Refusal.NOT_IN_TALK));
        assertThat(handovers.ask(warm.wish(talk.call(), olga, Way.TASK))).isInstanceOf(Answer.Given.class);
        calls.dispose(talk.call(), olga, WARM);
        assertThat(lists.of(manager.id())).hasSize(1);
    }
}
