package tritone.web.people;

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
import tritone.access.Contacts;
import tritone.access.Sight;
import tritone.people.Audit;
import tritone.people.Role;
import tritone.web.signin.Viewer;

/// Who did or looked at what.
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AuditResource {
    private final Audit audit;
    private final Viewer viewer;

    AuditResource(Audit audit, Viewer viewer) {
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(description = "The newest first. The last entry's id as `before` leads to the next page.")
    public List<EntryView> entries(
            @RestQuery Optional<Long> person,
            @RestQuery Optional<String> subject,
            @RestQuery Optional<String> subjectId,
            @RestQuery Optional<Long> before,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return audit.find(new Audit.Filter(person, subject, subjectId, before, limit)).stream()
                .map(entry -> EntryView.of(entry, viewer.person().is(Role.HEAD_OF_SALES)))
                .toList();
    }

    /// @param person null when the system itself acted
    public record EntryView(
            long id,
            Instant at,
            @Nullable Long person,
            String action,
            String subject,
            String subjectId,
            @Nullable String detail) {
        /// Who may not see clients reads no number here either.
        static EntryView of(Audit.Entry entry, boolean whole) {
            boolean hidden = !whole && entry.subject().equals("number");
            var sight = hidden ? Sight.masked(Sight.Field.NUMBERS) : Sight.WHOLE;
            return new EntryView(
                    entry.id(),
                    entry.at(),
                    entry.person(),
                    entry.action(),
                    entry.subject(),
                    Contacts.text(entry.subjectId(), sight),
                    Contacts.text(Optional.ofNullable(entry.detail()), sight).orElse(null));
        }
    }
}
