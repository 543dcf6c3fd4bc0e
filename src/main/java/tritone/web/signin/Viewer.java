package tritone.web.signin;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import tritone.people.Person;
import tritone.people.Sessions.Session;

/// Who is asking.
@RequestScoped
public class Viewer {
    static final String SESSION = "tritone.session";
    static final String TOKEN = "tritone.token";

    private final SecurityIdentity identity;

    Viewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Person person() {
        return session().person();
    }

    Session session() {
        return of(identity);
    }

    String token() {
        return identity.getAttribute(TOKEN);
    }

    /// The session behind an identity, for places outside a request (a live stream).
    public static Session of(SecurityIdentity identity) {
        Session session = identity.getAttribute(SESSION);
        if (session == null) throw new UnauthorizedException();
        return session;
    }
}
