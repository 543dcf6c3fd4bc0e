package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.ExportRights;
import tritone.people.Audit;
import tritone.people.Person;
import tritone.people.RoleVerdict;
import tritone.web.signin.Viewer;

/// Who else may take figures away as files; heads of sales say so.
@Path("/api/people/{id}/export-right")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExportRightResource {
    private final ExportRights rights;
    private final KnownPeople known;
    private final Audit audit;
    private final Viewer viewer;

    ExportRightResource(ExportRights rights, KnownPeople known, Audit audit, Viewer viewer) {
        this.rights = rights;
        this.known = known;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE})
    @Operation(operationId = "exportRight", summary = "Whether somebody may take figures away as files")
    public ExportRightView of(@RestPath long id) {
        return view(known.account(id).person());
    }

    @PUT
    @Transactional
    @RolesAllowed(HEAD_OF_SALES_ROLE)
    @Operation(operationId = "grantExportRight", summary = "Let somebody take figures away as files")
    public void grant(@RestPath long id) {
        var person = others(id);
        if (rights.grant(person.id(), viewer.person().id())) noted("grant-export", id);
    }

    @DELETE
    @Transactional
    @RolesAllowed(HEAD_OF_SALES_ROLE)
    @Operation(operationId = "revokeExportRight", summary = "Somebody takes no figures away any more")
    public void revoke(@RestPath long id) {
        var person = others(id);
        if (rights.revoke(person.id())) noted("revoke-export", id);
    }

    private void noted(String what, long id) {
        audit.record(viewer.person().id(), what, "person", Long.toString(id), null);
    }

    private ExportRightView view(Person person) {
        return ExportRightView.of(person, rights);
    }

    private Person others(long id) {
        var person = known.account(id).person();
        if (person.id().equals(viewer.person().id())) RoleProblems.unlessAllowed(RoleVerdict.OWN_ROLES);
        return person;
    }

    /// @param withRole whether it comes with their role and cannot be taken
    public record ExportRightView(boolean may, boolean withRole) {
        static ExportRightView of(Person person, ExportRights rights) {
            return new ExportRightView(rights.may(person), ExportRights.withRole(person));
        }
    }
}
