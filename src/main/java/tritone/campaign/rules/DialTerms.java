package tritone.campaign.rules;

/// What a campaign allows.
public record DialTerms(CallingCalendar calendar, int mostAttempts, AttemptCaps caps, boolean trunkStopped) {}
