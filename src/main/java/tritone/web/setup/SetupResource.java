package tritone.web.setup;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// The way from nothing to the first joined call.
@Path("/api/setup")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class SetupResource {
    private final SetupSteps steps;

    SetupResource(SetupSteps steps) {
        this.steps = steps;
    }

    @GET
    public SetupView setup() {
        return steps.now();
    }

    public enum SetupStep {
        PEOPLE,
        TRUNK,
        BASE,
        SCRIPT,
        CAMPAIGN,
        START,
        CALL
    }

    /// @param done whether people have been joined at least once
    public record SetupView(boolean done, List<StepView> steps) {}

    /// @param count how much there is of it; of CALL: operators who are ready now
    public record StepView(SetupStep step, boolean done, long count) {
        static StepView of(SetupStep step, long count) {
            return new StepView(step, count > 0, count);
        }
    }
}
