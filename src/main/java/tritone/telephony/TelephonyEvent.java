package tritone.telephony;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// What the switch tells us. Events may be late, doubled, lost or out of order: whoever reads them must bear it. `at`
/// is the switch's own time of the event. They are fired as CDI events, one after another, from one thread: observers
/// hand over at once and never block.
public sealed interface TelephonyEvent {
    Instant at();

    /// An event of one channel.
    sealed interface OfChannel extends TelephonyEvent {
        ChannelId channel();
    }

    record Ringing(ChannelId channel, Instant at) implements OfChannel {}

    /// The far end answered. `name` is the switch's own channel name, for people who read logs.
    record Answered(ChannelId channel, String name, Instant at) implements OfChannel {}

    /// The order could not become a channel at all (unknown trunk, doubled id).
    record NotPlaced(ChannelId channel, String why, Instant at) implements OfChannel {}

    /// Two channels hear each other from now on.
    record Bridged(ChannelId channel, String bridge, Instant at) implements OfChannel {}

    record Unbridged(ChannelId channel, String bridge, Instant at) implements OfChannel {}

    /// The agent's standing channel waits for the next call.
    record AgentWaiting(ChannelId channel, Instant at) implements OfChannel {}

    /// The answering-machine detector's verdict, where a campaign asked for it.
    record MachineDetected(ChannelId channel, boolean machine, String cause, Instant at) implements OfChannel {}

    /// Whoever answered has heard the notice of the order to its end.
    record NoticePlayed(ChannelId channel, Instant at) implements OfChannel {}

    /// A supervisor hears the line they asked for, in the way they asked for last.
    record Listens(ChannelId channel, Instant at) implements OfChannel {}

    /// The channel is gone.
    ///
    /// @param verdict what to make of it
    /// @param cause   Q.850 cause, 0 if unknown
    /// @param sip     the exact SIP status of a failure, where there was one
    record HungUp(ChannelId channel, HangUpCause verdict, int cause, OptionalInt sip, Alerting alerting, Instant at)
            implements OfChannel {
        public HungUp(ChannelId channel, HangUpCause verdict, int cause, OptionalInt sip, Instant at) {
            this(channel, verdict, cause, sip, Alerting.UNKNOWN, at);
        }
    }

    /// A member of a manager's group is rung for an invitation into a call.
    record InvitationRings(ChannelId channel, CallId call, String account, Instant at) implements OfChannel {}

    /// A member of a manager's group answered (or nobody did) an invitation into a call.
    record InvitationAnswered(ChannelId channel, CallId call, Optional<String> account, Instant at)
            implements OfChannel {}

    /// A phone registered or went away.
    ///
    /// @param anew it registered under an address that it did not have before: whatever rings still, rings in vain
    record PhoneSeen(String account, boolean reachable, boolean anew, Instant at) implements TelephonyEvent {}

    record TrunkSeen(String trunk, boolean reachable, Instant at) implements TelephonyEvent {}

    /// The link to the switch is up (again); everything before it may be stale: compare with [Telephony#channels()].
    record LinkUp(Instant at) implements TelephonyEvent {}

    record LinkDown(Instant at) implements TelephonyEvent {}
}
