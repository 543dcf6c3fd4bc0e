package tritone.handover.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tritone.handover.routing.LiveEvent.Answered;
import tritone.handover.routing.LiveEvent.ClientGone;
import tritone.handover.routing.LiveEvent.Clock;
import tritone.handover.routing.LiveEvent.Declined;
import tritone.handover.routing.LiveEvent.InvitationOver;
import tritone.handover.routing.LiveEvent.NobodyRight;
import tritone.handover.routing.LiveEvent.OperatorLeaves;
import tritone.handover.routing.LiveEvent.Restarted;
import tritone.handover.routing.LiveEvent.SwitchLost;
import tritone.handover.routing.LiveState.AsTask;
import tritone.handover.routing.LiveState.DoneLive;
import tritone.handover.routing.LiveState.Introducing;
import tritone.handover.routing.LiveState.Ringing;
import tritone.handover.routing.LiveState.Why;
import tritone.people.PersonId;

/// The legal moves of a live hand-over, drawn at [LiveState].
public final class LiveHandover {
    /// How long a manager is sought before the lead goes on a list.
    public static final Duration PATIENCE = Duration.ofSeconds(20);
    /// For an answer that was given in time and heard of late.
    public static final Duration GRACE = Duration.ofSeconds(3);
    /// How long one of several is rung before the next.
    public static final Duration TURN = Duration.ofSeconds(10);
    /// How long an introduction may last before the operator is let go.
    public static final Duration INTRODUCTION = Duration.ofMinutes(3);

    private LiveHandover() {}

    public static Ringing ringing(Instant now) {
        return new Ringing(now.plus(PATIENCE).plus(GRACE));
    }

    public static Introducing introducing(PersonId manager, Instant since) {
        return new Introducing(manager, since.plus(INTRODUCTION));
    }

    public static Next next(LiveState state, LiveEvent event) {
        return switch (state) {
            case Ringing ringing -> whileRinging(ringing, event);
            case Introducing introducing -> whileIntroducing(introducing, event);
            case DoneLive done -> afterTheOperator(done, event);
            case AsTask task -> afterTheFact(task, event);
        };
    }

    private static Next whileRinging(Ringing ringing, LiveEvent event) {
        return switch (event) {
            case Answered answered -> new Next(introducing(answered.manager(), answered.at()), List.of());
            case NobodyRight nobody -> task(Why.NOBODY_RIGHT, Optional.empty());
            case Declined declined -> task(Why.DECLINED, Optional.empty());
            case InvitationOver over -> task(Why.NOBODY_ANSWERED, Optional.empty());
            case ClientGone gone -> task(Why.CLIENT_HUNG_UP, Optional.empty());
            case SwitchLost lost -> task(Why.SWITCH_OUT_OF_REACH, Optional.empty());
            case Restarted restarted -> task(Why.INTERRUPTED, Optional.empty());
            case Clock clock when !clock.now().isBefore(ringing.until()) -> task(Why.NOBODY_ANSWERED, Optional.empty());
            // the operator stays until the manager has answered
            case OperatorLeaves early -> new Next(ringing, List.of());
            case Clock early -> new Next(ringing, List.of());
        };
    }

    private static Next whileIntroducing(Introducing introducing, LiveEvent event) {
        PersonId manager = introducing.manager();
        return switch (event) {
            case OperatorLeaves leaves -> done(manager);
            case Clock clock when !clock.now().isBefore(introducing.until()) -> done(manager);
            case InvitationOver over -> task(Why.MANAGER_HUNG_UP, Optional.of(manager));
            case ClientGone gone -> task(Why.CLIENT_HUNG_UP, Optional.of(manager));
            case Restarted restarted -> task(Why.INTERRUPTED, Optional.of(manager));
            // what the switch holds goes on without us; the clock or the next event decides
            case SwitchLost lost -> new Next(introducing, List.of());
            case Answered doubled -> new Next(introducing, List.of());
            case NobodyRight late -> new Next(introducing, List.of());
            case Declined late -> new Next(introducing, List.of());
            case Clock early -> new Next(introducing, List.of());
        };
    }

    /// When one of the two goes, the other is not left in silence.
    private static Next afterTheOperator(DoneLive done, LiveEvent event) {
        if (event instanceof ClientGone) return new Next(done, List.of(new Effect.WithdrawInvitation()));
        if (event instanceof InvitationOver) return new Next(done, List.of(new Effect.HangUpClient()));
        return new Next(done, List.of());
    }

    /// A manager who answers too late must not find themselves alone in a call.
    private static Next afterTheFact(AsTask task, LiveEvent event) {
        boolean late = event instanceof Answered;
        return new Next(task, late ? List.of(new Effect.WithdrawInvitation()) : List.of());
    }

    private static Next done(PersonId manager) {
        return new Next(new DoneLive(manager), List.of(new Effect.GiveLead(manager), new Effect.ReleaseOperator()));
    }

    private static Next task(Why why, Optional<PersonId> met) {
        return new Next(new AsTask(why, met), List.of(new Effect.WithdrawInvitation(), new Effect.GiveTask(why, met)));
    }

    /// @param effects to be carried out in this order, once the state is written
    public record Next(LiveState state, List<Effect> effects) {}

    public sealed interface Effect {
        /// The lead becomes the manager's.
        record GiveLead(PersonId manager) implements Effect {}

        /// It goes on the list of the manager who was met, else of whoever is right.
        record GiveTask(Why why, Optional<PersonId> met) implements Effect {}

        /// Stops ringing managers, or lets go the one who came.
        record WithdrawInvitation() implements Effect {}

        record HangUpClient() implements Effect {}

        /// The operator goes to wrap-up; client and manager talk on.
        record ReleaseOperator() implements Effect {}
    }
}
