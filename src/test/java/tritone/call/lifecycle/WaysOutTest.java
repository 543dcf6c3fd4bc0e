package tritone.call.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tritone.call.lifecycle.Outcome.By;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.ChannelId;

/// No state of a call is a trap: each has a deadline, and whatever the switch answers from then on, it ends.
class WaysOutTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Terms TERMS = new Terms(Duration.ofSeconds(25), Duration.ofSeconds(60));
    private static final AgentLine ANNA = new AgentLine(new PersonId(1), new ChannelId("anna"));
    private static final Talk TALK = new Talk(ANNA, NOON, NOON);
    private static final Fact GONE = new Fact.Gone(new End(Disposition.BUSY, 17, OptionalInt.of(486), By.SWITCH));
    private static final int MOST_TICKS = 50;

    static Stream<CallState> everyState() {
        var talking = Stream.of(
                        new Part.Present(Optional.empty()),
                        new Part.Present(Optional.of(Word.NOT_STATED)),
                        new Part.WrapsUp(NOON.plusSeconds(60)),
                        new Part.Done())
                .flatMap(part -> everyCompany(new OpenTalk(TALK, part), NOON.plus(Terms.CHECK)));
        var others = Stream.of(
                CallState.placed(Optional.empty(), TERMS, NOON),
                CallState.placed(Optional.of(ANNA), TERMS, NOON),
                Waiting.since(NOON, NOON),
                Joining.with(ANNA, NOON, NOON).next(),
                Leaving.hungUp(Disposition.ABANDONED, NOON, NOON).next(),
                Leaving.apologising(NOON, NOON).next(),
                new WrappingUp(ANNA, NOON.plusSeconds(60)));
        return Stream.concat(talking, others);
    }

    private static Stream<Talking> everyCompany(OpenTalk talk, Instant check) {
        return Stream.of(
                new Together(talk, check),
                new OnHold(talk, check),
                new HoldDeserted(talk, check),
                new Resuming(talk, check),
                new PassingOn(talk, check),
                new Apart(talk, check),
                new Deserted(talk, check),
                new Returning(talk, check),
                new Closing(talk, check));
    }

    @Test
    void noStateOfATalkIsLeftOutHere() {
        assertThat(everyCompany(new OpenTalk(TALK, new Part.Done()), NOON).<Class<?>>map(Talking::getClass))
                .containsExactlyInAnyOrder(Talking.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void everyStateHasADeadline(CallState state) {
        assertThat(state.deadline()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void itEndsWhenTheSwitchKnowsNothingOfItAnyMore(CallState state) {
        assertThat(lived(state, new Fact.Missing())).isEqualTo(new Ended());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void itEndsWhenTheSwitchHoldsAClientWithNobody(CallState state) {
        // a hold ends by its operator: by their word, or with their line
        if (state instanceof OnHold held && held.conversation().attended()) return;
        assertThat(lived(state, new Fact.Seen(true, false))).isEqualTo(new Ended());
    }

    @Test
    void aHeldClientIsNotForgottenWhenTheOperatorGoes() {
        var held = Talking.begun(TALK, NOON)
                .next(new Fact.HoldAsked(true), TERMS, NOON)
                .next();
        var ways = Stream.of(
                new Fact.AgentGone(TALK.line().agent(), false),
                new Fact.AgentGone(TALK.line().agent(), true),
                new Fact.LeaveAsked(),
                new Fact.HoldAsked(false));
        ways.forEach(way -> assertThat(lived(held.next(way, TERMS, NOON).next(), new Fact.Seen(true, false)))
                .as("%s", way)
                .isEqualTo(new Ended()));
    }

    /// People who talk are not cut off by a deadline.
    @Test
    void aTalkGoesOnAsLongAsTheSwitchSaysSo() {
        var talking = Talking.begun(TALK, NOON);
        assertThat(lived(talking, new Fact.Seen(true, true))).isInstanceOf(Talking.class);
    }

    @Test
    void theTableOfWaysOutByWhatHappens() {
        var wrappingUp = new WrappingUp(ANNA, NOON.plusSeconds(60));
        var ways = Map.of(
                CallState.placed(Optional.empty(), TERMS, NOON),
                GONE,
                Waiting.since(NOON, NOON),
                new Fact.Found(ANNA),
                Joining.with(ANNA, NOON, NOON).next(),
                new Fact.Bridged(NOON),
                Talking.begun(TALK, NOON),
                GONE,
                Leaving.hungUp(Disposition.ABANDONED, NOON, NOON).next(),
                GONE,
                wrappingUp,
                new Fact.Said(Word.NOT_STATED));
        ways.forEach(
                (state, fact) -> assertThat(state.next(fact, TERMS, NOON).next().getClass())
                        .as("%s on %s", state, fact)
                        .isNotEqualTo(state.getClass()));
    }

    /// Ticks at each deadline; whenever it looks, the switch answers the same, and a hang-up works.
    private static CallState lived(CallState begun, Fact seen) {
        var state = begun;
        for (int tick = 0; tick < MOST_TICKS && state.deadline().isPresent(); tick++) {
            var now = state.deadline().get().plusMillis(1);
            var step = state.next(new Fact.Tick(), TERMS, now);
            state = answered(step, seen, now);
        }
        return state;
    }

    private static CallState answered(CallStep step, Fact seen, Instant now) {
        var state = step.next();
        for (var order : step.orders()) {
            if (order instanceof Order.Look) state = answered(state.next(seen, TERMS, now), seen, now);
            if (order instanceof Order.HangUp) state = answered(state.next(GONE, TERMS, now), seen, now);
        }
        return state;
    }
}
