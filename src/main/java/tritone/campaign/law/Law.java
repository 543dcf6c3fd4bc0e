package tritone.campaign.law;

/// Whose rules for automatic dialling a campaign keeps.
public enum Law {
    RU,
    US,
    UK,
    NONE;

    public Jurisdiction jurisdiction() {
        return switch (this) {
            case RU -> Jurisdiction.russia();
            case US -> Jurisdiction.unitedStates();
            case UK -> Jurisdiction.unitedKingdom();
            case NONE -> Jurisdiction.none();
        };
    }
}
