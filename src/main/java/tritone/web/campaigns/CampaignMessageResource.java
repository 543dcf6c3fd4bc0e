package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.web.campaigns.CampaignSounds.WAV;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import tritone.campaign.message.CompanyMessages.Kind;
import tritone.web.campaigns.CampaignSounds.SoundView;

/// What a person hears for whom nobody was free: the company's name and a word of regret. Without it the switch says a
/// plain phrase.
@Path("/api/campaigns/{id}/message")
@RunOnVirtualThread
@RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class CampaignMessageResource {
    private final CampaignSounds sounds;

    CampaignMessageResource(CampaignSounds sounds) {
        this.sounds = sounds;
    }

    @GET
    @Produces(WAV)
    @Operation(description = "The message as it is played: one channel of A-law at 8 kHz.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = WAV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response message(long id) throws IOException {
        return sounds.sound(id, Kind.APOLOGY);
    }

    @PUT
    @Consumes({WAV, "audio/x-wav", "audio/wave", "audio/vnd.wave"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(description = "A WAV file of 1 to 20 seconds: one channel, 16-bit PCM at 8 or 16 kHz or A-law at 8 kHz.")
    @RequestBody(content = @Content(mediaType = WAV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public SoundView put(long id, InputStream file) throws IOException {
        return sounds.put(id, Kind.APOLOGY, file);
    }

    @DELETE
    public void remove(long id) throws IOException {
        sounds.remove(id, Kind.APOLOGY);
    }
}
