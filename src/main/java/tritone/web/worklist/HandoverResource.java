package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.access.Reader;
import tritone.access.Walls;
import tritone.handover.Handover;
import tritone.handover.HandoverReason;
import tritone.handover.Handovers;
import tritone.handover.Handovers.Answer;
import tritone.handover.Handovers.Refusal;
import tritone.handover.NewHandover;
import tritone.handover.routing.Wanted.Way;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.CallId;
import tritone.web.HandoverProblems;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The hand-over of the client an operator talks with.
@Path("/api/calls/{id}/handover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR_ROLE)
@RunOnVirtualThread
public class HandoverResource {
    private final Handovers handovers;
    private final Walls walls;
    private final Viewer viewer;

    HandoverResource(Handovers handovers, Walls walls, Viewer viewer) {
        this.handovers = handovers;
        this.walls = walls;
        this.viewer = viewer;
    }

    @POST
    public HandoverView ask(@PathParam("id") UUID call, @Valid HandoverWish wish) {
        var operator = viewer.person().id();
        return view(handovers.ask(new NewHandover(
                new CallId(call),
                operator,
                wish.kind() == HandoverKind.live ? Way.LIVE : Way.TASK,
                Optional.ofNullable(wish.comment()),
                Optional.ofNullable(wish.dueAt()))));
    }

    @GET
    public HandoverView standing(@PathParam("id") UUID call) {
        return handovers
                .ofCall(new CallId(call))
                .filter(handover -> handover.operator().equals(viewer.person().id()))
                .map(this::view)
                .orElseThrow(() -> Problem.notFound("hand-over").refused());
    }

    /// The operator has introduced the manager and leaves the conversation.
    @DELETE
    @Path("/operator")
    public HandoverView leave(@PathParam("id") UUID call) {
        return view(handovers.leave(new CallId(call), viewer.person().id()));
    }

    private HandoverView view(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> view(given.handover());
            case Answer.Refused refused -> throw problem(refused.why()).refused();
        };
    }

    private HandoverView view(Handover handover) {
        return HandoverView.of(handover, viewer.reader(), walls);
    }

    private static Problem problem(Refusal why) {
        return switch (why) {
            case NOT_YOUR_CALL ->
                Problem.of(
                        404,
                        "handover-not-your-call",
                        "This is not your call.",
                        "It is over or belongs to somebody else.");
            case NOT_IN_TALK ->
                Problem.of(
                        409, "handover-not-in-talk", "Nobody is on the line.", "Hand the lead over as a task instead.");
            case MANAGER_NOT_THERE -> HandoverProblems.managerNotThere();
        };
    }

    public enum HandoverKind {
        live,
        task
    }

    /// @param dueAt by when the manager shall act, for a task
    public record HandoverWish(
            @NotNull HandoverKind kind,
            @Size(max = 2000) @Nullable String comment,
            @Nullable Instant dueAt) {}

    /// @param step RINGING, INTRODUCING, DONE_LIVE, TASK, WAITING or FAILED
    /// @param why  for what somebody was chosen, or why it became a task
    public record HandoverView(
            UUID id,
            UUID call,
            long lead,
            HandoverKind kind,
            Handover.HandoverStep step,
            @Nullable Long manager,
            @Nullable String managerName,
            @Nullable HandoverReason why,
            Instant at) {
        /// An outside operator is told that a manager has it, not who.
        static HandoverView of(Handover handover, Reader reader, Walls walls) {
            var name = handover.manager().flatMap(id -> walls.name(reader, id));
            return new HandoverView(
                    handover.id().value(),
                    handover.call().value(),
                    handover.lead().value(),
                    handover.asked() == Way.LIVE ? HandoverKind.live : HandoverKind.task,
                    handover.step(),
                    name.isPresent() ? handover.manager().map(PersonId::value).orElse(null) : null,
                    name.orElse(null),
                    handover.why().orElse(null),
                    handover.stepAt());
        }
    }
}
