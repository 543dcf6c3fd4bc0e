package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.Alerting;

/// How an attempt ended at the switch; there is one for an attempt.
public record Outcome(
        Disposition disposition,
        End end,
        Optional<Instant> answeredAt,
        Optional<Instant> joinedAt,
        Optional<PersonId> agent) {

    /// The end as the switch told it.
    ///
    /// @param verdict  what it means for a call that nobody answered
    /// @param alerting whether a telephone was heard to ring
    public record End(Disposition verdict, int cause, OptionalInt sip, By by, Alerting alerting) {
        /// Concluded from the channel's absence, its own news having been lost.
        static final End VANISHED = new End(Disposition.CANCELLED, 0, OptionalInt.empty(), By.VANISHED);

        public End(Disposition verdict, int cause, OptionalInt sip, By by) {
            this(verdict, cause, sip, by, Alerting.UNKNOWN);
        }
    }

    public enum By {
        SWITCH,
        NOT_PLACED,
        VANISHED
    }

    static Outcome unanswered(Disposition disposition, End end) {
        return new Outcome(disposition, end, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Outcome unjoined(Disposition disposition, End end, Instant answeredAt) {
        return new Outcome(disposition, end, Optional.of(answeredAt), Optional.empty(), Optional.empty());
    }

    static Outcome talked(End end, Talk talk) {
        return new Outcome(
                Disposition.CONNECTED,
                end,
                Optional.of(talk.answeredAt()),
                Optional.of(talk.joinedAt()),
                Optional.of(talk.line().agent()));
    }
}
