package tritone.call;

import java.time.Instant;
import tritone.campaign.CampaignId;
import tritone.telephony.CallId;

/// Somebody has listened to a call that was taken for a machine's. Fired inside the transaction that writes what they
/// said.
///
/// @param person whether it was a person
public record MachineChecked(CallId call, CampaignId campaign, boolean person, Instant at) {}
