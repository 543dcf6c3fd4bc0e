package tritone.call;

import java.time.Instant;
import tritone.call.lifecycle.Terms;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignSettings;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.Dial;

/// What never changes about a call: what was ordered, for which campaign, when.
record Placed(CallId id, NewAttempt attempt, CampaignSettings campaign, Instant orderedAt) {
    static Placed of(CallId id, NewAttempt attempt, Campaign campaign, Instant now) {
        return new Placed(id, attempt, campaign.settings(), now);
    }

    Terms terms() {
        return new Terms(campaign.ringTime(), campaign.wrapUp());
    }

    Dial dial() {
        return new Dial(
                id,
                attempt.number(),
                attempt.trunk(),
                campaign.callerId(),
                campaign.ringTime(),
                campaign.detectMachine(),
                campaign.language());
    }
}
