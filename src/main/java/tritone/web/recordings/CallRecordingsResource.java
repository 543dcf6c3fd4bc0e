package tritone.web.recordings;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.recording.Recordings;
import tritone.telephony.CallId;
import tritone.web.signin.Viewer;

/// The segments of one call, as far as the viewer may hear them. A class of its own: another one has the call's
/// address.
@Path("/api/calls/{id}/recordings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE})
public class CallRecordingsResource {
    private final Walls walls;
    private final Recordings recordings;
    private final RecordingViews views;
    private final Viewer viewer;

    CallRecordingsResource(Walls walls, Recordings recordings, RecordingViews views, Viewer viewer) {
        this.walls = walls;
        this.recordings = recordings;
        this.views = views;
        this.viewer = viewer;
    }

    /// The newest first.
    @GET
    public List<RecordingView> ofCall(@RestPath UUID id) {
        var filter = Recordings.Filter.ofCall(new CallId(id));
        var found = recordings.find(filter, walls.talks(viewer.reader(), "r"));
        return views.of(found, viewer.glance(What.RECORDINGS));
    }
}
