package tritone.funnel;

import tritone.funnel.regulation.Position;
import tritone.funnel.regulation.Verdict;

/// What came of a ground given for a lead.
public sealed interface Outcome extends Spoken {
    record Moved(LeadMoved move) implements Outcome {}

    record Stays(Position at) implements Outcome {}

    /// This call moved the lead on this ground before.
    record Already() implements Outcome {}

    record Refused(Verdict.Reason reason, Position at) implements Outcome {}

    record NoSuchLead() implements Outcome {}

    /// Others kept moving it; try again.
    record Contended() implements Outcome {}
}
