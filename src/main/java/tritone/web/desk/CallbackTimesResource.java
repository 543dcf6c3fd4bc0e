package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.call.CallbackCalendars;
import tritone.telephony.CallId;
import tritone.web.Problem;
import tritone.web.Shapes;
import tritone.web.signin.Viewer;

/// When the client on the operator's line can be called back.
@Path("/api/calls/{id}/callback-times")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class CallbackTimesResource {
    private final CallbackCalendars calendars;
    private final Viewer viewer;

    CallbackTimesResource(CallbackCalendars calendars, Viewer viewer) {
        this.calendars = calendars;
        this.viewer = viewer;
    }

    @GET
    @Operation(description = "The usual ones, and one of one's own: `at` is the client's local time, ISO without zone.")
    public CallbackTimes times(@RestPath UUID id, @RestQuery @Pattern(regexp = Shapes.LOCAL_TIME) @Nullable String at) {
        var local = calendars
                .of(new CallId(id), viewer.person().id())
                .orElseThrow(() -> Problem.notFound("call").refused());
        var choices = new ArrayList<>(CallbackChoice.quick(local.calendar(), local.zone(), local.now()));
        if (at != null) choices.add(CallbackChoice.asked(instant(at, local), local));
        return new CallbackTimes(local.zone().getId(), local.now(), choices);
    }

    private static Instant instant(String at, CallbackCalendars.Local local) {
        try {
            return LocalDateTime.parse(at).atZone(local.zone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Problem.invalid("at", "not a date and time").refused();
        }
    }

    /// @param zone the client's
    public record CallbackTimes(String zone, Instant now, List<CallbackChoice> choices) {}
}
