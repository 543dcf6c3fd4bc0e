package tritone.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls.Answer;
import tritone.call.Floor;
import tritone.call.OutcomeFault;
import tritone.call.Said;
import tritone.call.lifecycle.Parting;
import tritone.campaign.Disposition;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.OutcomeWish.AsTask;
import tritone.handover.OutcomeWish.Fault;
import tritone.handover.Outcomes.Result;
import tritone.handover.WorkItem.Task;
import tritone.handover.routing.Wanted.Way;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// One wish ends a call: the word, the hand-over and the parting stand or fall together.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class OutcomesTest {
    private static final Instant DUE = Instant.parse("2099-01-01T07:00:00Z");
    private static final Result DONE = new Result.Answered(Answer.DONE);
    private static final Result ALREADY = new Result.Answered(Answer.ALREADY);

    @Inject
    Outcomes outcomes;

    @Inject
    WarmTalks warm;

    @Inject
    Handovers handovers;

    @Inject
    WorkLists lists;

    @Inject
    Agents agents;

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
    void aWarmClientGoesOnAListAndTheCallIsOver() {
        // Given
        var call = warm.aTalk(olga).call();
        var wish = task(call, Disposition.WARM, Parting.HANG_UP);
        // When
        assertThat(outcomes.say(wish)).isEqualTo(DONE);
        // Then
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(floor.words(call)).containsExactly("WARM");
        assertThat(floor.statesOf(olga)).doesNotContain("WRAP_UP");
        assertThat(handovers.ofCall(call).orElseThrow().why()).contains(HandoverReason.ASKED_FOR);
        assertThat(listed(call)).extracting(WorkItem::dueAt).containsExactly(DUE);
        assertThat(listed(call)).extracting(WorkItem::comment).containsExactly(Optional.of("Ждёт звонка"));
    }

    @Test
    void theSameWishAgainDoesNothingTwiceAndIsAnsweredAlike() {
        // Given
        var call = warm.aTalk(olga).call();
        var wish = task(call, Disposition.WARM, Parting.HANG_UP);
        // When
        var answers = Stream.of(wish, wish, wish).parallel().map(outcomes::say).toList();
        // Then
        assertThat(answers).containsOnlyOnce(DONE).containsOnly(DONE, ALREADY);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(outcomes.say(wish)).isEqualTo(ALREADY);
        assertThat(floor.words(call)).containsExactly("WARM");
        assertThat(listed(call)).hasSize(1);
        assertThat(hangUps(call)).hasSize(1);
    }

    @Test
    void ofWhatIsRefusedInPartNothingIsDone() {
        var call = warm.aTalk(olga).call();
        assertThat(outcomes.say(task(call, Disposition.NON_PROFILE, Parting.HANG_UP)))
                .isEqualTo(new Result.NotPassedOn(Fault.NOT_WARM));
        assertThat(outcomes.say(plain(call, Disposition.CALLBACK, Parting.HANG_UP)))
                .isEqualTo(new Result.Answered(new OutcomeFault.WithoutTime()));
        assertThat(outcomes.say(plain(call, Disposition.WARM, Parting.LEAVE)))
                .isEqualTo(new Result.NotPassedOn(Fault.MANAGER_NOT_THERE));
        var past = new Said(Disposition.WARM, Optional.of(Instant.EPOCH), false, Optional.empty());
        assertThat(outcomes.say(
                        new OutcomeWish(call, olga, past, Parting.HANG_UP, Optional.of(new AsTask(Optional.empty())))))
                .isEqualTo(new Result.Answered(new OutcomeFault.InThePast()));
        assertThat(floor.words(call)).isEmpty();
        assertThat(handovers.ofCall(call)).isEmpty();
        assertThat(hangUps(call)).isEmpty();
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
    }

    @Test
    void anothersCallIsNotEndedAndNothingIsLearntOfIt() {
        var call = warm.aTalk(olga).call();
        var elena = warm.aReadyOperator();
        for (var wish : List.of(
                task(call, Disposition.NON_PROFILE, Parting.HANG_UP), plain(call, Disposition.WARM, Parting.LEAVE)))
            assertThat(outcomes.say(new OutcomeWish(call, elena, wish.said(), wish.parting(), wish.task())))
                    .isEqualTo(new Result.Answered(Answer.NOT_YOURS));
        assertThat(floor.words(call)).isEmpty();
    }

    @Test
    void whoIntroducedTheManagerLeavesWithTheWordAndIsReadyAtOnce() {
        // Given
        var call = introduced();
        var wish = plain(call, Disposition.WARM, Parting.LEAVE);
        // When
        assertThat(outcomes.say(wish)).isEqualTo(DONE);
        // Then
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(warm.step(call)).isEqualTo(HandoverStep.DONE_LIVE);
        assertThat(floor.words(call)).containsExactly("WARM");
        assertThat(floor.statesOf(olga)).doesNotContain("WRAP_UP");
        assertThat(phone.holds(call)).isTrue();
        assertThat(phone.orders(FakeSwitch.Parked.class)).isNotEmpty();
        assertThat(listed(call)).extracting(WorkItem::task).containsExactly(Task.STATE_OUTCOME);
        // When
        assertThat(outcomes.say(wish)).isEqualTo(ALREADY);
        // Then
        assertThat(phone.holds(call)).isTrue();
        assertThat(listed(call)).hasSize(1);
    }

    @Test
    void afterwardsTheTwoPartWhenTheClientGoes() {
        var call = introduced();
        outcomes.say(plain(call, Disposition.WARM, Parting.LEAVE));
        var managers = warm.invitation(call).channel();
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> phone.orders(FakeSwitch.HungUpByUs.class).contains(new FakeSwitch.HungUpByUs(managers)));
    }

    @Test
    void whoHungUpBeforeSaysItAndGivesTheClientAllTheSame() {
        // Given
        var call = warm.aTalk(olga).call();
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        // When, Then
        assertThat(outcomes.say(task(call, Disposition.WARM, Parting.HANG_UP))).isEqualTo(DONE);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(listed(call)).hasSize(1);
    }

    private CallId introduced() {
        var call = warm.aTalk(olga).call();
        assertThat(handovers.ask(warm.wish(call, olga, Way.LIVE))).isInstanceOf(Handovers.Answer.Given.class);
        phone.managerAnswers(warm.invitation(call), warm.account(manager));
        warm.until(call, HandoverStep.INTRODUCING);
        return call;
    }

    /// What the manager got of it: those who wait from other calls may get to the list meanwhile.
    private List<WorkItem> listed(CallId call) {
        var given = handovers.ofCall(call).map(Handover::id);
        return lists.of(manager.id()).stream()
                .filter(item -> item.handover().equals(given))
                .toList();
    }

    private List<FakeSwitch.HungUpByUs> hangUps(CallId call) {
        return phone.orders(FakeSwitch.HungUpByUs.class).stream()
                .filter(new FakeSwitch.HungUpByUs(ChannelId.of(call))::equals)
                .toList();
    }

    private OutcomeWish task(CallId call, Disposition disposition, Parting parting) {
        return new OutcomeWish(call, olga, said(disposition), parting, Optional.of(new AsTask(Optional.of(DUE))));
    }

    private OutcomeWish plain(CallId call, Disposition disposition, Parting parting) {
        return new OutcomeWish(call, olga, said(disposition), parting, Optional.empty());
    }

    private static Said said(Disposition disposition) {
        return new Said(disposition, Optional.empty(), false, Optional.of("Ждёт звонка"));
    }
}
