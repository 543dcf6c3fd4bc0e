package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.people.Audit;
import tritone.people.CompanyStrangers;
import tritone.people.CompanyStrangers.Stranger;
import tritone.people.PersonId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Whom the company's provider vouched for and who was not let in.
@Path("/api/company-strangers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(ADMINISTRATOR_ROLE)
public class CompanyStrangersResource {
    private final CompanyStrangers strangers;
    private final Audit audit;
    private final Viewer viewer;

    CompanyStrangersResource(CompanyStrangers strangers, Audit audit, Viewer viewer) {
        this.strangers = strangers;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            operationId = "companyStrangers",
            summary = "Whom the company's provider vouched for and who was not let in")
    public List<StrangerView> strangers() {
        return strangers.all().stream().map(StrangerView::of).toList();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "forgetStranger", summary = "Take one off the list; they come onto it again with a try")
    public void forget(@RestPath long id) {
        var stranger = strangers
                .byId(id)
                .orElseThrow(() -> Problem.notFound("stranger").refused());
        strangers.forget(id);
        audit.record(viewer.person().id(), "forget-stranger", "person", stranger.login(), null);
    }

    /// @param login what the provider calls them; nothing follows from it
    /// @param why   what was against them
    /// @param was   whom they came as before links were asked for, or whose e-mail is another now
    public record StrangerView(
            long id,
            String issuer,
            String login,
            String name,
            @Nullable String email,
            String why,
            @Nullable Long was,
            Instant lastAt,
            int tries) {
        static StrangerView of(Stranger stranger) {
            return new StrangerView(
                    stranger.id(),
                    stranger.subject().issuer(),
                    stranger.login(),
                    stranger.name(),
                    stranger.subject().email().orElse(null),
                    stranger.why(),
                    stranger.was().map(PersonId::value).orElse(null),
                    stranger.lastAt(),
                    stranger.tries());
        }
    }
}
