package tritone.lead;

/// Whose work a lead is: cold-call operators, sales managers, account managers.
public enum Stage {
    COLD,
    WARM,
    ACCOUNT
}
