package tritone.web.floor;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;
import tritone.supervision.ListeningLog;
import tritone.supervision.ListeningLog.Listened;
import tritone.telephony.Telephony.Ear;

/// Who listened to whose talks.
@Path("/api/listenings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ListeningsResource {
    private final ListeningLog log;

    ListeningsResource(ListeningLog log) {
        this.log = log;
    }

    @GET
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(description = "The newest first. The last one's id as `before` leads to the next page.")
    public List<ListenedView> listenings(
            @RestQuery Optional<Long> supervisor,
            @RestQuery Optional<Long> agent,
            @RestQuery Optional<Long> before,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        var filter = new ListeningLog.Filter(person(supervisor), person(agent), before, limit);
        return log.find(filter).stream().map(ListenedView::of).toList();
    }

    private static Optional<PersonId> person(Optional<Long> id) {
        return id.filter(some -> some > 0).map(PersonId::new);
    }

    /// @param told  whether the agent was told
    /// @param until null while it goes on
    /// @param heard whether the supervisor's phone had answered; null while it goes on
    /// @param why   it ended: LEFT, CALL_OVER, CHANGED, NOT_ANSWERED, HUNG_UP, LOST
    public record ListenedView(
            long id,
            long supervisor,
            long agent,
            String call,
            Ear ear,
            boolean told,
            Instant from,
            @Nullable Instant until,
            @Nullable Boolean heard,
            @Nullable String why) {
        static ListenedView of(Listened one) {
            return new ListenedView(
                    one.id(),
                    one.supervisor().value(),
                    one.agent().value(),
                    one.call().toString(),
                    one.ear(),
                    one.told(),
                    one.from(),
                    one.until().orElse(null),
                    one.heard().orElse(null),
                    one.why().orElse(null));
        }
    }
}
