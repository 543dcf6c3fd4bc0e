package tritone.dialer;

import java.time.Instant;
import tritone.campaign.CampaignId;
import tritone.telephony.CallId;

/// An attempt failed by the line's fault and was none. Fired inside the transaction that writes it.
record AttemptGivenBack(CampaignId campaign, CallId call, Instant at) {}
