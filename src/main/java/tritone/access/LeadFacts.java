package tritone.access;

import java.util.Optional;
import java.util.Set;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.lead.Stage;
import tritone.people.PersonId;
import tritone.people.TeamId;

/// What decides who sees a lead.
///
/// @param teams    whose campaigns work its base
/// @param campaigns that work its base
/// @param talkedIn the campaigns in which somebody talked with it
record LeadFacts(
        LeadId id,
        Stage stage,
        Optional<PersonId> owner,
        Set<TeamId> teams,
        Set<CampaignId> campaigns,
        Set<CampaignId> talkedIn) {}
