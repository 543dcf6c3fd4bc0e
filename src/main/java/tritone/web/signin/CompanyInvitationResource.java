package tritone.web.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tritone.people.CompanyLinks;
import tritone.people.People;
import tritone.web.Problem;

/// An invitation to link an account of the company: the browser takes it along to the provider and back.
@Path("/api/session/invitation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CompanyInvitationResource {
    static final String COOKIE = "tritone-invitation";
    private static final Duration LENGTH = Duration.ofMinutes(15);

    private final CompanyLinks links;
    private final People people;

    CompanyInvitationResource(CompanyLinks links, People people) {
        this.links = links;
        this.people = people;
    }

    @PUT
    @PermitAll
    @Operation(operationId = "takeInvitation", summary = "Take an invitation along to the company's provider")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvitedView.class)))
    public Response take(@Valid Invitation invitation, @Context HttpServerRequest request) {
        var person = links.invited(invitation.token())
                .flatMap(people::byId)
                .orElseThrow(() -> Problem.of(
                                404,
                                "invitation-over",
                                "The invitation was used or has expired.",
                                "Ask an administrator for a new one.")
                        .refused());
        return Response.ok(new InvitedView(person.name(), CompanySettings.PATH))
                .cookie(cookie(request, invitation.token(), LENGTH))
                .build();
    }

    /// It comes back from the provider's page: `Lax` lets it.
    static NewCookie cookie(HttpServerRequest request, String token, Duration length) {
        return new NewCookie.Builder(COOKIE)
                .value(token)
                .path(CompanySettings.PATH)
                .httpOnly(true)
                .secure(request.isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) length.toSeconds())
                .build();
    }

    public record Invitation(@NotBlank @Size(max = 100) String token) {}

    /// @param name    whose account here is going to be linked
    /// @param address where the browser goes next
    public record InvitedView(String name, String address) {}
}
