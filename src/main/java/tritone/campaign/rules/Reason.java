package tritone.campaign.rules;

/// Why a lead is not dialled now. Shown to the supervisor and summed on the campaign's screen.
public enum Reason {
    OUTSIDE_CALLING_HOURS,
    /// The campaign would call; its country's law does not let it at this hour.
    OUTSIDE_LAWFUL_HOURS,
    HOLIDAY,
    DO_NOT_CALL,
    /// The law asks for the client's consent, and there is no evidence of it.
    NO_CONSENT,
    ATTEMPTS_SPENT,
    CAP_PER_NUMBER,
    /// The number was dialled as often today as the law lets it.
    LAWFUL_CALLS_SPENT,
    /// Somebody there answered and nobody was free: by law the number rests from dialling without an operator reserved.
    RESTS_AFTER_ABANDONED,
    NO_LIVE_NUMBER,
    NOT_TO_CALL_SECTION,
    /// Somebody of a later stage works with it.
    IN_WORK,
    CALLBACK_LATER,
    RETRY_LATER,
    /// The lead, or somebody with its number, is on the line just now.
    NUMBER_BUSY,
    TRUNK_STOPPED,
    /// The line may not dial any of its numbers: they are abroad, or cost more than a usual call.
    BARRED_BY_LINE,
    /// The campaign shows a number that is none of its line's.
    CALLER_ID_NOT_OF_LINE,
    /// The line has spent what it may in a day.
    LINE_CAP_REACHED,
    CAMPAIGN_CAP_REACHED,
    /// There is a cap on cost, and nobody has said what this number costs.
    RATE_UNKNOWN,
    CAMPAIGN_NOT_RUNNING,
    /// The conversation it was called for has taken place.
    FINISHED,
    /// The operator looked at it and passed it over.
    PASSED_OVER,
    /// Its base is still being poured into the campaign.
    BEING_LOADED,
    /// Nothing stands against it: leads before it are dialled first.
    WAITS_ITS_TURN
}
