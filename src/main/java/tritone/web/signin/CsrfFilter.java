package tritone.web.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tritone.people.Sessions.Session;
import tritone.web.Problem;

/// A request that changes something must show the session's token in a header, which another site cannot read.
class CsrfFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SecurityIdentity identity;

    CsrfFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        Session session = identity.getAttribute(Viewer.SESSION);
        if (session == null || SAFE.contains(request.getMethod())) return;
        String shown = request.getHeaderString("X-CSRF-Token");
        if (shown != null && MessageDigest.isEqual(bytes(shown), bytes(session.csrf()))) return;
        throw Problem.of(403, "csrf", "The request did not come from our own page.", "Reload the page and try again.")
                .refused();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
