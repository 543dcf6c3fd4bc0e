package tritone.campaign.rules;

/// What a campaign allows, its country's law, and what its line dials.
public record DialTerms(
        CallingCalendar calendar,
        int mostAttempts,
        AttemptCaps caps,
        boolean trunkStopped,
        LegalTerms law,
        LineFacts line) {
    DialTerms byHand() {
        return new DialTerms(calendar, mostAttempts, caps, trunkStopped, law.byHand(), line);
    }
}
