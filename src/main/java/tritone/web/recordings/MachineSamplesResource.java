package tritone.web.recordings;

import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.call.MachineChecks;
import tritone.people.RowFilter;
import tritone.recording.Recording;
import tritone.recording.RecordingId;
import tritone.recording.Recordings;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Samples of calls that were taken for a machine's: a person among them was abandoned, and counts so.
@Path("/api/machine-samples")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE})
public class MachineSamplesResource {
    private static final int MOST = 200;

    private final Walls walls;
    private final Recordings recordings;
    private final RecordingViews views;
    private final MachineChecks checks;
    private final Viewer viewer;

    MachineSamplesResource(
            Walls walls, Recordings recordings, RecordingViews views, MachineChecks checks, Viewer viewer) {
        this.walls = walls;
        this.recordings = recordings;
        this.views = views;
        this.checks = checks;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "machineSamples", summary = "Calls taken for a machine's, the newest first")
    public List<MachineSampleView> samples() {
        var samples = recordings.samples(right(), MOST);
        var said = checks.of(samples.stream().map(Recording::call).toList());
        return views.of(samples, viewer.glance(What.RECORDINGS)).stream()
                .map(sample -> MachineSampleView.of(sample, said))
                .toList();
    }

    @PUT
    @Path("{id}/verdict")
    @Operation(operationId = "judgeMachineSample", summary = "Say whether it was a person; the last word counts")
    public MachineSampleView judge(@RestPath UUID id, @Valid @NotNull Word word) {
        var sample = recordings
                .byId(new RecordingId(id), right())
                .filter(one ->
                        checks.say(one.call(), word.person(), viewer.person().id()))
                .orElseThrow(() -> Problem.notFound("machine-sample").refused());
        var view = views.of(List.of(sample), viewer.glance(What.RECORDINGS)).getFirst();
        return MachineSampleView.of(view, Map.of(sample.call(), word.person()));
    }

    private RowFilter right() {
        return walls.talks(viewer.reader(), "r");
    }

    /// @param person false: it was a machine
    public record Word(@NotNull Boolean person) {}
}
