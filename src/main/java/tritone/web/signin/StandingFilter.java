package tritone.web.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tritone.people.Sessions.Session;
import tritone.people.Sessions.Standing;
import tritone.web.Problem;

/// A session that is not good for everything yet, or for now: nothing is done in it but what makes it so.
class StandingFilter {
    private static final Set<String> ALWAYS = Set.of("/api/session", "/api/sign-in-ways");

    private final SecurityIdentity identity;

    StandingFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        Session session = identity.getAttribute(Viewer.SESSION);
        if (session == null) return;
        String path = request.getUriInfo().getRequestUri().getPath();
        if (ALWAYS.contains(path)) return;
        switch (session.standing()) {
            case OPEN -> {}
            case LOCKED -> {
                if (!path.equals("/api/session/unlocking"))
                    throw refused("session-locked", "The screen is locked.", "Unlock it with your password.");
            }
            case WANTS_PASSWORD -> {
                if (!path.equals("/api/session/password"))
                    throw refused(
                            "own-password-needed", "Your password was set by somebody else.", "Choose your own first.");
            }
            case WANTS_SECOND_FACTOR -> {
                if (!path.startsWith("/api/session/second-factor"))
                    throw refused(
                            "second-factor-wanted",
                            "The company requires two-factor sign-in for your role.",
                            "Set it up first.");
            }
        }
    }

    static boolean good(Session session) {
        return session.standing() == Standing.OPEN;
    }

    private static Problem.Refused refused(String slug, String title, String detail) {
        return Problem.of(403, slug, title, detail).refused();
    }
}
