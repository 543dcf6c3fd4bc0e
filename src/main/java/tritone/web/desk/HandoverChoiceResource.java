package tritone.web.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.Walls;
import tritone.handover.Handovers;
import tritone.handover.routing.Candidate;
import tritone.handover.routing.Chosen;
import tritone.handover.routing.Wanted.Way;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.CallId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// To whom the client on the line would go now, live or as a task, and why; shown before anything is decided.
@Path("/api/calls/{id}/handover-choice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR_ROLE)
public class HandoverChoiceResource {
    private final Handovers handovers;
    private final Walls walls;
    private final Viewer viewer;

    HandoverChoiceResource(Handovers handovers, Walls walls, Viewer viewer) {
        this.handovers = handovers;
        this.walls = walls;
        this.viewer = viewer;
    }

    @GET
    public HandoverChoice choice(@RestPath UUID id) {
        var call = new CallId(id);
        return new HandoverChoice(foreseen(call, Way.LIVE), foreseen(call, Way.TASK));
    }

    private Foreseen foreseen(CallId call, Way way) {
        Chosen chosen = handovers
                .foresee(call, viewer.person().id(), way)
                .orElseThrow(() -> Problem.notFound("call").refused());
        return switch (chosen) {
            case Chosen.Choice(var manager, var others, var why) ->
                new Foreseen(
                        name(manager.person()).isPresent() ? manager.person().value() : null,
                        name(manager.person()).orElse(null),
                        why,
                        others.stream()
                                .map(Candidate::person)
                                .flatMap(person -> name(person).stream())
                                .toList(),
                        null);
            case Chosen.Nobody(var reason) -> new Foreseen(null, null, null, List.of(), reason);
        };
    }

    /// An outside operator learns that there is a manager, not who.
    private Optional<String> name(PersonId person) {
        return walls.name(viewer.reader(), person);
    }

    public record HandoverChoice(Foreseen live, Foreseen task) {}

    /// @param others of the same group, who are rung next
    /// @param nobody why there is nobody; the rest is empty then
    public record Foreseen(
            @Nullable Long manager,
            @Nullable String name,
            Chosen.@Nullable Why why,
            List<String> others,
            Chosen.@Nullable NobodyChosen nobody) {}
}
