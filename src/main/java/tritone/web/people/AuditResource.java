package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import tritone.access.HouseText;
import tritone.people.Audit;
import tritone.web.Shapes;

/// Who did or looked at what.
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AuditResource {
    private static final String WORD = "[a-z-]{1,30}";

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(description = "The newest first. The last entry's id as `before` leads to the next page.")
    public List<JournalEntryView> entries(
            @RestQuery Optional<Long> person,
            @RestQuery Optional<@Pattern(regexp = WORD) String> subject,
            @RestQuery Optional<@Pattern(regexp = Shapes.ID) String> subjectId,
            @RestQuery Optional<Long> before,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return audit.find(new Audit.Filter(person, subject, subjectId, before, limit)).stream()
                .map(JournalEntryView::of)
                .toList();
    }

    /// @param person null when the system itself acted
    @HouseText(false)
    public record JournalEntryView(
            long id,
            Instant at,
            @Nullable Long person,
            String action,
            String subject,
            String subjectId,
            @Nullable String detail) {
        static JournalEntryView of(Audit.Entry entry) {
            return new JournalEntryView(
                    entry.id(),
                    entry.at(),
                    entry.person(),
                    entry.action(),
                    entry.subject(),
                    entry.subjectId(),
                    entry.detail());
        }
    }
}
