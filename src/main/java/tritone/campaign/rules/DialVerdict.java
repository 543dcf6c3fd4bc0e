package tritone.campaign.rules;

import java.time.Instant;
import java.util.Optional;

/// Whether a lead may be dialled now.
public sealed interface DialVerdict {
    /// @param number the one to dial
    record Allowed(NumberFacts number) implements DialVerdict {}

    /// @param until when to ask again; empty: this campaign does not dial this lead again
    record Refused(Reason reason, Optional<Instant> until) implements DialVerdict {
        static Optional<Refused> until(Reason reason, Instant until) {
            return Optional.of(new Refused(reason, Optional.of(until)));
        }

        static Optional<Refused> forGood(Reason reason) {
            return Optional.of(new Refused(reason, Optional.empty()));
        }
    }
}
