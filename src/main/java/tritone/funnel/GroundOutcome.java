package tritone.funnel;

import tritone.funnel.regulation.Position;
import tritone.funnel.regulation.Verdict;

/// What came of a ground given for a lead.
public sealed interface GroundOutcome extends Spoken {
    record Moved(LeadMoved move) implements GroundOutcome {}

    record Stays(Position at) implements GroundOutcome {}

    /// The same call has moved the lead on this ground before.
    record Already(Position at) implements GroundOutcome {}

    record Refused(Verdict.Reason reason, Position at) implements GroundOutcome {}

    record NoSuchLead() implements GroundOutcome {}

    /// Others kept moving it; try again.
    record Contended() implements GroundOutcome {}
}
