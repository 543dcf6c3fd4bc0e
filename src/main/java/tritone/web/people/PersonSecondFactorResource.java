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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.people.Audit;
import tritone.people.RoleOffice;
import tritone.people.SecondFactors;
import tritone.people.Sessions;
import tritone.web.signin.Viewer;

/// Somebody's second factor, for an administrator to take off when it is lost.
@Path("/api/people/{id}/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(ADMINISTRATOR_ROLE)
public class PersonSecondFactorResource {
    private final SecondFactors factors;
    private final RoleOffice office;
    private final KnownPeople known;
    private final Sessions sessions;
    private final Audit audit;
    private final Viewer viewer;

    PersonSecondFactorResource(
            SecondFactors factors,
            RoleOffice office,
            KnownPeople known,
            Sessions sessions,
            Audit audit,
            Viewer viewer) {
        this.factors = factors;
        this.office = office;
        this.known = known;
        this.sessions = sessions;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "personSecondFactor", summary = "Whether somebody has a second factor")
    public HasFactor factor(@RestPath long id) {
        return new HasFactor(factors.has(known.account(id).person().id()));
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "resetSecondFactor",
            summary = "Reset the second factor of somebody who has lost it; they are signed out and set it up again")
    public void reset(@RestPath long id) {
        var person = known.account(id).person();
        RoleProblems.unlessAllowed(office.renewAccess(viewer.person(), person));
        factors.remove(person.id());
        sessions.closeAll(person.id());
        audit.record(viewer.person().id(), "reset-second-factor", "person", Long.toString(id), null);
    }

    public record HasFactor(boolean on) {}
}
