package tritone.campaign;

import tritone.people.TeamId;

/// Bases worked by a team with a script, on a trunk, within rules.
///
/// @param version grows with each change of the settings or the status
public record Campaign(CampaignId id, CampaignStatus status, int version, CampaignSettings settings) {
    public String name() {
        return settings.name();
    }

    public TeamId team() {
        return settings.team();
    }

    public boolean running() {
        return status == CampaignStatus.RUNNING;
    }
}
