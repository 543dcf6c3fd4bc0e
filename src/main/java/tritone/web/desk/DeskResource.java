package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import tritone.agent.Agents;
import tritone.agent.PauseAnswer;
import tritone.agent.Phone;
import tritone.agent.PhoneChoices;
import tritone.people.PersonId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The signed-in person's own desk: shift, pause, and all that their screen shows.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class DeskResource {
    private final Agents agents;
    private final PhoneChoices choices;
    private final DeskViews desks;
    private final Viewer viewer;

    DeskResource(Agents agents, PhoneChoices choices, DeskViews desks, Viewer viewer) {
        this.agents = agents;
        this.choices = choices;
        this.desks = desks;
        this.viewer = viewer;
    }

    @GET
    @Path("desk")
    public DeskView desk() {
        return desks.of(viewer.person(), viewer.address());
    }

    /// Starts the shift: their phone is rung, and once it is up they get calls. Again while the phone is not reached:
    /// rings it anew.
    @POST
    @Path("shift")
    public DeskView startShift(@Nullable ShiftRequest request) {
        var wish = request == null ? null : request.phone();
        agents.startShift(me(), wish == null ? choices.of(me()) : wish);
        return desk();
    }

    /// Ends the shift, at once or after the call in hand.
    @DELETE
    @Path("shift")
    public DeskView endShift() {
        agents.endShift(me());
        return desk();
    }

    /// Takes no calls, from now on or after the call in hand.
    @POST
    @Path("pause")
    public DeskView pause(@Valid PauseRequest request) {
        done(agents.pause(me(), request.reason()));
        return desk();
    }

    /// Ready again; also takes back a pause or an end of shift asked for during a call.
    @DELETE
    @Path("pause")
    public DeskView resume() {
        done(agents.ready(me()));
        return desk();
    }

    /// The page's telephone has just begun and holds no line, as after a reload: rings it at once.
    @DELETE
    @Path("shift/line")
    public void lineDead() {
        agents.lineDead(me());
    }

    private static void done(PauseAnswer answer) {
        switch (answer) {
            case DONE -> {}
            case NO_SUCH_REASON ->
                throw Problem.invalid("reason", "unknown", "Choose one of the pause reasons.")
                        .refused();
            case NOT_ON_SHIFT ->
                throw Problem.of(409, "no-shift", "You are not on shift.", "Start your shift first.")
                        .refused();
        }
    }

    private PersonId me() {
        return viewer.person().id();
    }

    /// @param phone what they talk with; what they chose when not said
    public record ShiftRequest(@Nullable Phone phone) {}

    public record PauseRequest(@NotBlank String reason) {}
}
