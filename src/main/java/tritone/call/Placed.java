package tritone.call;

import java.time.Duration;
import java.time.Instant;
import tritone.call.lifecycle.Terms;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignSettings;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.Dial;

/// What never changes about a call: what was ordered, for which campaign, when.
record Placed(CallId id, NewAttempt attempt, CampaignSettings campaign, Instant orderedAt) {
    private static final Duration NO_WRAP_UP = Duration.ofMillis(50);

    static Placed of(CallId id, NewAttempt attempt, Campaign campaign, Instant now) {
        return new Placed(id, attempt, campaign.settings(), now);
    }

    Terms terms() {
        // what came of a call by hand is said on the list it was placed from
        return new Terms(campaign.ringTime(), attempt.byHand() ? NO_WRAP_UP : campaign.wrapUp());
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
