package tritone.web.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tritone.people.Sessions.Session;
import tritone.web.Problem;

/// Whose password somebody else knows does nothing under it but choose another.
class OwnPasswordFilter {
    private static final Set<String> OPEN = Set.of("/api/session", "/api/session/password", "/api/sign-in-ways");

    private final SecurityIdentity identity;

    OwnPasswordFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        Session session = identity.getAttribute(Viewer.SESSION);
        if (session == null || !session.wantsOwnPassword()) return;
        if (OPEN.contains(request.getUriInfo().getRequestUri().getPath())) return;
        throw Problem.of(
                        403,
                        "own-password-needed",
                        "Your password was made by somebody else.",
                        "Choose your own first.")
                .refused();
    }
}
