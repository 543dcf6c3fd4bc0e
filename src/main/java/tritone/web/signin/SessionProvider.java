package tritone.web.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import tritone.people.Role;
import tritone.people.Sessions;

/// Knows whose session a token opens.
@ApplicationScoped
class SessionProvider implements IdentityProvider<SessionRequest> {
    private final Sessions sessions;

    SessionProvider(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        String token = request.token();
        return context.runBlocking(() -> {
            var session = sessions.find(token, request.address()).orElseThrow(AuthenticationFailedException::new);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(session.person().login()))
                    .addRoles(session.person().roles().stream().map(Role::name).collect(Collectors.toSet()))
                    .addAttribute(Viewer.SESSION, session)
                    .addAttribute(Viewer.TOKEN, token)
                    .build();
        });
    }
}
