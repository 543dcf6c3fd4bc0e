package tritone.call.lifecycle;

import java.time.Duration;

/// What a campaign grants its calls, and how long the switch may take.
///
/// @param ring   how long the callee's phone may ring, with what whoever answers hears before the answer is reported
/// @param wrapUp how long an operator has to say what the call was
public record Terms(Duration ring, Duration wrapUp) {
    /// Whoever still writes when less than this is left of the wrap-up gets it anew,
    static final Duration TO_WRITE = Duration.ofSeconds(20);
    /// but no more than this on top of what the campaign grants.
    public static final Duration MOST_TO_WRITE = Duration.ofMinutes(2);
    /// An answered person waits no longer than this for an agent (US TSR, 16 CFR 310.4(b)(4)(ii)).
    static final Duration WAIT = Duration.ofSeconds(2);
    /// After this we go and look at the switch: an event must have been lost.
    static final Duration SLOW = Duration.ofSeconds(3);
    /// On top of the ring time, which the switch keeps too.
    static final Duration RING_GRACE = Duration.ofSeconds(10);
    /// The message to an abandoned person is over by then.
    static final Duration APOLOGY = Duration.ofSeconds(25);
    /// How often a conversation is compared with the switch, should its end have gone unheard.
    static final Duration CHECK = Duration.ofSeconds(30);
    /// A client without anybody in the conversation; moving between bridges takes less.
    static final Duration ALONE = Duration.ofSeconds(2);
    /// How long a client is kept for an agent whose phone was lost in the middle of the talk. The switch would keep
    /// them a little longer (REJOIN_SECONDS).
    static final Duration RETURN = Duration.ofSeconds(15);
}
