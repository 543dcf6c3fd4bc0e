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

/// A session that is not good for everything yet, or for now: nothing is done in it but what makes it so.
class StandingFilter {
    private final SecurityIdentity identity;

    StandingFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(ResourceInfo asked) {
        Session session = identity.getAttribute(Viewer.SESSION);
        if (session == null || good(session) || isOpenIn(session.standing(), asked)) return;
        throw switch (session.standing()) {
            case OPEN -> throw new IllegalStateException("an open session is good for everything");
            case LOCKED -> refused("session-locked", "The screen is locked.", "Unlock it with your password.");
            case WANTS_PASSWORD ->
                refused("own-password-needed", "Your password was set by somebody else.", "Choose your own first.");
            case WANTS_SECOND_FACTOR ->
                refused(
                        "second-factor-wanted",
                        "The company requires two-factor sign-in for your role.",
                        "Set it up first.");
        };
    }

    /// By the operation itself, not by its address: an address can be written in many ways.
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
