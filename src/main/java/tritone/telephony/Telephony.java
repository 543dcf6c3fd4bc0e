package tritone.telephony;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tritone.phone.Clearance;

/// What we ask of the switch. Orders return as soon as they are sent; what comes of them follows as [TelephonyEvent]s.
/// While the link is down an order throws [LinkLost]; the caller has written its row before, so nothing is forgotten.
public interface Telephony {
    /// Dials a customer. The channel gets the call's id; after the answer it waits in silence to be joined.
    void dial(Dial dial);

    /// Rings an agent's phone and, once answered, keeps the channel waiting for calls until it is hung up.
    void callAgent(AgentLine line);

    /// Starts the recording (if any) on the customer's channel and bridges the two. When one of the two leaves later,
    /// the agent's line goes back to where it waits; the customer waits 2 s for another and is then hung up.
    void join(Join join);

    /// Says the company's message to an answered person nobody is free for, then hangs up.
    void apologise(CallId call, String sound);

    void hangUp(ChannelId channel);

    /// Sends a channel out of any bridge back to where it waits (an agent's line to its loop).
    void park(ChannelId agent);

    /// Takes the customer out of the talk to hear music; whoever else is in it stays with the agent. The recording
    /// goes on; whether it has the music is chance.
    void hold(ChannelId customer, ChannelId agent);

    /// Takes the customer back into the talk the agent is in, else into a new one with them alone.
    void resume(ChannelId customer, ChannelId agent);

    /// Rings the members of a manager's group and adds the first who answers to the customer's conversation: three hear
    /// each other until [#park] takes the operator out. [TelephonyEvent.InvitationAnswered] tells who came, or that
    /// nobody did. Whoever of the three hangs up leaves the others talking; to end it for them is ours.
    void invite(Invitation invitation);

    /// Rings a supervisor's phone and, once answered, lets it hear an agent's line and whoever talks there;
    /// [TelephonyEvent.Listens] tells when. Hanging it up is not noticed by the two who talk.
    void listen(Listen listen);

    /// Another way to listen, at once and without ringing anew.
    void listenAs(ChannelId listener, Ear ear);

    /// Ends one recording segment and begins the next on the same customer channel.
    void recordNextSegment(CallId call, RecordingTarget target);

    /// Makes these the accounts that phones may register with; changes take effect without a restart and without
    /// touching calls.
    void accounts(List<PhoneAccount> accounts);

    /// Makes these the members of a manager group's queue, best first.
    void groupMembers(String group, List<String> accounts);

    /// The channels the switch holds now. Blocking.
    List<LiveChannel> channels();

    boolean linked();

    /// Trunk name to "can be reached", as last seen.
    java.util.Map<String, Boolean> trunks();

    /// @param way      the number, the trunk it is dialled on and the number shown, allowed by the line
    /// @param ringTime how long it may ring
    /// @param detectMachine whether the switch listens for an answering machine before it reports the answer
    /// @param sample where it records what it hears meanwhile
    /// @param notice   a sound that whoever answers hears to its end before the answer is reported
    record Dial(
            CallId call,
            Clearance way,
            Duration ringTime,
            boolean detectMachine,
            Optional<RecordingTarget> sample,
            Optional<String> notice,
            String language) {}

    record AgentLine(ChannelId channel, String account, Duration ringTime) {}

    record Join(CallId call, ChannelId agent, Optional<RecordingTarget> recording) {}

    /// @param file path relative to the recordings' intake folder, without extension; the switch writes `file.raw`
    /// there: interleaved 16-bit little-endian samples at 8 kHz, left the client, right our side
    record RecordingTarget(String file) {}

    record Invitation(CallId call, ChannelId channel, String group, Duration patience, String callerName) {}

    /// @param line the agent's
    record Listen(ChannelId channel, String account, ChannelId line, Ear ear, Duration ringTime) {}

    /// Whom a listener can speak to.
    enum Ear {
        /// Nobody.
        LISTEN,
        /// The agent; the client does not hear it.
        WHISPER,
        /// Both.
        BARGE
    }

    /// @param web whether a browser registers with it (WebRTC) or a SIP phone
    record PhoneAccount(String username, String secret, String displayName, boolean web) {}

    /// @param up     answered, and through with what the switch listens for or says first
    /// @param bridge the bridge it is in, if any
    record LiveChannel(ChannelId channel, String name, boolean up, Optional<String> bridge, Optional<CallId> call) {}

    final class LinkLost extends RuntimeException {
        public LinkLost(String message) {
            super(message);
        }
    }
}
