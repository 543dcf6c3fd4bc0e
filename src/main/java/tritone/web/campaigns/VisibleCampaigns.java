package tritone.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The campaigns that whoever asks may see.
@ApplicationScoped
class VisibleCampaigns {
    private final Walls walls;

    VisibleCampaigns(Walls walls) {
        this.walls = walls;
    }

    List<Campaign> to(Viewer viewer) {
        return walls.campaigns(viewer.reader());
    }

    Campaign one(long id, Viewer viewer) {
        if (id <= 0) throw Problem.notFound("campaign").refused();
        return walls.campaign(viewer.reader(), new CampaignId(id))
                .orElseThrow(() -> Problem.notFound("campaign").refused());
    }
}
