package tritone.web.floor;

import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.agent.Agent;
import tritone.agent.Agents;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.desk.Push;
import tritone.web.signin.Viewer;

/// What a supervisor tells an agent on shift. Each is on record with who did it.
@Path("/api/agents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE})
public class AgentOrdersResource {
    private final Agents agents;
    private final Wards wards;
    private final Audit audit;
    private final Event<Push> push;
    private final Viewer viewer;

    AgentOrdersResource(Agents agents, Wards wards, Audit audit, Event<Push> push, Viewer viewer) {
        this.agents = agents;
        this.wards = wards;
        this.audit = audit;
        this.push = push;
        this.viewer = viewer;
    }

    @POST
    @Path("messages")
    @Operation(description = "Shown on the agent's screen at once.")
    public void message(@RestPath long id, @Valid MessageToAgent message) {
        var agent = wards.onShift(id);
        record("message-agent", agent, message.text().strip());
        push.fire(Push.to(
                agent.person(),
                "message",
                new Said(message.text().strip(), viewer.person().name())));
    }

    @POST
    @Path("pause")
    @Transactional
    @Operation(description = "No calls, from now on or after the call in hand; nobody is cut off.")
    public void pause(@RestPath long id, @Valid PauseForAgent pause) {
        var agent = wards.onShift(id);
        switch (agents.pause(agent.person(), pause.reason())) {
            case DONE -> record("pause-agent", agent, pause.reason());
            case NO_SUCH_REASON ->
                throw Problem.invalid("reason", "unknown", "Choose one of the pause reasons.")
                        .refused();
            case NOT_ON_SHIFT -> throw Problem.notFound("agent").refused();
        }
    }

    @DELETE
    @Path("shift")
    @Transactional
    @Operation(description = "At once, or after the call in hand; nobody is cut off.")
    public void endShift(@RestPath long id) {
        var agent = wards.onShift(id);
        agents.endShift(agent.person());
        record("end-shift-of-agent", agent, null);
    }

    private void record(String action, Agent agent, @Nullable String detail) {
        var id = Long.toString(agent.person().value());
        audit.record(viewer.person().id(), action, "person", id, detail);
    }

    public record MessageToAgent(@NotBlank @Size(max = 500) String text) {}

    public record PauseForAgent(@NotBlank String reason) {}

    public record Said(String text, String from) {}
}
