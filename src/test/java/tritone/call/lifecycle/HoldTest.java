package tritone.call.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tritone.call.lifecycle.Outcome.By;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.ChannelId;

class HoldTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Terms TERMS = new Terms(Duration.ofSeconds(25), Duration.ofSeconds(60));
    private static final AgentLine ANNA = new AgentLine(new PersonId(1), new ChannelId("anna"));
    private static final AgentLine ANNA_AGAIN = new AgentLine(ANNA.agent(), new ChannelId("anna-again"));
    private static final Fact HOLD = new Fact.HoldAsked(true);
    private static final Fact RESUME = new Fact.HoldAsked(false);
    private static final Fact ALONE = new Fact.Seen(true, false);
    private static final Fact TOGETHER = new Fact.Seen(true, true);
    private static final Fact GONE = new Fact.Gone(new End(Disposition.CANCELLED, 16, OptionalInt.empty(), By.SWITCH));

    private Instant now = NOON;

    @Test
    void aHeldClientStepsOutOfTheTalkAndIsNotTakenForLeftBehind() {
        var step = aTalk().next(HOLD, TERMS, now);
        assertThat(step.orders()).containsExactly(new Order.NoteHold(true), new Order.Hold(ANNA));
        var out = step.next().next(new Fact.Unbridged(), TERMS, now).next();
        now = NOON.plusSeconds(40);
        var seen = out.next(ALONE, TERMS, now);
        assertThat(seen.orders()).isEmpty();
        assertThat(seen.next()).isInstanceOf(OnHold.class);
    }

    @Test
    void whoIsTakenOffHoldComesBackToTheirOperator() {
        var step = held().next(RESUME, TERMS, now);
        assertThat(step.orders()).containsExactly(new Order.NoteHold(false), new Order.Resume(ANNA));
        assertThat(step.next().next(new Fact.Bridged(now), TERMS, now).next()).isInstanceOf(Together.class);
    }

    @Test
    void aClientWhoDoesNotComeBackIsFetchedOnceMoreBeforeTheyAreHungUp() {
        // Given
        var resumed = held().next(RESUME, TERMS, now).next();
        assertThat(resumed.next(ALONE, TERMS, now).orders()).isEmpty();
        now = now.plusSeconds(4);
        // When
        var again = resumed.next(ALONE, TERMS, now);
        // Then
        assertThat(again.orders()).containsExactly(new Order.Rejoin(ANNA));
        now = now.plusSeconds(4);
        assertThat(again.next().next(ALONE, TERMS, now).orders()).containsExactly(new Order.HangUp());
    }

    @Test
    void aHoldThatNeverReachedTheSwitchIsNoHold() {
        var held = held();
        assertThat(held.next(TOGETHER, TERMS, now).orders()).isEmpty();
        now = now.plusSeconds(4);
        var seen = held.next(TOGETHER, TERMS, now);
        assertThat(seen.orders()).containsExactly(new Order.NoteHold(false));
        assertThat(seen.next()).isInstanceOf(Together.class);
    }

    @Test
    void aReloadedPageFindsTheClientStillOnHold() {
        // Given
        var deserted = held().next(new Fact.AgentGone(ANNA.agent(), true), TERMS, now);
        assertThat(deserted.orders()).isEmpty();
        now = now.plusSeconds(6);
        assertThat(deserted.next().next(ALONE, TERMS, now).orders()).isEmpty();
        // When
        var back = deserted.next().next(new Fact.AgentBack(ANNA_AGAIN), TERMS, now);
        // Then
        assertThat(back.orders()).containsExactly(new Order.NoteLine(ANNA_AGAIN));
        assertThat(back.next()).isInstanceOf(OnHold.class);
        assertThat(back.next().next(RESUME, TERMS, now).orders()).contains(new Order.Resume(ANNA_AGAIN));
    }

    @Test
    void aHeldClientIsNotKeptForAnOperatorWhoDoesNotComeBack() {
        var deserted =
                held().next(new Fact.AgentGone(ANNA.agent(), true), TERMS, now).next();
        now = now.plusSeconds(16);
        assertThat(deserted.next(ALONE, TERMS, now).orders()).containsExactly(new Order.HangUp());
    }

    @Test
    void anOperatorWhoHangsUpTheirTelephoneEndsTheHoldToo() {
        var left = held().next(new Fact.AgentGone(ANNA.agent(), false), TERMS, now);
        assertThat(left.orders()).containsExactly(new Order.NoteHold(false));
        now = now.plusSeconds(3);
        assertThat(left.next().next(ALONE, TERMS, now).orders()).containsExactly(new Order.HangUp());
    }

    @Test
    void anOperatorWhoLeavesFirstBringsTheHeldClientBackToWhoeverStays() {
        // Given
        var leaving = held().next(new Fact.LeaveAsked(), TERMS, now);
        assertThat(leaving.orders()).containsExactly(new Order.NoteHold(false), new Order.Resume(ANNA));
        var back = leaving.next().next(new Fact.Bridged(now), TERMS, now);
        assertThat(back.orders()).isEmpty();
        now = now.plusSeconds(3);
        assertThat(back.next().next(new Fact.Tick(), TERMS, now).orders()).containsExactly(new Order.Look());
        // When
        var left = back.next().next(TOGETHER, TERMS, now);
        // Then
        assertThat(left.orders())
                .containsExactly(new Order.AgentWrapsUp(ANNA, now.plusSeconds(60)), new Order.Park(ANNA));
    }

    @Test
    void aClientWhoHangsUpOnHoldIsWrappedUp() {
        var over = held().next(GONE, TERMS, now);
        assertThat(over.next()).isEqualTo(new WrappingUp(ANNA, now.plusSeconds(60)));
    }

    @Test
    void nobodyIsHeldTwiceOrBroughtBackUnasked() {
        assertThat(held().next(HOLD, TERMS, now)).isEqualTo(held().stay());
        assertThat(aTalk().next(RESUME, TERMS, now)).isEqualTo(aTalk().stay());
    }

    private static CallState aTalk() {
        return Talking.begun(new Talk(ANNA, NOON, NOON), NOON);
    }

    private static CallState held() {
        var held = aTalk().next(HOLD, TERMS, NOON).next();
        assertThat(held.agent()).isEqualTo(Optional.of(ANNA));
        return held;
    }
}
