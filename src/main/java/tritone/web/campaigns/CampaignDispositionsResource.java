package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.campaign.Disposition;
import tritone.campaign.Dispositions;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Which outcomes a campaign's operators are offered.
@Path("/api/campaigns/{id}/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CampaignDispositionsResource {
    private final VisibleCampaigns visible;
    private final Dispositions dispositions;
    private final Audit audit;
    private final Viewer viewer;

    CampaignDispositionsResource(VisibleCampaigns visible, Dispositions dispositions, Audit audit, Viewer viewer) {
        this.visible = visible;
        this.dispositions = dispositions;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<Disposition> offered(long id) {
        return dispositions.offered(visible.one(id, viewer).id());
    }

    @PUT
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(description = "None chosen: all are offered. A wish not to be called can always be noted.")
    public List<Disposition> offer(long id, @NotNull Set<@NotNull Disposition> chosen) {
        var campaign = visible.one(id, viewer).id();
        if (!chosen.stream().allMatch(Disposition::choosable))
            throw Problem.invalid(
                            "chosen",
                            "not an outcome an operator can give",
                            "Choose from the outcomes an operator can give.")
                    .refused();
        dispositions.offer(campaign, chosen);
        audit.record(viewer.person().id(), "choose-dispositions", "campaign", Long.toString(id), chosen.toString());
        return dispositions.offered(campaign);
    }
}
