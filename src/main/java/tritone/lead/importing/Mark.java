package tritone.lead.importing;

/// What a cell of a column of marks (consent, do-not-call) says.
public enum Mark {
    YES,
    NO,
    /// Nobody knows but who wrote it.
    UNCLEAR
}
