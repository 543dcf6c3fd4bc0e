package tritone.web.signin;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.Sessions;
import tritone.web.Problem;

/// The session of the browser that asks: opened by signing in, closed by signing out.
@Path("/api/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SignInResource {
    private final People people;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final SessionCookie cookies;
    private final Viewer viewer;

    SignInResource(People people, Sessions sessions, SignInLimit limit, SessionCookie cookies, Viewer viewer) {
        this.people = people;
        this.sessions = sessions;
        this.limit = limit;
        this.cookies = cookies;
        this.viewer = viewer;
    }

    @POST
    @PermitAll
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedIn.class)))
    public Response signIn(@Valid Credentials credentials, @Context HttpServerRequest request) {
        String byLogin = "login:" + credentials.login();
        String byAddress = "address:" + request.remoteAddress().hostAddress();
        if (limit.reached(byLogin, SignInLimit.MOST) || limit.reached(byAddress, SignInLimit.MOST_FROM_ADDRESS)) {
            return Problem.of(
                            429, "too-many-sign-ins", "Too many failed sign-ins.", "Wait five minutes, then try again.")
                    .response();
        }
        var person = people.authenticate(credentials.login(), credentials.password());
        if (person.isEmpty()) {
            limit.failed(byLogin);
            limit.failed(byAddress);
            return Problem.of(401, "wrong-credentials", "Login or password is wrong.", "Check both and try again.")
                    .response();
        }
        limit.succeeded(byLogin);
        var opened = cookies.open(person.get(), request, Optional.empty());
        boolean wantsOwnPassword = people.wantsOwnPassword(person.get().id());
        return Response.ok(view(person.get(), opened.session().csrf(), wantsOwnPassword))
                .cookie(opened.cookie())
                .build();
    }

    @GET
    @io.quarkus.security.Authenticated
    public SignedIn session() {
        return view(viewer.person(), viewer.session().csrf(), viewer.session().wantsOwnPassword());
    }

    @DELETE
    @io.quarkus.security.Authenticated
    @APIResponse(
            responseCode = "204",
            description = "Signed out. `Location`, when there, is where the company's provider is left too.")
    public Response signOut(@Context HttpServerRequest request) {
        var leaveAt = sessions.close(viewer.token());
        var answer = Response.noContent().cookie(cookies.gone(request));
        leaveAt.ifPresent(place -> answer.header(HttpHeaders.LOCATION, place));
        return answer.build();
    }

    private static SignedIn view(Person person, String csrf, boolean wantsOwnPassword) {
        return new SignedIn(
                person.id().value(),
                person.login(),
                person.name(),
                person.role(),
                person.also(),
                person.locale(),
                person.zone().getId(),
                csrf,
                wantsOwnPassword);
    }

    public record Credentials(
            @NotBlank @Size(max = 60) String login,
            @NotBlank @Size(max = 200) String password) {}

    /// @param role what they chiefly do
    /// @param also what else they may do
    /// @param csrf             to be sent as `X-CSRF-Token` with every request that changes something
    /// @param wantsOwnPassword theirs was made by somebody else: all else is refused until they have chosen one
    public record SignedIn(
            long id,
            String login,
            String name,
            Role role,
            Set<Role> also,
            String locale,
            String zone,
            String csrf,
            boolean wantsOwnPassword) {}
}
