package tritone.campaign.rules;

/// What a campaign allows, and its country's law.
public record DialTerms(
        CallingCalendar calendar, int mostAttempts, AttemptCaps caps, boolean trunkStopped, LegalTerms law) {
    /// For a campaign under no law.
    public DialTerms(CallingCalendar calendar, int mostAttempts, AttemptCaps caps, boolean trunkStopped) {
        this(calendar, mostAttempts, caps, trunkStopped, LegalTerms.NONE);
    }

    DialTerms byHand() {
        return new DialTerms(calendar, mostAttempts, caps, trunkStopped, law.byHand());
    }
}
