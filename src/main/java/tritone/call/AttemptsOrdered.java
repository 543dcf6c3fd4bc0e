package tritone.call;

import java.time.Instant;
import java.util.List;
import tritone.campaign.CampaignId;
import tritone.telephony.CallId;

/// The rows of a campaign's attempts are written, the switch is not told yet. Fired inside the transaction, once
/// [OrderGate] has nothing against them: what an observer writes stands or falls with them.
public record AttemptsOrdered(CampaignId campaign, List<Ordered> attempts) {
    public record Ordered(CallId call, NewAttempt attempt, Instant at) {}
}
