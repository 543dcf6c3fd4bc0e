package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Glance.What;
import tritone.funnel.Funnel;
import tritone.funnel.Regulations;
import tritone.funnel.regulation.Ground;
import tritone.people.Role;
import tritone.web.signin.Viewer;

/// Where the regulation lets a lead go from where it stands, and on whose word.
@Path("/api/leads/{id}/moves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LeadMovesResource {
    private final OwnLeads leads;
    private final Funnel funnel;
    private final Regulations regulations;
    private final Viewer viewer;

    LeadMovesResource(OwnLeads leads, Funnel funnel, Regulations regulations, Viewer viewer) {
        this.leads = leads;
        this.funnel = funnel;
        this.regulations = regulations;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({
        Role.MANAGER_ROLE,
        Role.ACCOUNT_MANAGER_ROLE,
        Role.SUPERVISOR_ROLE,
        Role.QA_ROLE,
        Role.HEAD_OF_SALES_ROLE
    })
    @Operation(
            operationId = "leadMoves",
            summary = "Every move that the regulation allows a lead now",
            description = "Those on the word of others are named too, with the roles whose word is missing.")
    public List<MoveView> moves(@RestPath long id) {
        var from = funnel.positionOf(leads.of(id, What.CARD).thing());
        var regulation = regulations.current();
        var roles = viewer.person().roles();
        return regulation.document().grounds().stream()
                .flatMap(entry -> regulation.next(from, new Ground(entry.code())).from(from).stream()
                        .map(to -> new MoveView(
                                entry.code(),
                                TransitionsResource.Place.of(to),
                                to.equals(from),
                                roles.stream().anyMatch(role -> entry.by().contains(role.name())),
                                List.copyOf(entry.by()))))
                .toList();
    }

    /// @param ground a code of the regulation
    /// @param stays  whether the lead stays where it is
    /// @param yours  whether the reader may say it
    /// @param by     the roles that may say it; none: it follows from other work
    public record MoveView(
            String ground, TransitionsResource.Place to, boolean stays, boolean yours, List<String> by) {}
}
