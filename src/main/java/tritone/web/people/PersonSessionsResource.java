package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.people.Audit;
import tritone.people.PersonId;
import tritone.people.Sessions;
import tritone.web.Problem;
import tritone.web.signin.SessionView;
import tritone.web.signin.Viewer;

/// Where somebody is signed in, for an administrator to look at and to end.
@Path("/api/people/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(ADMINISTRATOR_ROLE)
public class PersonSessionsResource {
    private final Sessions sessions;
    private final KnownPeople known;
    private final Audit audit;
    private final Viewer viewer;

    PersonSessionsResource(Sessions sessions, KnownPeople known, Audit audit, Viewer viewer) {
        this.sessions = sessions;
        this.known = known;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "personSessions", summary = "Where somebody is signed in, the latest first")
    public List<SessionView> sessions(@RestPath long id) {
        return sessions.of(known.account(id).person().id()).stream()
                .map(session -> SessionView.of(session, false))
                .toList();
    }

    @DELETE
    @Transactional
    @Operation(operationId = "endPersonSessions", summary = "Sign somebody out everywhere")
    public void endAll(@RestPath long id) {
        var person = known.account(id).person();
        sessions.closeAll(person.id());
        record(person.id(), "all");
    }

    @DELETE
    @Path("{session}")
    @Transactional
    @Operation(operationId = "endPersonSession", summary = "Sign somebody out in one browser")
    public void end(@RestPath long id, @RestPath @Pattern(regexp = SessionView.ID) String session) {
        var person = known.account(id).person();
        if (!sessions.close(person.id(), session))
            throw Problem.notFound("session").refused();
        record(person.id(), "");
    }

    private void record(PersonId whom, String detail) {
        audit.record(viewer.person().id(), "end-session", "person", String.valueOf(whom.value()), detail);
    }
}
