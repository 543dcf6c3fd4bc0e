package tritone.web.recordings;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.people.Audit;
import tritone.recording.RetentionPeriods;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// How long a campaign's recordings are kept.
@Path("/api/campaigns/{id}/recording-retention")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RetentionResource {
    private final RetentionPeriods periods;
    private final Walls walls;
    private final Audit audit;
    private final Viewer viewer;

    RetentionResource(RetentionPeriods periods, Walls walls, Audit audit, Viewer viewer) {
        this.periods = periods;
        this.walls = walls;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "recordingRetention", summary = "For how many days a campaign's recordings are kept")
    public RetentionPeriods.Period period(@RestPath long id) {
        return periods.of(known(id));
    }

    @PUT
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "keepRecordings", summary = "A period of its own, for recordings stored from now on")
    public RetentionPeriods.Period put(@RestPath long id, @Valid Wanted wanted) {
        var campaign = known(id);
        var person = viewer.person().id();
        periods.put(campaign, wanted.days(), person);
        audit.record(person, "keep-recordings", "campaign", Long.toString(id), wanted.days() + " days");
        return periods.of(campaign);
    }

    @DELETE
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "keepRecordingsAsAll", summary = "As long as the recordings of all other campaigns")
    public void remove(@RestPath long id) {
        periods.remove(known(id));
        audit.record(viewer.person().id(), "keep-recordings", "campaign", Long.toString(id), "as all");
    }

    private CampaignId known(long id) {
        if (id <= 0) throw Problem.notFound("campaign").refused();
        return walls.campaign(viewer.reader(), new CampaignId(id))
                .map(Campaign::id)
                .orElseThrow(() -> Problem.notFound("campaign").refused());
    }

    public record Wanted(
            @NotNull @Min(RetentionPeriods.LEAST_DAYS) @Max(RetentionPeriods.MOST_DAYS)
            Integer days) {}
}
