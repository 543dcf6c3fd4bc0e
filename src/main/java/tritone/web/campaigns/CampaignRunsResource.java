package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Starting, pausing and stopping a campaign. Lines in flight always finish; only new ones are no longer placed.
@Path("/api/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class CampaignRunsResource {
    private final Campaigns campaigns;
    private final VisibleCampaigns visible;
    private final Viewer viewer;

    CampaignRunsResource(Campaigns campaigns, VisibleCampaigns visible, Viewer viewer) {
        this.campaigns = campaigns;
        this.visible = visible;
        this.viewer = viewer;
    }

    @POST
    @Path("runs")
    @ResponseStatus(201)
    @Transactional
    public CampaignView start(long id) {
        var campaign = visible.one(id, viewer);
        if (campaign.settings().bases().isEmpty())
            throw Problem.of(
                            409,
                            "campaign-without-base",
                            "The campaign has no base.",
                            "Add a base, then start the campaign.")
                    .refused();
        return become(campaign, CampaignStatus.RUNNING);
    }

    @DELETE
    @Path("runs/current")
    @Transactional
    public CampaignView stop(long id) {
        return become(visible.one(id, viewer), CampaignStatus.STOPPED);
    }

    @POST
    @Path("pauses")
    @ResponseStatus(201)
    @Transactional
    public CampaignView pause(long id) {
        return become(visible.one(id, viewer), CampaignStatus.PAUSED);
    }

    @DELETE
    @Path("pauses/current")
    @Transactional
    public CampaignView goOn(long id) {
        var campaign = visible.one(id, viewer);
        if (campaign.status() != CampaignStatus.PAUSED) throw notFrom(campaign).refused();
        return become(campaign, CampaignStatus.RUNNING);
    }

    private CampaignView become(Campaign campaign, CampaignStatus status) {
        if (campaign.status() == status) return CampaignView.of(campaign);
        return campaigns
                .become(campaign.id(), status, viewer.person().id())
                .map(CampaignView::of)
                .orElseThrow(() -> notFrom(campaign).refused());
    }

    private static Problem notFrom(Campaign campaign) {
        return Problem.of(
                409,
                "not-in-this-status",
                "The campaign's status does not allow this.",
                "It is " + campaign.status() + " now.");
    }
}
