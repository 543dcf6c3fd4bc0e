package tritone.access;

import java.util.Set;
import tritone.campaign.CampaignId;
import tritone.people.TeamId;

/// What decides who sees a base: who works it.
record BaseFacts(Set<TeamId> teams, Set<CampaignId> campaigns) {}
