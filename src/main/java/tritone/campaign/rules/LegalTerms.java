package tritone.campaign.rules;

import java.time.Duration;
import java.util.Optional;

/// What a country's law adds to what a campaign allows, beside the hours that are in its calendar.
///
/// @param callsADay to one number by all campaigns together, in the callee's calendar day; empty: as many as one likes
/// @param rest      a number whose call was abandoned is not dialled for so long, except with an operator reserved
/// @param reserved  whether an operator is reserved for each call
/// @param consent   whether each lead needs evidence of its own that it agreed to be called
public record LegalTerms(Optional<Integer> callsADay, Duration rest, boolean reserved, boolean consent) {
    public static final LegalTerms NONE = new LegalTerms(Optional.empty(), Duration.ZERO, false, false);

    LegalTerms byHand() {
        return new LegalTerms(callsADay, rest, true, false);
    }

    /// No law counts weeks.
    Optional<AttemptCaps> caps() {
        return callsADay.map(most -> new AttemptCaps(most, Integer.MAX_VALUE));
    }
}
