package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.people.Audit;
import tritone.people.CompanyLinks;
import tritone.people.CompanyLinks.How;
import tritone.people.CompanyStrangers;
import tritone.people.CompanyStrangers.Stranger;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.RoleOffice;
import tritone.people.Sessions;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Which account of the company is whose here. A link is a way in: made by an administrator, or by an invitation.
@Path("/api/people/{id}/company-link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(ADMINISTRATOR_ROLE)
public class CompanyLinkResource {
    private final CompanyLinks links;
    private final CompanyStrangers strangers;
    private final RoleOffice office;
    private final KnownPeople known;
    private final Sessions sessions;
    private final Audit audit;
    private final Viewer viewer;

    CompanyLinkResource(
            CompanyLinks links,
            CompanyStrangers strangers,
            RoleOffice office,
            KnownPeople known,
            Sessions sessions,
            Audit audit,
            Viewer viewer) {
        this.links = links;
        this.strangers = strangers;
        this.office = office;
        this.known = known;
        this.sessions = sessions;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "companyLink", summary = "Which account of the company is theirs")
    public LinkView link(@RestPath long id) {
        return LinkView.of(links.of(known.account(id).person().id()));
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "linkCompanyAccount",
            summary = "Say that a stranger is this person",
            description = "Of somebody linked already it confirms the new e-mail.")
    public LinkView link(@RestPath long id, @Valid NewLink wanted) {
        var person = renewing(id);
        var stranger = stranger(wanted.stranger());
        boolean sameAgain = links.of(person.id())
                .filter(link ->
                        link.subject().issuer().equals(stranger.subject().issuer()))
                .filter(link ->
                        link.subject().subject().equals(stranger.subject().subject()))
                .isPresent();
        if (sameAgain) links.confirmEmail(person.id(), stranger.subject().email());
        else if (!links.link(
                person.id(),
                stranger.subject(),
                How.ADMINISTRATOR,
                Optional.of(viewer.person().id())))
            throw Problem.of(
                            409,
                            "linked-otherwise",
                            "This company account belongs to somebody else, or the person already has one.",
                            "Unlink it first.")
                    .refused();
        strangers.forget(stranger.id());
        record(
                "link-company-account",
                person.id(),
                stranger.login() + " at " + stranger.subject().issuer());
        return LinkView.of(links.of(person.id()));
    }

    @DELETE
    @Transactional
    @Operation(operationId = "unlinkCompanyAccount", summary = "Undo a link; they are signed out")
    public void unlink(@RestPath long id) {
        var person = renewing(id);
        if (!links.unlink(person.id())) throw Problem.notFound("link").refused();
        sessions.closeAll(person.id());
        record("unlink-company-account", person.id(), "");
    }

    private Person renewing(long id) {
        var person = known.account(id).person();
        RoleProblems.unlessAllowed(office.renewAccess(viewer.person(), person));
        return person;
    }

    private Stranger stranger(long id) {
        return strangers.byId(id).orElseThrow(() -> Problem.notFound("stranger").refused());
    }

    private void record(String action, PersonId whom, String detail) {
        audit.record(viewer.person().id(), action, "person", String.valueOf(whom.value()), detail);
    }

    /// @param stranger one of those that were not let in
    public record NewLink(long stranger) {}

    /// @param linked whether there is one; the rest is empty if not
    public record LinkView(
            boolean linked,
            @Nullable String issuer,
            @Nullable String email,
            @Nullable How how,
            @Nullable Instant at) {
        static LinkView of(Optional<CompanyLinks.Link> link) {
            return link.map(some -> new LinkView(
                            true,
                            some.subject().issuer(),
                            some.subject().email().orElse(null),
                            some.how(),
                            some.at()))
                    .orElseGet(() -> new LinkView(false, null, null, null, null));
        }
    }
}
