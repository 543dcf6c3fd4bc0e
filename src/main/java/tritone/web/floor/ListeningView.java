package tritone.web.floor;

import java.time.Instant;
import tritone.supervision.Listening;
import tritone.telephony.Telephony.Ear;

/// A supervisor on a talk.
///
/// @param told  whether the agent sees it
/// @param since in this way
/// @param heard false while the supervisor's phone still rings
public record ListeningView(
        long supervisor, long agent, String call, Ear ear, boolean told, Instant since, boolean heard) {
    static ListeningView of(Listening listening) {
        return new ListeningView(
                listening.supervisor().value(),
                listening.agent().value(),
                listening.call().toString(),
                listening.ear(),
                listening.told(),
                listening.since(),
                listening.heard());
    }
}
