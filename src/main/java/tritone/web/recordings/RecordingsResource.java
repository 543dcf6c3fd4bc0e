package tritone.web.recordings;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.people.RowFilter;
import tritone.recording.RecordingId;
import tritone.recording.Recordings;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What was recorded, as far as the viewer may hear it.
@Path("/api/recordings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE})
public class RecordingsResource {
    private final Walls walls;
    private final Recordings recordings;
    private final RecordingViews views;
    private final Viewer viewer;

    RecordingsResource(Walls walls, Recordings recordings, RecordingViews views, Viewer viewer) {
        this.walls = walls;
        this.recordings = recordings;
        this.views = views;
        this.viewer = viewer;
    }

    /// The newest first.
    @GET
    public List<RecordingView> recordings(@Valid @BeanParam RecordingQuery query) {
        var filter = query.filter(letters -> walls.called(viewer.reader(), letters));
        return views.of(recordings.find(filter, right()), viewer.glance(What.RECORDINGS));
    }

    @GET
    @Path("{id}")
    public RecordingView recording(@RestPath UUID id) {
        var recording = recordings
                .byId(new RecordingId(id), right())
                .orElseThrow(() -> Problem.notFound("recording").refused());
        return views.of(List.of(recording), viewer.glance(What.RECORDINGS)).getFirst();
    }

    private RowFilter right() {
        return walls.talks(viewer.reader(), "r");
    }
}
