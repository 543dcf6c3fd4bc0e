package tritone.dialer.pacing;

/// The rule that bound when as many calls were placed as were. Screens have a sentence for each.
public enum BecauseCode {
    FREE_AGENTS,
    NOBODY_FREE,
    /// All lines that the campaign or its provider allows are in use.
    MOST_LINES,
    /// The campaign has its share of the team's lines.
    SHARE,
    /// No call may be abandoned: a line for each free agent at most.
    BUDGET,
    /// One more call might be answered with nobody free.
    RISK,
    NOBODY_ON_SHIFT,
    LINK_DOWN,
    TRUNK_STOPPED,
    /// The country's law does not allow the mode.
    FORBIDDEN,
    /// The line dials nobody for the campaign.
    LINE_SHUT
}
