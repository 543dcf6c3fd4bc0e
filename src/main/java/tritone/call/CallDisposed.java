package tritone.call;

import java.time.Instant;
import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// What the call was, said by its operator (or by the wrap-up deadline). Fired inside the transaction that writes the
/// disposition, once for a call, after each [CallSequel] has heard of it.
///
/// @param by         empty when the deadline said it
/// @param callbackAt when the client asked to be called again
/// @param mine       whether the same operator shall call
public record CallDisposed(
        CallId call,
        CampaignId campaign,
        LeadId lead,
        Optional<PersonId> by,
        Disposition disposition,
        Optional<Instant> callbackAt,
        boolean mine,
        Optional<String> comment,
        Instant at) {}
