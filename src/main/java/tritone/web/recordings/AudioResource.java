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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.recording.Recording;
import tritone.recording.RecordingId;
import tritone.recording.Recordings;
import tritone.web.Problem;
import tritone.web.recordings.ByteRange.Outside;
import tritone.web.recordings.ByteRange.Part;
import tritone.web.recordings.ByteRange.Whole;
import tritone.web.signin.Viewer;

/// The sound of a recording. Every play goes on record; the many ranges a player asks for within one play count as one.
@Path("/api/recordings/{id}/audio")
@RunOnVirtualThread
public class AudioResource {
    private static final String WAV = "audio/wav";

    private final Walls walls;
    private final Recordings recordings;
    private final Viewer viewer;

    AudioResource(Walls walls, Recordings recordings, Viewer viewer) {
        this.walls = walls;
        this.recordings = recordings;
        this.viewer = viewer;
    }

    @GET
    @Produces(WAV)
    @RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE})
    @Operation(description = "Stereo WAV: left the client, right our side. Honours one range a request.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = WAV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            content = @Content(mediaType = WAV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "416", description = "Nothing of the file lies in the range asked for.")
    public Response audio(
            @RestPath UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange)
            throws IOException {
        var recording = recordings
                .byId(new RecordingId(id), walls.talks(viewer.reader(), "r"))
                .orElseThrow(() -> Problem.notFound("recording").refused());
        var stored = recording
                .stored()
                .orElseThrow(() -> Problem.notFound("recording").refused());
        String tag = "\"" + stored.sha256() + "\"";
        boolean stale = ifRange != null && !ifRange.equals(tag);
        return switch (ByteRange.of(stale ? null : range, stored.bytes())) {
            case Outside outside ->
                Response.fromResponse(
                                Problem.of(416, "range-outside", "The recording is shorter.", "Ask for a part of it.")
                                        .response())
                        .header("Content-Range", outside.header())
                        .build();
            case Whole whole ->
                played(recording, Response.ok(recordings.open(stored, 0, whole.size())), whole.size(), tag);
            case Part part ->
                played(
                        recording,
                        Response.status(206)
                                .entity(recordings.open(stored, part.from(), part.length()))
                                .header("Content-Range", part.header()),
                        part.length(),
                        tag);
        };
    }

    private Response played(Recording recording, Response.ResponseBuilder answer, long length, String tag) {
        var id = recording.id().toString();
        walls.looked(viewer.glance(What.PLAY).about(id), recording.lead());
        return answer.type(WAV)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Disposition", "inline; filename=\"" + id + ".wav\"")
                .build();
    }
}
