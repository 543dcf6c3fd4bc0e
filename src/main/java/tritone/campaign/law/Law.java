package tritone.campaign.law;

/// Whose rules for automatic dialling a campaign keeps.
public enum Law {
    RU,
    US,
    UK,
    NONE;

    /// What holds in a country whose law is not written here: the strictest that is, until somebody chooses.
    private static final Law STRICTEST = RU;

    /// The law of a country, by its two letters.
    public static Law of(String country) {
        return switch (country) {
            case "RU" -> RU;
            case "US" -> US;
            case "GB" -> UK;
            default -> STRICTEST;
        };
    }

    public Jurisdiction jurisdiction() {
        return switch (this) {
            case RU -> Jurisdiction.russia();
            case US -> Jurisdiction.unitedStates();
            case UK -> Jurisdiction.unitedKingdom();
            case NONE -> Jurisdiction.none();
        };
    }
}
