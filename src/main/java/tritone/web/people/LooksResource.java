package tritone.web.people;

import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.access.HouseText;
import tritone.access.LookLog;
import tritone.access.LookLog.Look;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.web.Moments;
import tritone.web.Shapes;

/// Who looked at which client.
@Path("/api/looks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LooksResource {
    private final LookLog log;

    LooksResource(LookLog log) {
        this.log = log;
    }

    @GET
    @RolesAllowed(HEAD_OF_SALES_ROLE)
    @Operation(
            operationId = "looks",
            summary = "Who looked at this client, or what this person looked at",
            description = "The newest first. The last one's id as `before` leads to the next page.")
    public List<LookView> looks(
            @Valid @BeanParam LookQuery query, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return log.find(query.filter(limit)).stream().map(LookView::of).toList();
    }

    /// What the list is narrowed to.
    @NullUnmarked
    public static class LookQuery {
        @RestQuery
        Long person;

        @RestQuery
        Long lead;

        @RestQuery
        What what;

        /// The call or recording it was about.
        @RestQuery
        @Pattern(regexp = Shapes.ID)
        String subject;

        /// From this moment on.
        @RestQuery
        @Pattern(regexp = Shapes.MOMENT)
        String from;

        /// Before this moment.
        @RestQuery
        @Pattern(regexp = Shapes.MOMENT)
        String to;

        @RestQuery
        Long before;

        LookLog.Filter filter(int limit) {
            return new LookLog.Filter(
                    Optional.ofNullable(person).filter(id -> id > 0).map(PersonId::new),
                    Optional.ofNullable(lead).filter(id -> id > 0).map(LeadId::new),
                    Optional.ofNullable(what),
                    Optional.ofNullable(subject),
                    Moments.read("from", from),
                    Moments.read("to", to),
                    Optional.ofNullable(before),
                    limit);
        }
    }

    /// @param name    of who looked
    /// @param title   the client's, as it is now
    /// @param masked  whether numbers were hidden from them
    /// @param subject the call or recording it was about
    /// @param address of their browser
    @HouseText(false)
    public record LookView(
            long id,
            Instant at,
            long person,
            String name,
            @Nullable Long lead,
            @Nullable String title,
            What what,
            String screen,
            boolean masked,
            @Nullable String subject,
            @Nullable String address) {
        static LookView of(Look look) {
            return new LookView(
                    look.id(),
                    look.at(),
                    look.person().value(),
                    look.name(),
                    look.lead().map(LeadId::value).orElse(null),
                    look.title().orElse(null),
                    look.what(),
                    look.screen(),
                    look.masked(),
                    look.subject().orElse(null),
                    look.address().orElse(null));
        }
    }
}
