package tritone.call.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tritone.call.lifecycle.Outcome.By;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.ChannelId;

class CallStateTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Terms TERMS = new Terms(Duration.ofSeconds(25), Duration.ofSeconds(60));
    private static final AgentLine ANNA = new AgentLine(new PersonId(1), new ChannelId("anna"));
    private static final AgentLine BORIS = new AgentLine(new PersonId(2), new ChannelId("boris"));

    private Instant now = NOON;

    @Test
    void anAnsweredPersonIsJoinedWithTheRowBeforeTheSwitch() {
        var step = aWaitingCall().next(new Fact.Found(ANNA), TERMS, now);
        assertThat(step.orders()).containsExactly(new Order.NoteJoining(ANNA, NOON), new Order.Join(ANNA));
    }

    @Test
    void aNoticeIsNotedAndBeginsNoWait() {
        var step = anOrderedCall().next(new Fact.NoticePlayed(NOON), TERMS, now);
        assertThat(step.orders()).containsExactly(new Order.NoteNotice(NOON));
        assertThat(step.next()).isEqualTo(anOrderedCall());
    }

    @Test
    void nobodyFreeForTwoSecondsMeansAnApologyAndAnAbandonedCall() {
        // Given
        var waiting = aWaitingCall();
        now = NOON.plusSeconds(2);
        // When
        var leaving = waiting.next(new Fact.Tick(), TERMS, now);
        // Then
        assertThat(leaving.orders()).contains(new Order.Apologise());
        assertThat(outcomeOf(leaving.next())).isEqualTo(Disposition.ABANDONED);
    }

    @Test
    void anAgentWhoComesFreeWithinTheTwoSecondsIsLookedFor() {
        now = NOON.plusMillis(1900);
        assertThat(aWaitingCall().next(new Fact.AgentMayBeFree(), TERMS, now).orders())
                .containsExactly(new Order.FindAgent());
    }

    @Test
    void whoHangsUpBeforeAnybodyCameIsNotAbandoned() {
        assertThat(outcomeOf(aWaitingCall())).isEqualTo(Disposition.GONE_BEFORE_JOIN);
    }

    @Test
    void theSwitchesVerdictIsTheOutcomeOfAnUnansweredCall() {
        assertThat(outcomeOf(anOrderedCall())).isEqualTo(Disposition.BUSY);
    }

    @Test
    void aCallThatRingsTooLongIsWithdrawnOnlyAfterALook() {
        // Given
        var ringing = anOrderedCall();
        now = NOON.plusSeconds(36);
        // When
        var ticked = ringing.next(new Fact.Tick(), TERMS, now);
        var seen = ticked.next().next(new Fact.Seen(false, false), TERMS, now);
        // Then
        assertThat(ticked.orders()).containsExactly(new Order.Look());
        assertThat(seen.orders()).containsExactly(new Order.HangUp());
        assertThat(outcomeOf(seen.next())).isEqualTo(Disposition.NO_ANSWER);
    }

    @Test
    void anAnswerWhoseNewsWasLostIsFoundByTheLook() {
        now = NOON.plusSeconds(36);
        assertThat(anOrderedCall().next(new Fact.Seen(true, false), TERMS, now).next())
                .isInstanceOf(Waiting.class);
    }

    @Test
    void aPersonWhoAnswersOurHangUpCountsAsAbandoned() {
        var leaving = anOrderedCall().next(new Fact.HangUpAsked(), TERMS, now).next();
        assertThat(outcomeOf(leaving.next(new Fact.Answered(NOON), TERMS, now).next()))
                .isEqualTo(Disposition.ABANDONED);
    }

    @Test
    void anAgentWhoVanishesWhileJoiningIsReplaced() {
        var step = aJoiningCall().next(new Fact.AgentGone(ANNA.agent(), false), TERMS, now);
        assertThat(step.orders()).containsExactly(new Order.AgentFree(ANNA), new Order.FindAgent());
        assertThat(step.next().next(new Fact.Found(BORIS), TERMS, now).orders()).contains(new Order.Join(BORIS));
    }

    @Test
    void whoWasPromisedBeforeAndVanishesTakesNobodyElseAway() {
        for (var call : List.of(aJoiningCall(), aTalk())) {
            var step = call.next(new Fact.AgentGone(BORIS.agent(), false), TERMS, now);
            assertThat(step).isEqualTo(call.stay());
        }
    }

    @Test
    void aJoinWhoseNewsWasLostIsATalk() {
        now = NOON.plusSeconds(4);
        assertThat(aJoiningCall().next(new Fact.Seen(true, true), TERMS, now).next())
                .isInstanceOf(Talking.class);
    }

    @Test
    void aJoinThatNeverCameEndsInAnApology() {
        now = NOON.plusSeconds(4);
        var step = aJoiningCall().next(new Fact.Seen(true, false), TERMS, now);
        assertThat(step.orders()).contains(new Order.AgentFree(ANNA), new Order.Apologise());
    }

    @Test
    void whatIsSaidWhileTalkingFreesTheAgentAtTheHangUp() {
        var said = aTalk().next(new Fact.Said(World.WARM), TERMS, now);
        assertThat(said.orders()).containsExactly(new Order.NoteWord(World.WARM));
        var over = said.next().next(gone(), TERMS, now);
        assertThat(over.orders()).contains(new Order.TellWord(World.WARM), new Order.AgentFree(ANNA));
        assertThat(over.next()).isEqualTo(new Ended());
    }

    @Test
    void whatIsSaidWithAHangUpIsWrittenBeforeTheSwitchIsToldAndOnce() {
        var word = new Fact.Said(World.WARM, Parting.HANG_UP);
        var said = aTalk().next(word, TERMS, now);
        assertThat(said.orders()).containsExactly(new Order.NoteWord(World.WARM), new Order.HangUp());
        assertThat(said.next()).isInstanceOf(Closing.class);
        assertThat(said.next().next(word, TERMS, now).orders()).isEmpty();
    }

    @Test
    void whoLeavesWithTheirWordIsFreeAtOnce() {
        var word = new Fact.Said(World.WARM, Parting.LEAVE);
        var said = aTalk().next(word, TERMS, now);
        assertThat(said.orders())
                .containsExactly(
                        new Order.NoteWord(World.WARM),
                        new Order.TellWord(World.WARM),
                        new Order.AgentFree(ANNA),
                        new Order.Park(ANNA));
        assertThat(said.next()).isInstanceOf(Together.class);
        assertThat(said.next().next(word, TERMS, now).orders()).isEmpty();
    }

    @Test
    void whoHasLeftHangsUpOnNobodyWithTheirWord() {
        var left = aTalk().next(new Fact.LeaveAsked(), TERMS, now);
        var said = left.next().next(new Fact.Said(World.WARM, Parting.HANG_UP), TERMS, now);
        assertThat(said.orders()).contains(new Order.NoteWord(World.WARM)).doesNotContain(new Order.HangUp());
    }

    @Test
    void aWrapUpThatIsNeverSaidIsClosedByItsDeadline() {
        // Given
        var wrapUp = aTalk().next(gone(), TERMS, now).next();
        now = NOON.plusSeconds(60);
        // When
        var step = wrapUp.next(new Fact.Tick(), TERMS, now);
        // Then
        assertThat(step.orders()).contains(new Order.NoteWord(Word.NOT_STATED), new Order.AgentOverran(ANNA));
        assertThat(step.next()).isEqualTo(new Ended());
    }

    @Test
    void aTalkGoesOnWhenItsOperatorLeavesAndOwesOnlyTheirWord() {
        var left = aTalk().next(new Fact.LeaveAsked(), TERMS, now);
        assertThat(left.orders())
                .containsExactly(new Order.AgentWrapsUp(ANNA, NOON.plusSeconds(60)), new Order.Park(ANNA));
        var said = left.next().next(new Fact.Said(World.WARM), TERMS, now);
        assertThat(said.orders())
                .containsExactly(
                        new Order.NoteWord(World.WARM), new Order.TellWord(World.WARM), new Order.AgentFree(ANNA));
        assertThat(said.next().next(gone(), TERMS, now).next()).isEqualTo(new Ended());
    }

    @Test
    void aClientLeftBehindIsHungUpButNotOneWhoIsMovedOn() {
        // Given
        var alone = aTalk().next(new Fact.Unbridged(), TERMS, now).next();
        var moved = alone.next(new Fact.Bridged(NOON), TERMS, now).next();
        now = NOON.plusSeconds(3);
        // When, Then
        assertThat(alone.next(new Fact.Seen(true, false), TERMS, now).orders()).containsExactly(new Order.HangUp());
        assertThat(moved.next(new Fact.Seen(true, true), TERMS, now).orders()).isEmpty();
    }

    @Test
    void thePromisedOperatorIsTriedFirstWhenFree() {
        assertThat(AgentChoice.order(List.of(ANNA, BORIS), Optional.of(BORIS.agent())))
                .containsExactly(BORIS, ANNA);
        assertThat(AgentChoice.order(List.of(ANNA), Optional.of(BORIS.agent()))).containsExactly(ANNA);
    }

    @Test
    void aPreviewedCallIsJoinedToWhoPressedCall() {
        var step = CallState.placed(Optional.of(ANNA), TERMS, now).next(new Fact.Answered(NOON), TERMS, now);
        assertThat(step.orders()).contains(new Order.Join(ANNA));
    }

    private CallState anOrderedCall() {
        return CallState.placed(Optional.empty(), TERMS, NOON);
    }

    private CallState aWaitingCall() {
        return anOrderedCall().next(new Fact.Answered(NOON), TERMS, NOON).next();
    }

    private CallState aJoiningCall() {
        return aWaitingCall().next(new Fact.Found(ANNA), TERMS, NOON).next();
    }

    private CallState aTalk() {
        return aJoiningCall().next(new Fact.Bridged(NOON), TERMS, NOON).next();
    }

    @Test
    void aClientWhoseOperatorReloadsThePageIsKeptAndTheTalkGoesOn() {
        // Given
        var alone = aTalk().next(new Fact.Unbridged(), TERMS, now).next();
        var deserted =
                alone.next(new Fact.AgentGone(ANNA.agent(), true), TERMS, now).next();
        now = NOON.plusSeconds(6);
        assertThat(deserted.next(new Fact.Tick(), TERMS, now).orders()).isEmpty();
        // When
        var annaAgain = new AgentLine(ANNA.agent(), new ChannelId("anna-again"));
        var back = deserted.next(new Fact.AgentBack(annaAgain), TERMS, now);
        // Then
        assertThat(back.orders()).containsExactly(new Order.NoteLine(annaAgain), new Order.Look());
        var again = back.next().next(new Fact.Seen(true, false), TERMS, now);
        assertThat(again.orders()).containsExactly(new Order.Rejoin(annaAgain));
        var talk = again.next().next(new Fact.Bridged(now), TERMS, now).next();
        assertThat(talk).isInstanceOf(Together.class);
        assertThat(talk.agent()).contains(annaAgain);
    }

    @Test
    void aClientIsNotKeptForEverForAnOperatorWhoDoesNotComeBack() {
        var deserted =
                aTalk().next(new Fact.AgentGone(ANNA.agent(), true), TERMS, now).next();
        now = NOON.plusSeconds(16);
        assertThat(deserted.next(new Fact.Tick(), TERMS, now).orders()).containsExactly(new Order.Look());
        assertThat(deserted.next(new Fact.Seen(true, false), TERMS, now).orders())
                .containsExactly(new Order.HangUp());
    }

    @Test
    void anOperatorWhoHangsUpTheirTelephoneMeansIt() {
        var alone = aTalk().next(new Fact.AgentGone(ANNA.agent(), false), TERMS, now)
                .next();
        now = NOON.plusSeconds(3);
        assertThat(alone.next(new Fact.Seen(true, false), TERMS, now).orders()).containsExactly(new Order.HangUp());
    }

    @Test
    void anOperatorWhoComesBackToAClientTalkingWithAManagerTakesNobodyAway() {
        var deserted =
                aTalk().next(new Fact.AgentGone(ANNA.agent(), true), TERMS, now).next();
        var back = deserted.next(new Fact.AgentBack(new AgentLine(ANNA.agent(), new ChannelId("again"))), TERMS, now);
        assertThat(back.next().next(new Fact.Seen(true, true), TERMS, now).orders())
                .isEmpty();
    }

    @Test
    void aCallTheFarEndDropsWithoutAReasonIsNotOneWeWithdrew() {
        var dropped = new Fact.Gone(new End(Disposition.CANCELLED, 127, OptionalInt.of(487), By.SWITCH));
        var ordered = CallState.placed(Optional.empty(), TERMS, now);
        var ringing = ordered.next(new Fact.Ringing(), TERMS, now).next();
        var withdrawn = ordered.next(new Fact.HangUpAsked(), TERMS, now).next();
        assertThat(outcomeOf(ordered, dropped)).isEqualTo(Disposition.OUT_OF_REACH);
        assertThat(outcomeOf(ringing, dropped)).isEqualTo(Disposition.NO_ANSWER);
        assertThat(outcomeOf(withdrawn, dropped)).isEqualTo(Disposition.CANCELLED);
    }

    private static Fact gone() {
        return new Fact.Gone(new End(Disposition.BUSY, 17, OptionalInt.of(486), By.SWITCH));
    }

    private Disposition outcomeOf(CallState state) {
        return outcomeOf(state, gone());
    }

    private Disposition outcomeOf(CallState state, Fact end) {
        return state.next(end, TERMS, now).orders().stream()
                .filter(Order.NoteOutcome.class::isInstance)
                .map(order -> ((Order.NoteOutcome) order).outcome().disposition())
                .findFirst()
                .orElseThrow();
    }
}
