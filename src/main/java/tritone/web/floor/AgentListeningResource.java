package tritone.web.floor;

import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.supervision.Listenings;
import tritone.telephony.Telephony.Ear;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Listening to an agent through the own phone. Each way to listen is on record.
@Path("/api/agents/{id}/listening")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE})
public class AgentListeningResource {
    private final Listenings listenings;
    private final Wards wards;
    private final Walls walls;
    private final Viewer viewer;

    AgentListeningResource(Listenings listenings, Wards wards, Walls walls, Viewer viewer) {
        this.listenings = listenings;
        this.wards = wards;
        this.walls = walls;
        this.viewer = viewer;
    }

    @PUT
    @Operation(
            description = "Rings the own phone, or changes the way to listen at once: to hear, to speak to the agent"
                    + " only, or to both. It ends with the talk.")
    public Optional<ListeningView> listen(@RestPath long id, @Valid WayToListen way) {
        var agent = wards.onShift(id);
        var call = wards.talk(agent);
        walls.looked(viewer.glance(What.LISTEN).about(call.call().toString()), Optional.of(call.lead()));
        var me = viewer.person().id();
        return switch (listenings.listen(me, agent.person(), way.ear())) {
            case DONE -> listenings.of(me).map(ListeningView::of);
            case NOBODY_TALKS -> throw Wards.nobodyTalks();
            case STILL_RINGING ->
                throw Problem.of(409, "phone-rings", "Your phone is still ringing.", "Answer it first.")
                        .refused();
            case NO_SWITCH ->
                throw Problem.of(503, "no-switch", "The phone system is unavailable.", "Try again in a moment.")
                        .refused();
        };
    }

    public record WayToListen(@NotNull Ear ear) {}
}
