package tritone.web.leads;

import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.access.Seen;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.dialer.LeadTurns;
import tritone.dialer.LeadTurns.LeadTurn;
import tritone.lead.BaseId;
import tritone.lead.Lead;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The leads of one base, looked for. What is looked for may be a client's number, so it never stands in an address.
@Path("/api/bases/{base}/lead-searches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LeadSearchesResource {
    private final Walls walls;
    private final LeadTurns turns;
    private final Viewer viewer;

    LeadSearchesResource(Walls walls, LeadTurns turns, Viewer viewer) {
        this.walls = walls;
        this.turns = turns;
        this.viewer = viewer;
    }

    @POST
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE})
    @Operation(
            operationId = "searchLeads",
            summary = "A page of a base's leads that fit, in the order of import",
            description = "Attempts and turns are those of the campaigns that the reader sees.")
    public FoundLeads search(@RestPath long base, @NotNull @Valid SoughtLeads sought) {
        if (base <= 0) throw Problem.notFound("base").refused();
        var glance = viewer.glance(What.LIST);
        var id = new BaseId(base);
        var known = walls.base(glance.reader(), id)
                .orElseThrow(() -> Problem.notFound("base").refused());
        var campaigns = campaigns(id);
        var further = sought.filter(known.region()).and(turns.filter(sought.turns(), campaigns));
        int most = sought.most();
        var page = walls.leads(glance, id, new Walls.Wanted(sought.search(known.region()), further), sought.page());
        var found = turns.of(page.stream().map(seen -> seen.thing().id()).toList(), campaigns);
        return new FoundLeads(
                page.stream()
                        .map(seen -> FoundLead.of(seen, found.get(seen.thing().id())))
                        .toList(),
                page.size() < most ? null : page.getLast().thing().id().value());
    }

    private Set<CampaignId> campaigns(BaseId base) {
        return walls.campaigns(viewer.reader()).stream()
                .filter(campaign -> campaign.settings().bases().contains(base))
                .map(Campaign::id)
                .collect(Collectors.toSet());
    }

    /// @param next ask for it as `after` to read on; none after the last page
    public record FoundLeads(
            List<FoundLead> leads, @Nullable Long next) {}

    /// @param turn     when it is dialled next; none when it is not
    /// @param promised whether the client was promised that call
    /// @param last     how the last attempt ended
    public record FoundLead(
            LeadView lead,
            int attempts,
            @Nullable Instant turn,
            boolean promised,
            @Nullable String last) {
        static FoundLead of(Seen<Lead> seen, @Nullable LeadTurn turn) {
            var view = LeadView.of(seen);
            if (turn == null) return new FoundLead(view, 0, null, false, null);
            return new FoundLead(
                    view,
                    turn.attempts(),
                    turn.next().orElse(null),
                    turn.promised(),
                    turn.last().orElse(null));
        }
    }
}
