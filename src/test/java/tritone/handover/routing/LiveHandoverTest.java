package tritone.handover.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tritone.handover.routing.LiveEvent.Answered;
import tritone.handover.routing.LiveEvent.ClientGone;
import tritone.handover.routing.LiveEvent.Clock;
import tritone.handover.routing.LiveEvent.Declined;
import tritone.handover.routing.LiveEvent.InvitationOver;
import tritone.handover.routing.LiveEvent.OperatorLeaves;
import tritone.handover.routing.LiveEvent.Restarted;
import tritone.handover.routing.LiveEvent.SwitchLost;
import tritone.handover.routing.LiveHandover.Effect;
import tritone.handover.routing.LiveHandover.Next;
import tritone.handover.routing.LiveState.AsTask;
import tritone.handover.routing.LiveState.DoneLive;
import tritone.handover.routing.LiveState.Introducing;
import tritone.handover.routing.LiveState.Why;
import tritone.people.PersonId;

class LiveHandoverTest {
    private static final Instant T0 = Instant.parse("2026-11-22T09:00:00Z");
    private static final PersonId ANNA = new PersonId(7);

    @Test
    void theOperatorLeavesOnceTheManagerHasAnsweredAndTheLeadIsTheManagers() {
        // Given
        LiveState introducing = after(new Answered(ANNA, T0.plusSeconds(5)));
        // When
        Next next = LiveHandover.next(introducing, new OperatorLeaves());
        // Then
        assertThat(introducing).isInstanceOf(Introducing.class);
        assertThat(next.state()).isEqualTo(new DoneLive(ANNA));
        assertThat(next.effects()).containsExactly(new Effect.GiveLead(ANNA), new Effect.ReleaseOperator());
    }

    @Test
    void theOperatorMayNotLeaveTheClientAloneWhileManagersAreRung() {
        LiveState ringing = LiveHandover.ringing(T0);
        assertThat(LiveHandover.next(ringing, new OperatorLeaves())).isEqualTo(new Next(ringing, List.of()));
    }

    @Test
    void nobodyInTwentySecondsBecomesATask() {
        var ringing = LiveHandover.ringing(T0);
        assertThat(LiveHandover.next(ringing, new Clock(T0.plusSeconds(20))).state())
                .isEqualTo(ringing);
        assertThat(LiveHandover.next(ringing, new Clock(T0.plusSeconds(23))).state())
                .isEqualTo(new AsTask(Why.NOBODY_ANSWERED, Optional.empty()));
    }

    @Test
    void aHandOverThatEverybodyDeclinesBecomesATaskAtOnce() {
        assertThat(LiveHandover.next(LiveHandover.ringing(T0), new Declined()).effects())
                .containsExactly(new Effect.WithdrawInvitation(), new Effect.GiveTask(Why.DECLINED, Optional.empty()));
        assertThat(after(new Answered(ANNA, T0), new Declined())).isInstanceOf(Introducing.class);
    }

    @Test
    void aClientWhoHangsUpMeanwhileBecomesATask() {
        assertThat(LiveHandover.next(LiveHandover.ringing(T0), new ClientGone()).effects())
                .containsExactly(
                        new Effect.WithdrawInvitation(), new Effect.GiveTask(Why.CLIENT_HUNG_UP, Optional.empty()));
        assertThat(after(new Answered(ANNA, T0), new ClientGone()))
                .isEqualTo(new AsTask(Why.CLIENT_HUNG_UP, Optional.of(ANNA)));
    }

    @Test
    void aManagerWhoHangsUpDuringTheIntroductionGetsTheTask() {
        assertThat(after(new Answered(ANNA, T0), new InvitationOver()))
                .isEqualTo(new AsTask(Why.MANAGER_HUNG_UP, Optional.of(ANNA)));
    }

    @Test
    void anIntroductionWithoutEndLetsTheOperatorGo() {
        assertThat(after(new Answered(ANNA, T0), new Clock(T0.plus(LiveHandover.INTRODUCTION))))
                .isEqualTo(new DoneLive(ANNA));
    }

    @Test
    void whoeverIsLeftAloneAfterTheOperatorWentIsHungUp() {
        LiveState done = new DoneLive(ANNA);
        assertThat(LiveHandover.next(done, new InvitationOver()).effects()).containsExactly(new Effect.HangUpClient());
        assertThat(LiveHandover.next(done, new ClientGone()).effects())
                .containsExactly(new Effect.WithdrawInvitation());
    }

    @Test
    void aManagerWhoAnswersTooLateIsLetGo() {
        LiveState task = after(new InvitationOver());
        Next next = LiveHandover.next(task, new Answered(ANNA, T0.plusSeconds(30)));
        assertThat(next.state()).isEqualTo(task);
        assertThat(next.effects()).containsExactly(new Effect.WithdrawInvitation());
    }

    /// Events lost, doubled and out of order: the lead is given exactly once, and the clock closes what is left open.
    @Test
    void whateverIsLostOrDoubledTheLeadIsGivenExactlyOnce() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            LiveState state = LiveHandover.ringing(T0);
            var effects = new ArrayList<Effect>();
            Optional<LiveState> end = Optional.empty();
            for (LiveEvent event : disturbed(random)) {
                Next next = LiveHandover.next(state, event);
                state = next.state();
                effects.addAll(next.effects());
                if (end.isPresent()) assertThat(state).as("seed %d", seed).isEqualTo(end.get());
                else if (state.over()) end = Optional.of(state);
            }
            state = close(state, effects);
            assertThat(state.over()).as("seed %d", seed).isTrue();
            assertThat(effects.stream().filter(LiveHandoverTest::givesTheLead))
                    .as("seed %d", seed)
                    .hasSize(1);
            assertThat(effects.contains(new Effect.ReleaseOperator()))
                    .as("seed %d", seed)
                    .isEqualTo(state instanceof DoneLive);
        }
    }

    private static LiveState close(LiveState state, List<Effect> effects) {
        var afterAll = new Clock(T0.plusSeconds(3_600));
        for (int i = 0; i < 2; i++) {
            Next next = LiveHandover.next(state, afterAll);
            state = next.state();
            effects.addAll(next.effects());
        }
        return state;
    }

    private static boolean givesTheLead(Effect effect) {
        return switch (effect) {
            case Effect.GiveLead lead -> true;
            case Effect.GiveTask task -> true;
            case Effect.WithdrawInvitation withdraw -> false;
            case Effect.ReleaseOperator release -> false;
            case Effect.HangUpClient client -> false;
        };
    }

    private static List<LiveEvent> disturbed(Random random) {
        var script = new ArrayList<LiveEvent>();
        script.add(new Answered(ANNA, T0.plusSeconds(random.nextInt(30))));
        script.add(new OperatorLeaves());
        script.add(new InvitationOver());
        script.add(new ClientGone());
        if (random.nextInt(5) == 0) script.add(random.nextInt(script.size()), new SwitchLost());
        if (random.nextInt(10) == 0) script.add(random.nextInt(script.size()), new Restarted());
        for (int tick = 0; tick < 4; tick++)
            script.add(random.nextInt(script.size()), new Clock(T0.plusSeconds(random.nextInt(60))));
        script.removeIf(event -> random.nextInt(4) == 0);
        for (LiveEvent event : List.copyOf(script))
            if (random.nextInt(4) == 0) script.add(random.nextInt(script.size() + 1), event);
        if (random.nextInt(3) == 0) Collections.shuffle(script, random);
        return script;
    }

    private static LiveState after(LiveEvent... events) {
        LiveState state = LiveHandover.ringing(T0);
        for (LiveEvent event : events) state = LiveHandover.next(state, event).state();
        return state;
    }
}
