package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import tritone.people.Audit;
import tritone.people.CompanyLinks;
import tritone.people.RoleOffice;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Inviting somebody to link their account of the company.
@Path("/api/people/{id}/company-invitation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(ADMINISTRATOR_ROLE)
public class InvitingResource {
    private final CompanyLinks links;
    private final RoleOffice office;
    private final KnownPeople known;
    private final Audit audit;
    private final Viewer viewer;

    InvitingResource(CompanyLinks links, RoleOffice office, KnownPeople known, Audit audit, Viewer viewer) {
        this.links = links;
        this.office = office;
        this.known = known;
        this.audit = audit;
        this.viewer = viewer;
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Operation(
            operationId = "inviteCompanyAccount",
            summary = "An address that links whoever opens it and signs in at the provider",
            description = "Good once, for three days. An earlier one for the same person is good no more.")
    public InvitationView invite(@RestPath long id) {
        var person = known.account(id).person();
        RoleProblems.unlessAllowed(office.renewAccess(viewer.person(), person));
        if (links.of(person.id()).isPresent())
            throw Problem.of(409, "linked-otherwise", "The person is already linked.", "Unlink it first.")
                    .refused();
        String token = links.invite(person.id(), viewer.person().id());
        audit.record(viewer.person().id(), "invite-company-account", "person", Long.toString(id), null);
        return new InvitationView("/#invitation=" + token);
    }

    /// @param address to be opened in their browser; a fragment, so that it stands in no log
    public record InvitationView(String address) {}
}
