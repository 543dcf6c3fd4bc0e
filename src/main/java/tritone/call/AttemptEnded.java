package tritone.call;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// An attempt has its outcome. Fired inside the transaction that writes the outcome: what an observer writes stands or
/// falls with it. Fired once for an attempt, after each [CallSequel] has heard of it.
///
/// @param phone      id of the lead's number that was dialled
/// @param answeredAt when the callee answered, if they did
/// @param joinedAt   when the agent was joined, if one was; then [CallDisposed] follows
public record AttemptEnded(
        CallId call,
        CampaignId campaign,
        LeadId lead,
        long phone,
        Disposition disposition,
        int cause,
        OptionalInt sip,
        Optional<PersonId> agent,
        Instant orderedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> joinedAt,
        Instant endedAt) {}
