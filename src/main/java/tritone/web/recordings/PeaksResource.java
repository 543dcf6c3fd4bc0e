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
import java.io.IOException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Walls;
import tritone.recording.Peaks;
import tritone.recording.Recording;
import tritone.recording.RecordingId;
import tritone.recording.Recordings;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// How loud a recording is over time: what a player draws before anything is heard. For whoever may hear it.
@Path("/api/recordings/{id}/peaks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE})
public class PeaksResource {
    private final Walls walls;
    private final Recordings recordings;
    private final Viewer viewer;

    PeaksResource(Walls walls, Recordings recordings, Viewer viewer) {
        this.walls = walls;
        this.recordings = recordings;
        this.viewer = viewer;
    }

    @GET
    public Peaks peaks(@RestPath UUID id) throws IOException {
        var stored = recordings
                .byId(new RecordingId(id), walls.talks(viewer.reader(), "r"))
                .flatMap(Recording::stored)
                .orElseThrow(() -> Problem.notFound("recording").refused());
        return recordings.peaks(stored);
    }
}
