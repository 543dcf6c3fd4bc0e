package tritone.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.people.Person;
import tritone.people.Role;
import tritone.web.Problem;

/// The campaigns somebody may see: a supervisor of a team those of the team, the others all.
@ApplicationScoped
class VisibleCampaigns {
    private final Campaigns campaigns;

    VisibleCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    List<Campaign> to(Person viewer) {
        return campaigns.all().stream()
                .filter(campaign -> sees(viewer, campaign))
                .toList();
    }

    Campaign one(long id, Person viewer) {
        if (id <= 0) throw Problem.notFound("campaign").refused();
        return campaigns
                .byId(new CampaignId(id))
                .filter(campaign -> sees(viewer, campaign))
                .orElseThrow(() -> Problem.notFound("campaign").refused());
    }

    private static boolean sees(Person viewer, Campaign campaign) {
        if (viewer.role() != Role.SUPERVISOR) return true;
        return viewer.team().isEmpty() || viewer.team().get().equals(campaign.team());
    }
}
