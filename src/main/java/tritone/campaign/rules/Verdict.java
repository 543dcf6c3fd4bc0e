package tritone.campaign.rules;

import java.time.Instant;
import java.util.Optional;

/// What a rule says about a lead.
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /// @param until when to ask again; empty: this lead is not dialled again by this campaign
    record Refused(Reason reason, Optional<Instant> until) implements Verdict {
        public static Refused until(Reason reason, Instant until) {
            return new Refused(reason, Optional.of(until));
        }

        public static Refused forGood(Reason reason) {
            return new Refused(reason, Optional.empty());
        }
    }

    Verdict ALLOWED = new Allowed();
}
