package tritone.campaign;

/// Whose rules for automatic dialling a campaign keeps.
public enum Law {
    RU,
    US,
    UK,
    NONE
}
