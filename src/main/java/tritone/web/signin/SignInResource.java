package tritone.web.signin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.SecuritySettings;
import tritone.people.Sessions;
import tritone.people.Sessions.Standing;
import tritone.people.Sessions.Way;
import tritone.people.SignIns;
import tritone.people.SignIns.Answer;

/// The session of the browser that asks: opened by signing in, closed by signing out.
@Path("/api/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@OpenIn({Standing.LOCKED, Standing.WANTS_PASSWORD, Standing.WANTS_SECOND_FACTOR})
public class SignInResource {
    private final SignIns signIns;
    private final Sessions sessions;
    private final SecuritySettings settings;
    private final SessionCookie cookies;
    private final ClientAddress addresses;
    private final Viewer viewer;

    SignInResource(
            SignIns signIns,
            Sessions sessions,
            SecuritySettings settings,
            SessionCookie cookies,
            ClientAddress addresses,
            Viewer viewer) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.settings = settings;
        this.cookies = cookies;
        this.addresses = addresses;
        this.viewer = viewer;
    }

    @POST
    @PermitAll
    @Operation(
            description = "Refused as `second-factor-needed` when the password is right and a code is wanted too: send"
                    + " both again with it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedIn.class)))
    public Response signIn(@Valid Credentials credentials, @Context HttpServerRequest request) {
        var attempt = new SignIns.Attempt(
                credentials.login(),
                credentials.password(),
                addresses.of(request),
                SessionCookie.value(request, SessionCookie.DEVICE),
                Optional.ofNullable(credentials.code()).filter(code -> !code.isBlank()));
        return switch (signIns.attempt(attempt)) {
            case Answer.In(var person, var device) -> {
                var opened = cookies.open(person, request, Way.PASSWORD, Optional.empty());
                yield Response.ok(view(
                                person,
                                opened.session().csrf(),
                                opened.session().standing(),
                                Way.PASSWORD))
                        .cookie(opened.cookie(), SessionCookie.device(request, device))
                        .build();
            }
            case Answer other -> SignInProblems.of(other).response();
        };
    }

    @GET
    @Authenticated
    public SignedIn session() {
        var session = viewer.session();
        return view(session.person(), session.csrf(), session.standing(), session.way());
    }

    @DELETE
    @Authenticated
    @APIResponse(
            responseCode = "204",
            description = "Signed out. `Location`, when there, is where the company's provider is left too.")
    public Response signOut(@Context HttpServerRequest request) {
        var leaveAt = sessions.close(viewer.token());
        var answer = Response.noContent().cookie(cookies.gone(request));
        leaveAt.ifPresent(place -> answer.header(HttpHeaders.LOCATION, place));
        return answer.build();
    }

    private SignedIn view(Person person, String csrf, Standing standing, Way way) {
        return new SignedIn(
                person.id().value(),
                person.login(),
                person.name(),
                person.role(),
                person.also(),
                person.locale(),
                person.zone().getId(),
                csrf,
                standing == Standing.WANTS_PASSWORD,
                standing,
                way,
                settings.now().idleLock().toSeconds());
    }

    /// @param code of the second factor, or a recovery code
    public record Credentials(
            @NotBlank @Size(max = 60) String login,
            @NotBlank @Size(max = 200) String password,
            @Nullable @Size(max = 40) String code) {}

    /// @param role what they chiefly do
    /// @param also what else they may do
    /// @param csrf             to be sent as `X-CSRF-Token` with every request that changes something
    /// @param wantsOwnPassword theirs was made by somebody else: all else is refused until they have chosen one
    /// @param standing         what the session is good for now
    /// @param way              how they signed in
    /// @param idleLock         after so many seconds without a touch the page locks; 0 for never
    @HouseText
    public record SignedIn(
            long id,
            String login,
            String name,
            Role role,
            Set<Role> also,
            String locale,
            String zone,
            String csrf,
            boolean wantsOwnPassword,
            Standing standing,
            Way way,
            long idleLock) {}
}
