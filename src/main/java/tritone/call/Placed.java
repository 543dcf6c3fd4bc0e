package tritone.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tritone.call.lifecycle.Terms;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignSettings;
import tritone.campaign.message.CompanyMessage;
import tritone.phone.Clearance;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.Dial;
import tritone.telephony.Telephony.RecordingTarget;

/// What never changes about a call: what was ordered, for which campaign, when.
record Placed(CallId id, NewAttempt attempt, CampaignSettings campaign, Instant orderedAt) {
    private static final Duration NO_WRAP_UP = Duration.ofMillis(50);

    static Placed of(CallId id, NewAttempt attempt, Campaign campaign, Instant now) {
        return new Placed(id, attempt, campaign.settings(), now);
    }

    Terms terms() {
        // what came of a call by hand is said on the list it was placed from
        var patience =
                campaign.recordingNotice() ? campaign.ringTime().plus(CompanyMessage.LONGEST) : campaign.ringTime();
        return new Terms(patience, attempt.byHand() ? NO_WRAP_UP : campaign.wrapUp());
    }

    /// @param way    allowed by the line
    /// @param sample where what the detector of answering machines hears is recorded, if it is
    /// @param notice what whoever answers hears first
    Dial dial(Clearance way, Optional<RecordingTarget> sample, Optional<String> notice) {
        return new Dial(
                id,
                way,
                campaign.ringTime(),
                campaign.detectMachine(),
                sample.filter(target -> campaign.detectMachine()),
                notice,
                campaign.language());
    }
}
