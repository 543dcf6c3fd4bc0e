package tritone.web.signin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import tritone.people.Sessions;
import tritone.web.Problem;

/// Where one is signed in oneself.
@Path("/api/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class OwnSessionsResource {
    private final Sessions sessions;
    private final Audit audit;
    private final Viewer viewer;

    OwnSessionsResource(Sessions sessions, Audit audit, Viewer viewer) {
        this.sessions = sessions;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "sessions", summary = "Where you are signed in, the latest first")
    public List<SessionView> sessions() {
        String here = viewer.session().id();
        return sessions.of(viewer.person().id()).stream()
                .map(session -> SessionView.of(session, session.id().equals(here)))
                .toList();
    }

    @DELETE
    @Transactional
    @Operation(operationId = "endOtherSessions", summary = "Sign out everywhere but here")
    public void endOthers() {
        sessions.closeOthers(viewer.person().id(), viewer.token());
        record("all others");
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "endSession", summary = "Sign out in one browser")
    public void end(@RestPath @Pattern(regexp = SessionView.ID) String id) {
        if (!sessions.close(viewer.person().id(), id))
            throw Problem.notFound("session").refused();
        record(null);
    }

    private void record(@org.jspecify.annotations.Nullable String detail) {
        var me = viewer.person().id();
        audit.record(me, "end-session", "person", Long.toString(me.value()), detail);
    }
}
