package tritone.web.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tritone.people.Sessions.Session;
import tritone.people.Sessions.Standing;
import tritone.web.Problem;

/// Refuses what a session may not do: while it is locked, or before its owner has chosen a password or set up the
/// second factor that is required, only the operations marked with [OpenIn] are allowed.
class StandingFilter {
    private final SecurityIdentity identity;

    StandingFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(ResourceInfo asked) {
        Session session = identity.getAttribute(Viewer.SESSION);
        if (session == null || isOpenIn(session.standing(), asked)) return;
        switch (session.standing()) {
            case OPEN -> {}
            case LOCKED -> throw refused("session-locked", "The screen is locked.", "Unlock it with your password.");
            case WANTS_PASSWORD ->
                throw refused(
                        "own-password-needed", "Your password was set by somebody else.", "Choose your own first.");
            case WANTS_SECOND_FACTOR ->
                throw refused(
                        "second-factor-wanted",
                        "The company requires two-factor sign-in for your role.",
                        "Set it up first.");
        }
    }

    /// Looks at the operation itself, not at its address, which can be written in many ways.
    private static boolean isOpenIn(Standing standing, ResourceInfo asked) {
        return Stream.<AnnotatedElement>of(asked.getResourceMethod(), asked.getResourceClass())
                .map(marked -> marked.getAnnotation(OpenIn.class))
                .filter(Objects::nonNull)
                .anyMatch(open -> List.of(open.value()).contains(standing));
    }

    static boolean good(Session session) {
        return session.standing() == Standing.OPEN;
    }

    private static Problem.Refused refused(String slug, String title, String detail) {
        return Problem.of(403, slug, title, detail).refused();
    }
}
