package tritone.access;

import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.lead.Stage;
import tritone.people.PersonId;
import tritone.people.TeamId;

/// What decides who hears a recording or reads of a conversation.
record TalkFacts(
        Optional<CampaignId> campaign,
        Optional<TeamId> campaignTeam,
        Optional<PersonId> agent,
        Optional<TeamId> agentTeam,
        Optional<PersonId> leadOwner,
        Optional<Stage> leadStage) {}
