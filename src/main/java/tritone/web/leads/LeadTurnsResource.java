package tritone.web.leads;

import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.rules.Reason;
import tritone.dialer.LeadInHand;
import tritone.dialer.Standings;
import tritone.lead.LeadId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// In which campaigns a lead stands, and why it is not dialled there.
@Path("/api/leads/{id}/turns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LeadTurnsResource {
    private final Walls walls;
    private final Standings standings;
    private final Viewer viewer;

    LeadTurnsResource(Walls walls, Standings standings, Viewer viewer) {
        this.walls = walls;
        this.standings = standings;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE})
    @Operation(operationId = "leadTurns", summary = "A lead's place in each campaign that the reader sees")
    public List<TurnView> turns(@RestPath long id) {
        if (id <= 0) throw Problem.notFound("lead").refused();
        var lead = walls.lead(viewer.glance(What.CARD), new LeadId(id))
                .orElseThrow(() -> Problem.notFound("lead").refused())
                .thing();
        return walls.campaigns(viewer.reader()).stream()
                .filter(campaign -> campaign.settings().bases().contains(lead.base()))
                .flatMap(campaign ->
                        standings.of(campaign, lead.id()).stream().map(found -> TurnView.of(campaign, found)))
                .toList();
    }

    /// @param reason why it is not dialled, or what is being done with it
    /// @param next   when it may be
    public record TurnView(
            long campaign,
            String name,

            @Schema(oneOf = {Reason.class, LeadInHand.class})
            String reason,

            @Nullable Instant next,
            int attempts,
            @Nullable String lastDisposition) {
        static TurnView of(Campaign campaign, Standings.LeadStanding found) {
            return new TurnView(
                    campaign.id().value(),
                    campaign.name(),
                    found.line().why().code(),
                    found.line().next().orElse(null),
                    found.attempts(),
                    found.lastDisposition().orElse(null));
        }
    }
}
