package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tritone.campaign.CampaignId;
import tritone.campaign.message.CompanyMessage;
import tritone.campaign.message.CompanyMessages;
import tritone.campaign.message.MessageProblem;
import tritone.campaign.message.MessageRefused;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What a person hears for whom nobody was free: the company's name and a word of regret. Without it the switch says a
/// plain phrase.
@Path("/api/campaigns/{id}/message")
@RunOnVirtualThread
@RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class CampaignMessageResource {
    private static final String WAV = "audio/wav";

    private final VisibleCampaigns visible;
    private final CompanyMessages messages;
    private final Audit audit;
    private final Viewer viewer;

    CampaignMessageResource(VisibleCampaigns visible, CompanyMessages messages, Audit audit, Viewer viewer) {
        this.visible = visible;
        this.messages = messages;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Produces(WAV)
    @Operation(description = "The message as it is played: one channel of A-law at 8 kHz.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = WAV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response message(long id) throws IOException {
        var message = messages.of(known(id))
                .orElseThrow(() -> Problem.notFound("message").refused());
        return Response.ok(message.wave(), WAV)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @PUT
    @Consumes({WAV, "audio/x-wav", "audio/wave", "audio/vnd.wave"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(description = "A WAV file of 1 to 20 seconds: one channel, 16-bit PCM at 8 or 16 kHz or A-law at 8 kHz.")
    @RequestBody(content = @Content(mediaType = WAV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public MessageView put(long id, InputStream file) throws IOException {
        var campaign = known(id);
        try {
            var message = CompanyMessage.of(file.readNBytes(CompanyMessage.MOST_BYTES + 1));
            messages.put(campaign, message);
            var view = new MessageView(message.length().toMillis() / 1000.0);
            note("put-message", campaign, view.seconds() + " s");
            return view;
        } catch (MessageRefused refused) {
            throw problem(refused.problem()).refused();
        }
    }

    @DELETE
    public void remove(long id) throws IOException {
        var campaign = known(id);
        if (messages.remove(campaign)) note("remove-message", campaign, "");
    }

    private CampaignId known(long id) {
        return visible.one(id, viewer).id();
    }

    private void note(String what, CampaignId campaign, String how) {
        audit.record(viewer.person().id(), what, "campaign", Long.toString(campaign.value()), how);
    }

    private static Problem problem(MessageProblem problem) {
        return Problem.of(422, "message-" + problem.slug(), title(problem), mend(problem));
    }

    private static String title(MessageProblem problem) {
        return switch (problem) {
            case NOT_A_WAVE -> "This is not a WAV file.";
            case TRUNCATED -> "The file ends in the middle.";
            case OTHER_CODING -> "The sound is coded in a way that is not known here.";
            case STEREO -> "The sound has more than one channel.";
            case OTHER_RATE -> "The sound has another sample rate.";
            case TOO_SHORT -> "The message is shorter than a second.";
            case TOO_LONG -> "The message is longer than 20 seconds.";
            case SILENT -> "Nothing can be heard in the message.";
        };
    }

    private static String mend(MessageProblem problem) {
        return switch (problem) {
            case NOT_A_WAVE, OTHER_CODING -> "Save it as WAV, 16-bit PCM, mono, 16 or 8 kHz.";
            case TRUNCATED -> "Copy or export it again and send it whole.";
            case STEREO -> "Save it as mono.";
            case OTHER_RATE -> "Save it at 16,000 or 8,000 samples a second; A-law at 8,000.";
            case TOO_SHORT -> "Say the company's name and that you will call again.";
            case TOO_LONG -> "Shorten it: the name of the company and one sentence are enough.";
            case SILENT -> "Listen to the file, record it louder and send it again.";
        };
    }

    /// @param seconds how long it is
    public record MessageView(double seconds) {}
}
