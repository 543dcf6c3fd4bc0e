package tritone.phone;

/// What a call to a number is, and so what it may cost.
public enum NumberKind {
    FIXED,
    MOBILE,
    /// The country's plan does not tell fixed from mobile numbers, as in North America.
    FIXED_OR_MOBILE,
    TOLL_FREE,
    /// The caller pays more than for a usual call: 0870 in Britain, 0180 in Germany.
    SHARED_COST,
    /// The caller pays the callee for a service or a vote.
    PREMIUM,
    SATELLITE,
    /// Belongs to no country: networks of ships, aeroplanes, machines and carriers.
    INTERNATIONAL_NETWORK,
    VOIP,
    /// Follows a person to wherever they are, at a price nobody knows before: 070 in Britain.
    PERSONAL,
    /// A company's number for the whole country, and services billed by card.
    UNIVERSAL_ACCESS,
    PAGER,
    VOICEMAIL,
    SHORT_CODE,
    EMERGENCY,
    /// In no numbering plan known here.
    UNKNOWN;

    /// Whether somebody may allow a line to dial it. A dialler never calls the rescue services, and a short code means
    /// something else in every network.
    public boolean mayBeAllowed() {
        return switch (this) {
            case SHORT_CODE, EMERGENCY -> false;
            // follows from the two that it may be
            case FIXED_OR_MOBILE -> false;
            case FIXED,
                    MOBILE,
                    TOLL_FREE,
                    SHARED_COST,
                    PREMIUM,
                    SATELLITE,
                    INTERNATIONAL_NETWORK,
                    VOIP,
                    PERSONAL,
                    UNIVERSAL_ACCESS,
                    PAGER,
                    VOICEMAIL,
                    UNKNOWN -> true;
        };
    }
}
